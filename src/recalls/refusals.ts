import { refuserOf, type Tellings } from '#platform/refusal.ts'

export const recallRefusals = {
  alarm_unknown: {
    status: 404,
    says: 'There is no alarm {alarm} in this operation.',
    remedy: 'Check the id in the list of alarms.',
  },
  alarm_closed: {
    status: 409,
    says: 'The alarm was answered at {closedAt}.',
    remedy: 'Read what was found; a new alarm is raised by a new act.',
  },
  recall_unknown: {
    status: 404,
    says: 'There is no recall {recall} that reaches this operation.',
    remedy: 'Check the id in the list of recalls.',
  },
  recall_closed: {
    status: 409,
    says: 'The recall was closed here at {closedAt}.',
    remedy: 'The verdict holds on. Begin a new recall if more of it turns up.',
  },
  recall_unbalanced: {
    status: 409,
    says: 'The books do not balance: {open} units are open, {unexplained} unexplained.',
    remedy: 'Bring each to quarantine or to an end, or count what is unexplained. Facts list them.',
  },
  recall_unanswered: {
    status: 409,
    says: '{count} parties have not answered the notice.',
    remedy: 'Record what each ward found, also by telephone (`onBehalfOf`). Facts name them.',
  },
  answer_not_yours: {
    status: 403,
    says: 'You do not act for this party.',
    remedy: 'Answer for your own, or say on whose behalf and how it was told (`onBehalfOf`).',
  },
} as const satisfies Tellings

export const refuse = refuserOf(recallRefusals)
