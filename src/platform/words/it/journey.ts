import type { RefusalWords } from '../../refusal.ts'

export const journey: RefusalWords = {
  consignment_unknown: {
    says: 'In questa operazione non c’è la spedizione {consignment}.',
    remedy: 'Controlla il codice nell’elenco delle spedizioni.',
  },
  consignment_line_unknown: {
    says: 'La riga {line} non è di questa spedizione.',
    remedy: 'Rileggi le righe della spedizione.',
  },
  line_without_number: {
    says: 'La riga {line} è stata dichiarata senza numero: non se ne può muovere un numero.',
    remedy: 'Indica solo la riga; avrà un numero quando qualcuno conta.',
  },
  consignment_code_taken: {
    says: 'Un’altra spedizione ha il codice che ne risulterebbe.',
    remedy: 'Ricomincia il modulo e invia di nuovo.',
  },
  consignment_version_stale: {
    says: 'La spedizione è alla versione {version}, e questo modifica la versione {amends}.',
    remedy: 'Rileggi la spedizione e modifica ciò che dice ora.',
  },
  consignment_closed: {
    says: 'La spedizione {code} è chiusa.',
    remedy: 'Riaprila, o registra come fatto ciò che è comunque avvenuto.',
  },
  consignment_not_closed: {
    says: 'La spedizione {code} è aperta.',
    remedy: 'Non serve nulla: accetta altri atti così com’è.',
  },
  role_held_once: {
    says: 'Il ruolo {role} è indicato più di una volta.',
    remedy:
      'Indica un solo soggetto; donatori, vettori e destinatari finali possono essere più d’uno.',
  },
  incoterm_needs_place: {
    says: 'Un incoterm e il suo luogo vanno insieme.',
    remedy: 'Indicali entrambi come nel contratto, o nessuno.',
  },
  id_taken: {
    says: 'L’identificativo {id} è già di qualcos’altro.',
    remedy: 'Ricomincia il modulo e invia di nuovo.',
  },
  serial_is_one: {
    says: 'La riga {line} ha una matricola, e un dispositivo con matricola è uno.',
    remedy: 'Usa una riga con quantità 1 per ogni dispositivo, o lascia la matricola alla conta.',
  },
  package_unknown: {
    says: 'In questa spedizione non c’è il collo {package}.',
    remedy: 'Controlla i colli della spedizione.',
  },
  package_in_itself: {
    says: 'Il collo {package} starebbe dentro sé stesso.',
    remedy: 'Correggi il contenitore: i pallet contengono cartoni, mai il contrario.',
  },
  package_code_taken: {
    says: 'Un altro collo ha il codice che ne risulterebbe.',
    remedy: 'Ricomincia il modulo e invia di nuovo.',
  },
  sscc_taken: {
    says: 'Un altro collo ha questo SSCC.',
    remedy:
      'Confronta l’etichetta: un SSCC indica una sola unità. Lascialo vuoto per usare il nostro codice.',
  },
  leg_unknown: {
    says: 'La tratta {leg} non è di questa spedizione.',
    remedy: 'Registra prima la tratta, o lasciala vuota.',
  },
  house_waybill_taken: {
    says: 'Un’altra spedizione viaggia con questa lettera di vettura house.',
    remedy: 'Confronta il documento: solo una master copre più spedizioni.',
  },
  document_once: {
    says: 'La spedizione ha già un documento di questo tipo e numero.',
    remedy: 'Correggi quel documento.',
  },
  procedure_does_not_fit: {
    says: 'Una dichiarazione di {kind} non può vincolare merce al regime {procedure}.',
    remedy: 'Scegli uno dei regimi elencati, o un’altra dichiarazione.',
  },
  transit_needs_guarantee: {
    says: 'La merce in transito viaggia con una garanzia.',
    remedy: 'Indica il numero della garanzia, o le parole con cui la dogana l’ha esonerata.',
  },
  cleared_before_opened: {
    says: 'La pratica sarebbe svincolata il {clearedAt}, prima di essere aperta il {openedAt}.',
    remedy: 'Correggi uno dei due momenti.',
  },
  customs_reference_taken: {
    says: 'Un’altra pratica di questa spedizione ha questo riferimento.',
    remedy: 'Correggi quella pratica, o confronta il numero.',
  },
  no_customs_procedure: {
    says: 'La merce lascia {place} solo con un regime doganale e il suo riferimento.',
    remedy:
      'Registra la dichiarazione con il suo numero o, se è già partita, registralo come fatto.',
  },
  value_zero: {
    says: 'La riga {line} vale zero, e la dogana non accetta un dono senza valore.',
    remedy: 'Indica quanto costerebbe un’unità, con valuta e base.',
  },
  value_missing: {
    says: 'La riga {line} non ha un valore per la dogana, o la sua base non è nota.',
    remedy: 'Indica quanto costerebbe un’unità, con valuta e base.',
  },
  arrival_is_counted: {
    says: 'La merce presa in consegna si registra con un ricevimento.',
    remedy: 'Registra un ricevimento; senza, un arrivo si basa su una fonte, come riferito.',
  },
  not_in_store: {
    says: 'Di ciò che prende la riga {line}, {there} sono presenti, e ne prende {quantity}.',
    remedy:
      'Prendi non più di quanto c’è, di un lotto e stadio presenti, o registra prima ciò che è arrivato.',
  },
  need_of_another: {
    says: 'La riga di fabbisogno {needLine} non è della struttura che riceve.',
    remedy: 'Invia alla struttura che chiede, o indica una riga di questa.',
  },
  need_asks_other_item: {
    says: 'La riga di fabbisogno {needLine} chiede un articolo diverso da {item}.',
    remedy: 'Invia ciò che chiede, o invia senza indicare la riga.',
  },
  delivery_unknown: {
    says: 'In questa operazione non c’è la consegna {delivery}.',
    remedy: 'Controlla l’elenco delle consegne.',
  },
  delivery_line_unknown: {
    says: 'La consegna non ha la riga {line}.',
    remedy: 'Prendi le righe dalla consegna, ciascuna una volta.',
  },
  delivery_line_taken: {
    says: 'Una riga ha l’identificativo di un’altra.',
    remedy: 'Ricomincia il modulo e invia di nuovo.',
  },
  nothing_on_its_way: {
    says: 'Di questa consegna non c’è più nulla in viaggio.',
    remedy: 'Registra un reso se torna indietro merce già firmata.',
  },
  signature_not_yours: {
    says: 'Ciò che è contato lo dichiara il punto di ricevimento {facility}.',
    remedy:
      'Lascia che firmi con il suo accesso, indica per conto di chi registri, o registra la prova di consegna fotografata come documentata.',
  },
  proof_required: {
    says: 'Una prova di consegna su carta si registra con la sua fotografia.',
    remedy: 'Registra prima la fotografia come fonte e sceglila qui.',
  },
  refused_needs_reason: {
    says: 'La riga {line} ha unità rifiutate o danneggiate, e nessun motivo.',
    remedy: 'Indica il motivo sulla riga: che cosa non va.',
  },
  not_a_device: {
    says: 'Il lotto {lot} non è un dispositivo con matricola.',
    remedy:
      'L’installazione è per dispositivi con matricola; altra merce si distribuisce al reparto.',
  },
  receipt_unknown: {
    says: 'In questa operazione non c’è il ricevimento {receipt}.',
    remedy: 'Controlla l’elenco dei ricevimenti.',
  },
  delivery_is_signed: {
    says: 'La spedizione {code} è una consegna, per cui firma il suo punto di ricevimento.',
    remedy: 'Registra la firma sulla consegna.',
  },
  receiver_missing: {
    says: 'La spedizione non indica un destinatario: non si sa chi ha ricevuto la merce.',
    remedy: 'Indica chi ha ricevuto, o il destinatario nella spedizione.',
  },
  basis_unfit: {
    says: 'Un atto {kind} non può basarsi su {basis}.',
    remedy:
      'Lascia vuota la base, o registralo come il ricevimento che è: riferito, colli o conta.',
  },
  tally_differs: {
    says: 'Si attendono {expected} colli, e si dice che tutti siano {said}.',
    remedy: 'Indica i colli presenti, ciascuno con sigilli e danni.',
  },
  tally_says_nothing: {
    says: 'Una verifica dei colli indica quelli presenti, o dice quanti sono in tutto: non entrambe le cose.',
    remedy: 'Indica i colli, oppure il loro numero totale.',
  },
  nothing_short: {
    says: 'Solo {left} della riga {line} devono ancora arrivare o essere contati: non ne possono mancare di più.',
    remedy: 'Correggi il ricevimento in cui erano di meno.',
  },
  count_says_nothing: {
    says: 'La conta non dice nulla della riga {line}.',
    remedy: 'Indica unità integre, danneggiate, mancanti o errate; togli le righe non contate.',
  },
  handed_over_stays: {
    says: 'L’atto {act} ha passato merce a un’altra operazione, che ora la ha.',
    remedy: 'Lascia che quell’operazione la restituisca.',
  },
  not_received_here: {
    says: 'Il ricevimento {receipt} non ha ricevuto nulla della riga {line} o del lotto {lot}.',
    remedy: 'Correggi ciò che il ricevimento dice; il resto è un ricevimento a sé.',
  },
  goods_not_here: {
    says: 'Del lotto {lot} nulla è in stadio {stage} presso {place}.',
    remedy: 'Guarda dove si trova nelle giacenze; ciò che è comunque avvenuto è un fatto.',
  },
  move_unknown: {
    says: 'In questa operazione non c’è il trasferimento {move}.',
    remedy: 'Scegli il trasferimento dall’elenco.',
  },
  receiving_operation_unknown: {
    says: 'Non c’è un’altra operazione {operation} che possa prendere questa merce.',
    remedy: 'Verifica il suo nome breve con chi la coordina.',
  },
  lot_is_stated: {
    says: 'Il lotto {lot} dichiara il suo numero: non può risultare un altro.',
    remedy: 'Se il numero è stato letto male, correggi il lotto con un motivo.',
  },
  not_a_narrower_item: {
    says: 'L’articolo {item} non è un tipo più ristretto di {of}.',
    remedy: 'Scegli un articolo registrato sotto di esso, con la stessa unità di base.',
  },
  recipe_unknown: {
    says: 'In questa operazione non c’è la distinta {recipe}.',
    remedy: 'Registra prima di che cosa è fatto il kit.',
  },
  recipe_name_taken: {
    says: 'Un’altra distinta di questa operazione ha questo nome.',
    remedy: 'Usa quella, o dai a questa un nome diverso.',
  },
  recipe_turns_on_itself: {
    says: 'L’articolo {item} sta da entrambe le parti della distinta.',
    remedy: 'Indica che cosa entra e che cosa esce; ogni articolo sta da una sola parte.',
  },
  recipe_not_met: {
    says: 'La distinta richiede {needed} dell’articolo {item}, e ne sono dati {given}.',
    remedy: 'Dai ogni articolo quanto dice la distinta, e nessun altro.',
  },
}
