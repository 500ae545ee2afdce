import type { By } from '#acts/act.ts'
import type { Outcome } from '#acts/perform.ts'
import { findPerson } from '#operations/sql.ts'
import { refuse as refuseMember } from '#operations/refusals.ts'
import type { Query } from '#platform/database.ts'
import { checkTaking, type EntryInput, type ShiftInput } from './duty.ts'
import { refuse } from './refusals.ts'
import {
  closeEntry,
  insertEntry,
  insertShift,
  lockEntry,
  lockShift,
  openEntries,
  takeShift,
} from './sql.ts'

type Done = Promise<Outcome<{ id: string }>>

export const recordEntry = async (tx: Query, by: By, entry: EntryInput): Done => {
  await insertEntry(tx, by, entry)
  return { subject: entry.subject ?? by.act, answer: { id: by.act } }
}

/** Says what came of something that was to be followed up. */
export const recordClosing = async (tx: Query, by: By, entry: string, outcome: string): Done => {
  const kept = await lockEntry(tx, by.operation, entry)
  if (!kept) throw refuse('duty_entry_unknown', { entry })
  if (!kept.isOpen) throw refuse('duty_entry_closed', { entry })
  await closeEntry(tx, by, entry, outcome)
  return { subject: entry, answer: { id: by.act } }
}

/** Ends a shift: what is open is kept as it is now, for whoever takes over. */
export const handOverShift = async (
  tx: Query,
  by: By,
  shift: ShiftInput,
): Promise<Outcome<{ id: string; open: number }>> => {
  const { to } = shift
  if (to !== null && !(await findPerson(tx, { user: to })))
    throw refuseMember('person_unknown', { user: to })
  const open = await openEntries(tx, by.operation)
  await insertShift(tx, by, { ...shift, open })
  return { subject: by.act, answer: { id: by.act, open: open.length } }
}

/** Whoever comes has read what is open, and answers for it from now on. */
export const takeOverShift = async (tx: Query, by: By, shift: string): Done => {
  const kept = await lockShift(tx, by.operation, shift)
  if (!kept) throw refuse('shift_unknown', { shift })
  checkTaking(shift, kept, by.actor.user)
  await takeShift(tx, by, shift)
  return { subject: shift, answer: { id: by.act } }
}
