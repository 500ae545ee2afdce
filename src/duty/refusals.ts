import { refuserOf, type Tellings } from '#platform/refusal.ts'

export const dutyRefusals = {
  duty_entry_unknown: {
    status: 404,
    says: 'There is no entry {entry} in the duty log of this operation.',
    remedy: 'Check the id in the duty log.',
  },
  duty_entry_closed: {
    status: 409,
    says: 'Entry {entry} has nothing open to follow up.',
    remedy: 'Write a new entry if there is more to say.',
  },
  shift_unknown: {
    status: 404,
    says: 'There is no shift {shift} in this operation.',
    remedy: 'Check the id in the list of shifts.',
  },
  shift_taken: {
    status: 409,
    says: 'Somebody has taken over shift {shift} already.',
    remedy: 'Read the list of shifts again.',
  },
  shift_for_another: {
    status: 403,
    says: 'Shift {shift} was handed to somebody else.',
    remedy: 'Whoever it was handed to takes it over; or hand it over anew.',
  },
  shift_own: {
    status: 409,
    says: 'Nobody takes over the shift {shift} from oneself.',
    remedy: 'Let whoever comes take it over.',
  },
} as const satisfies Tellings

export const refuse = refuserOf(dutyRefusals)
