/** What decides on goods, and what whoever has them may do. */
export const decided = {
  decidedOn: {
    by: {
      nobody: 'Nobody has decided yet',
      verdict_type: 'Verdict on its type',
      verdict_lot: 'Verdict on this lot',
      verdict_package: 'Verdict on its package',
      verdict_origin: 'Verdict on a lot it came of',
      receipt_check: 'Its type passed: receipt check',
      origin: 'The lots it came of passed',
      reading: 'Temperature at receipt',
      urgent_release: 'Urgent release',
      urgent_release_ended: 'Urgent release ended',
    },
    since: 'since <at></at>',
    until: 'until <at></at>',
    ofAnother: 'of another operation',
    next: {
      none: 'It may go where the verdict lets it.',
      no_verdict: 'It waits for the conformity officer. Evidence that comes with it helps: add it.',
      receipt_check:
        'Look whether maker, model and markings are as its type, and say so: then it may go.',
      urgent_release:
        '{left, plural, one {# unit may} other {# units may}} still go to the facilities that it names, until it ends.',
      held: 'It stays where it is until an officer decides anew. It may be received, counted, moved to quarantine, given back or destroyed.',
      held_for_rework:
        'Relabel or repack it as the verdict says, then ask the officer to look at it again.',
      rejected: 'Move it to quarantine; give it back to the donor or destroy it.',
      derogation_ended:
        'The derogation that let it pass has ended for it. Ask the officer for another decision.',
      no_logger_reading: 'Read the logger and record what it says, or ask the officer to decide.',
      temperature_excursion: 'Keep it cold and apart until the officer or the pharmacist decides.',
      urgent_release_expired:
        'The rest is held. Ask the officer for a verdict, or for another urgent release.',
      other: 'Ask the conformity officer.',
    },
  },
} as const
