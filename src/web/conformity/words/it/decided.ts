export const decided = {
  decidedOn: {
    by: {
      nobody: 'Nessuno ha ancora deciso',
      verdict_type: 'Verdetto sul suo tipo',
      verdict_lot: 'Verdetto su questo lotto',
      verdict_package: 'Verdetto sul suo collo',
      verdict_origin: 'Verdetto su un lotto da cui viene',
      receipt_check: 'Tipo ammesso: controllo in entrata',
      origin: 'Ammessi i lotti da cui viene',
      reading: 'Temperatura alla ricezione',
      urgent_release: 'Rilascio urgente',
      urgent_release_ended: 'Rilascio urgente finito',
    },
    since: 'dal <at></at>',
    until: 'fino al <at></at>',
    ofAnother: 'di un’altra operazione',
    next: {
      none: 'Può andare dove il verdetto lo permette.',
      no_verdict:
        'Aspetta il responsabile della conformità. Le prove che lo accompagnano aiutano: aggiungile.',
      receipt_check:
        'Guarda se produttore, modello e marcature sono quelli del suo tipo e dichiaralo: poi può andare.',
      urgent_release:
        '{left, plural, one {# unità può} other {# unità possono}} ancora andare alle strutture che nomina, finché non finisce.',
      held: 'Resta dov’è finché un responsabile non decide di nuovo. Si può ricevere, contare, mettere in quarantena, restituire o distruggere.',
      held_for_rework:
        'Rietichettalo o riconfezionalo come dice il verdetto, poi chiedi al responsabile di rivederlo.',
      rejected: 'Mettilo in quarantena; restituiscilo al donatore o distruggilo.',
      derogation_ended:
        'La deroga che lo lasciava passare è finita per questa merce. Chiedi al responsabile un’altra decisione.',
      no_logger_reading:
        'Leggi il registratore e annota che cosa dice, o chiedi al responsabile di decidere.',
      temperature_excursion:
        'Tienilo al freddo e a parte finché il responsabile o il farmacista non decide.',
      urgent_release_expired:
        'Il resto è bloccato. Chiedi al responsabile un verdetto o un altro rilascio urgente.',
      other: 'Chiedi al responsabile della conformità.',
    },
  },
} as const
