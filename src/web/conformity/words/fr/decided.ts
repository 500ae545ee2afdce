export const decided = {
  decidedOn: {
    by: {
      nobody: 'Personne n’a encore décidé',
      verdict_type: 'Verdict sur son type',
      verdict_lot: 'Verdict sur ce lot',
      verdict_package: 'Verdict sur son colis',
      verdict_origin: 'Verdict sur un lot dont il vient',
      receipt_check: 'Type admis : contrôle à la réception',
      origin: 'Admis : les lots dont il vient',
      reading: 'Température à la réception',
      urgent_release: 'Libération urgente',
      urgent_release_ended: 'Libération urgente finie',
    },
    since: 'depuis le <at></at>',
    until: 'jusqu’au <at></at>',
    ofAnother: 'd’une autre opération',
    next: {
      none: 'Il peut aller où le verdict le permet.',
      no_verdict:
        'Il attend le responsable de la conformité. Les preuves qui l’accompagnent aident : ajoutez-les.',
      receipt_check:
        'Regardez si fabricant, modèle et marquages sont ceux de son type, et dites-le : il peut alors partir.',
      urgent_release:
        '{left, plural, one {# unité peut} other {# unités peuvent}} encore aller aux établissements qu’elle nomme, jusqu’à sa fin.',
      held: 'Il reste où il est jusqu’à ce qu’un responsable décide à nouveau. On peut le recevoir, le compter, le mettre en quarantaine, le rendre ou le détruire.',
      held_for_rework:
        'Réétiquetez-le ou reconditionnez-le comme le dit le verdict, puis demandez au responsable de le revoir.',
      rejected: 'Mettez-le en quarantaine ; rendez-le au donateur ou détruisez-le.',
      derogation_ended:
        'La dérogation qui le laissait passer a pris fin pour lui. Demandez au responsable une autre décision.',
      no_logger_reading:
        'Lisez l’enregistreur et notez ce qu’il dit, ou demandez au responsable de décider.',
      temperature_excursion:
        'Gardez-le au froid et à part jusqu’à ce que le responsable ou le pharmacien décide.',
      urgent_release_expired:
        'Le reste est retenu. Demandez au responsable un verdict ou une autre libération urgente.',
      other: 'Demandez au responsable de la conformité.',
    },
  },
} as const
