export const recall = {
  to: 'A',
  what: 'Che cosa è richiamato',
  why: 'Che cosa non va',
  set_aside: 'Da mettere da parte subito, dove nessuno la prende: non usarne.',
  return: 'Non usarne, e rimandarla tutta al magazzino.',
  destroy: 'Non usarne, e distruggerla tutta. Conservare il documento che lo dice.',
  since:
    'Il richiamo è iniziato il {at}. Vale per tutta la merce presente, ovunque si trovi, e per quella ancora in arrivo.',
  until:
    'Cercare in ogni reparto, negli armadi e sui carrelli. Ciò che è stato usato non torna: dire quanto era, e se qualcuno ha avuto danni.',
  answer:
    'Rispondere per ogni reparto: all’indirizzo del codice, per telefono, o sul tagliando qui sotto. Scrivere 0 dove non ce n’è; una riga vuota non dice nulla.',
  books: 'Che cosa risulta dai registri',
  slip: 'Tagliando di risposta',
  answerThere: 'Rispondere dal telefono: inquadrare il codice e accedere.',
  suspect: 'potrebbe esserne',
  ward: 'Reparto o magazzino',
  found: 'Trovati',
  setAside: 'Messi da parte',
  used: 'Usati',
  remarks: 'Osservazioni',
}
