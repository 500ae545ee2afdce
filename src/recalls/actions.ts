import type { By } from '#acts/act.ts'
import type { Outcome } from '#acts/perform.ts'
import { recordVerdict } from '#conformity/actions.ts'
import { verdictInput } from '#conformity/verdict.ts'
import { partiesOf } from '#operations/sql.ts'
import { requireParties, requirePlaces } from '#parties/actions.ts'
import type { Query } from '#platform/database.ts'
import { lockAlarm } from './alarm-sql.ts'
import { booksOf } from './reading-actions.ts'
import type { AnswerInput, RecallInput } from './recall.ts'
import { refuse } from './refusals.ts'
import { findRecall, insertAnswer, insertClosing, insertRecall } from './sql.ts'

type Done = Outcome<{ id: string }>

/**
 * One step: the goods are held or rejected from now on, and everyone who has any of them, or will
 * get them, is told. Who that is follows from the books whenever it is asked.
 */
export const recordRecall = async (tx: Query, by: By, input: RecallInput): Promise<Done> => {
  if (input.alarm && !(await lockAlarm(tx, by.operation, input.alarm)))
    throw refuse('alarm_unknown', { alarm: input.alarm })
  const { subject, outcome, reason, evidence } = input
  const verdict = verdictInput.parse({ subject, outcome, reason, evidence })
  const done = await recordVerdict(tx, by, verdict)
  await insertRecall(tx, by, input)
  return done
}

/** A party has read the notice, or says what its wards found; a ward's latest answer counts. */
export const recordAnswer = async (
  tx: Query,
  by: By,
  recall: string,
  input: AnswerInput,
): Promise<Done> => {
  await requireParties(tx, [input.party])
  await requirePlaces(
    tx,
    input.wards.map(({ ward }) => ward),
  )
  await requireOwn(tx, by, input.party)
  await requireOpen(tx, by.operation, recall)
  await insertAnswer(tx, by, recall, input)
  return { subject: recall, answer: { id: by.act } }
}

/** Only once every unit is safe or gone, and everyone who had any has answered. */
export const closeRecall = async (
  tx: Query,
  by: By,
  recall: string,
  note: string,
): Promise<Done> => {
  const { about } = await requireOpen(tx, by.operation, recall)
  const books = await booksOf(tx, by.operation, recall, about)
  if (books.open > 0 || books.unexplained > 0)
    throw refuse('recall_unbalanced', {
      open: books.open,
      unexplained: books.unexplained,
      units: books.units,
    })
  const silent = books.notices.filter(({ state }) => state !== 'answered')
  if (silent.length > 0)
    throw refuse('recall_unanswered', {
      count: silent.length,
      parties: silent.map(({ party }) => party),
    })
  await insertClosing(tx, by, recall, note)
  return { subject: recall, answer: { id: by.act } }
}

const requireOpen = async (tx: Query, operation: number, recall: string) => {
  const found = await findRecall(tx, operation, recall)
  if (!found) throw refuse('recall_unknown', { recall })
  if (found.row.closedAt) throw refuse('recall_closed', { closedAt: found.row.closedAt })
  return found
}

/** A facility answers for itself; whoever was told by telephone says by whom. */
export const requireOwn = async (tx: Query, by: By, party: string): Promise<void> => {
  if (by.envelope.onBehalfOf?.party === party || by.basis === 'reported') return
  const own = await partiesOf(tx, by.operation, by.actor.user)
  if (own.length > 0 && !own.includes(party)) throw refuse('answer_not_yours', { party })
}
