import { refuserOf, type Tellings } from '#platform/refusal.ts'

export const operationRefusals = {
  slug_taken: {
    status: 409,
    says: 'Another operation has this short name.',
    remedy: 'Choose another short name, for example with the year.',
  },
  ends_before_it_begins: {
    status: 422,
    says: 'The operation would end on {endsOn}, before it begins on {beginsOn}.',
    remedy: 'Correct one of the dates; leave out the end while it goes on.',
  },
  operation_version_stale: {
    status: 409,
    says: 'The operation is at version {version}, and this amends version {amends}.',
    remedy: 'Read the operation again and amend what it says now.',
  },
  person_unknown: {
    status: 422,
    says: 'Nobody with {person} can sign in here.',
    remedy: 'Check the address; the owner of the installation makes a person (POST /api/people).',
  },
  member_unknown: {
    status: 404,
    says: 'The user {user} is not a member of this operation.',
    remedy: 'Check the id in the list of members.',
  },
  owner_unknown: {
    status: 404,
    says: 'The user {user} is no owner of this installation.',
    remedy: 'Check the id in the list of people.',
  },
  last_owner: {
    status: 409,
    says: 'This is the only owner of the installation.',
    remedy: 'Make somebody else an owner first.',
  },
} as const satisfies Tellings

export const refuse = refuserOf(operationRefusals)
