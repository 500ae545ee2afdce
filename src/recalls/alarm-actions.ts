import type { z } from 'zod'
import type { By } from '#acts/act.ts'
import type { Outcome } from '#acts/perform.ts'
import { requireLots } from '#catalogue/actions.ts'
import { itemsById, lotsById } from '#catalogue/sql.ts'
import { recordVerdict } from '#conformity/actions.ts'
import { findSettings, verdictSubject } from '#conformity/sql.ts'
import { type SubjectInput, verdictInput } from '#conformity/verdict.ts'
import { requireParties, requirePlaces } from '#parties/actions.ts'
import type { Query } from '#platform/database.ts'
import { none } from '#platform/ids.ts'
import { requireOwn } from './actions.ts'
import type { AlarmClosing, AlarmInput, alarmDone } from './alarm.ts'
import { closeAlarm, insertAlarm, lockAlarm } from './alarm-sql.ts'
import { refuse } from './refusals.ts'

/**
 * A facility says that something is wrong with a lot. What the operation's settings say is held at
 * once, everywhere, until an officer decides: every pack of the model, unless nobody knows whose
 * the goods are, for then all masks of anybody would be held; then only the lot.
 */
export const raiseAlarm = async (
  tx: Query,
  by: By,
  input: AlarmInput,
): Promise<Outcome<z.output<typeof alarmDone>>> => {
  await requireLots(tx, [input.lot])
  await requireParties(tx, [input.facility])
  await requirePlaces(tx, [input.ward])
  await requireOwn(tx, by, input.facility)
  const { alarmHolds } = await findSettings(tx, by.operation)
  const type = alarmHolds === 'type' ? await typeOf(tx, input.lot) : undefined
  const held = alarmHolds === 'nothing' ? 'nothing' : type ? 'type' : 'lot'
  if (held !== 'nothing')
    await recordVerdict(
      tx,
      by,
      verdictInput.parse({
        subject: type ?? { kind: 'lot', lot: input.lot },
        outcome: 'hold',
        reason: input.what,
      }),
    )
  await insertAlarm(tx, by, input, held === 'nothing' ? none : by.act)
  return { subject: input.lot, answer: { id: by.act, held } }
}

/** The type of a lot in every packaging; undefined where nobody knows who made it. */
const typeOf = async (tx: Query, id: string): Promise<SubjectInput | undefined> => {
  const lot = (await lotsById(tx, [id])).get(id)
  if (!lot) return undefined
  const maker = lot.maker?.id ?? (await itemsById(tx, [lot.item.id])).get(lot.item.id)?.maker?.id
  return maker ? { kind: 'type', item: lot.item.id, maker, packaging: '' } : undefined
}

/** An officer has looked into it. An unfounded alarm holds nothing any more. */
export const answerAlarm = async (
  tx: Query,
  by: By,
  alarm: string,
  closing: AlarmClosing,
): Promise<Outcome<{ id: string }>> => {
  const known = await lockAlarm(tx, by.operation, alarm)
  if (!known) throw refuse('alarm_unknown', { alarm })
  if (known.closedAt) throw refuse('alarm_closed', { closedAt: known.closedAt })
  if (closing.finding === 'unfounded' && known.verdict !== none) {
    const subject = await verdictSubject(tx, by.operation, known.verdict)
    // What an officer has decided on the same since then stands.
    if (subject)
      await recordVerdict(
        tx,
        by,
        verdictInput.parse({ subject, outcome: 'not_assessed', reason: closing.note }),
      )
  }
  await closeAlarm(tx, by, alarm, closing)
  return { subject: alarm, answer: { id: by.act } }
}
