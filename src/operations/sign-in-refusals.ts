import { refuserOf, type Tellings } from '#platform/refusal.ts'

export const signInRefusals = {
  email_taken: {
    status: 409,
    says: 'There is already a user with the address {email}.',
    remedy: 'Use that user, or give another address.',
  },
  user_unknown: {
    status: 404,
    says: 'There is no user {user}.',
    remedy: 'Create the user first, and give the id that was answered.',
  },
  key_unknown: {
    status: 404,
    says: 'There is no API key {key}.',
    remedy: 'Give the id of the key, which was shown beside it when it was made.',
  },
} as const satisfies Tellings

export const refuse = refuserOf(signInRefusals)
