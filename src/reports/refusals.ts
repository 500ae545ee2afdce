import { refuserOf, type Tellings } from '#platform/refusal.ts'

export const reportRefusals = {
  trace_unknown: {
    status: 404,
    says: 'There is no {what} {named} in this operation.',
    remedy: 'Give its id, or the short code that the list shows.',
  },
} as const satisfies Tellings

export const refuse = refuserOf(reportRefusals)
