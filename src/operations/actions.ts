import type { By } from '#acts/act.ts'
import type { Outcome } from '#acts/perform.ts'
import { requireParties } from '#parties/actions.ts'
import type { Query } from '#platform/database.ts'
import { none } from '#platform/ids.ts'
import { updateOperation } from './amending-sql.ts'
import type { Admission, Admitted } from './member.ts'
import type { NoteInput } from './note.ts'
import {
  checkDates,
  type OperationAmendment,
  type OperationAnswer,
  type OperationInput,
} from './operation.ts'
import { refuse } from './refusals.ts'
import {
  deleteMember,
  findOperation,
  findPerson,
  insertNote,
  insertOperation,
  lockOperation,
  lockOwners,
  upsertMember,
} from './sql.ts'

/** Opens an operation. Its number is the database's, its subject the act. */
export const recordOperation = async (
  tx: Query,
  by: By,
  input: OperationInput,
): Promise<Outcome<OperationAnswer>> => {
  checkDates(input)
  const operation = await insertOperation(tx, by.act, input)
  return { subject: by.act, answer: await findOperation(tx, operation) }
}

export const amendOperation = async (
  tx: Query,
  by: By,
  input: OperationAmendment,
): Promise<Outcome<OperationAnswer>> => {
  const version = await lockOperation(tx, by.operation)
  if (version !== input.amends)
    throw refuse('operation_version_stale', { version, amends: input.amends })
  checkDates(input)
  await updateOperation(tx, by, input)
  const answer = await findOperation(tx, by.operation)
  return { subject: answer.id, answer }
}

/** Makes a person a member with exactly these roles, or gives a member others. */
export const admitMember = async (
  tx: Query,
  by: By,
  { person, roles, party }: Admission,
): Promise<Outcome<Admitted>> => {
  await requireParties(tx, [party])
  const user = await findPerson(tx, person)
  if (!user) throw refuse('person_unknown', { person: Object.values(person)[0] })
  await upsertMember(tx, by.operation, { user, roles, party: party ?? none, since: by.now })
  // No name and no address: an act is kept for ever, and its answer with it.
  return { subject: user, answer: { user, roles, party } }
}

/** From now on the person is no member; what they did keeps their name. */
export const removeMember = async (
  tx: Query,
  by: By,
  user: string,
): Promise<Outcome<{ user: string }>> => {
  if (!(await deleteMember(tx, by.operation, user))) throw refuse('member_unknown', { user })
  return { subject: user, answer: { user } }
}

/**
 * Makes a person an owner of the installation: a member of operation 0. They let people sign in,
 * open operations and admit members; in an operation they do what their roles there may do.
 */
export const recordOwner = async (
  tx: Query,
  by: By,
  user: string,
): Promise<Outcome<{ user: string }>> => {
  if (!(await findPerson(tx, { user }))) throw refuse('person_unknown', { person: user })
  await upsertMember(tx, 0, { user, roles: ownerOnly, party: none, since: by.now })
  return { subject: user, answer: { user } }
}

/**
 * From now on the person is no owner; whoever holds the data folder still is. Never the last one:
 * they would have to be found again among those who can reach the machine.
 */
export const removeOwner = async (
  tx: Query,
  _by: By,
  user: string,
): Promise<Outcome<{ user: string }>> => {
  const owners = await lockOwners(tx)
  if (!owners.includes(user)) throw refuse('owner_unknown', { user })
  if (owners.length === 1) throw refuse('last_owner', { user })
  await deleteMember(tx, 0, user)
  return { subject: user, answer: { user } }
}

const ownerOnly = ['owner'] as const

/** Keeps what a source says where nothing can be posted on it. */
export const recordNote = async (
  tx: Query,
  by: By,
  note: NoteInput,
): Promise<Outcome<{ id: string }>> => {
  await insertNote(tx, by.operation, by.act, note)
  return { subject: note.subject ?? by.act, answer: { id: by.act } }
}
