import { refuserOf, type Tellings } from './refusal.ts'

export const platformRefusals = {
  cursor_invalid: {
    status: 422,
    says: 'The cursor {cursor} is not one of ours.',
    remedy: 'Take `next` of the page before as it is, or begin again without a cursor.',
  },
} as const satisfies Tellings

export const refuse = refuserOf(platformRefusals)
