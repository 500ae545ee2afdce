import type { By } from '#acts/act.ts'
import type { Outcome } from '#acts/perform.ts'
import { codeOf } from '#platform/code.ts'
import type { Query } from '#platform/database.ts'
import { newId } from '#platform/ids.ts'
import { linesOfConsignment } from './line-sql.ts'
import { refuse } from './refusals.ts'
import { insertHistory, lockConsignment } from './sql.ts'
import { checkValue, type ValueInput } from './value.ts'
import { type LabelMode, putValues, updateLabels } from './value-sql.ts'

/** Records what lines are worth to customs, and on what basis. */
export const recordValues = async (
  tx: Query,
  by: By,
  consignment: string,
  values: readonly ValueInput[],
): Promise<Outcome<{ id: string }>> => {
  await mustLock(tx, by.operation, consignment)
  const lines = await linesOfConsignment(tx, by.operation, [consignment])
  const said = new Map(values.map((value) => [value.line, value]))
  for (const value of said.values()) {
    const line = lines.find(({ id }) => id === value.line)
    if (!line) throw refuse('consignment_line_unknown', { line: value.line })
    checkValue(value, line.quantity)
  }
  await putValues(tx, by.operation, consignment, [...said.values()])
  const history = [...said].map(([subject, content]) => ({ subject, content }))
  await insertHistory(tx, by, consignment, history)
  return { subject: consignment, answer: { id: by.act } }
}

/** Says whether labels show what is inside, and gives the pouch a new code where asked to. */
export const setLabels = async (
  tx: Query,
  by: By,
  consignment: string,
  { labels, newPouchCode }: { labels: LabelMode; newPouchCode: boolean },
): Promise<Outcome<{ id: string; labels: LabelMode }>> => {
  await mustLock(tx, by.operation, consignment)
  const pouchCode = newPouchCode ? codeOf('K', newId()) : undefined
  await updateLabels(tx, by.operation, consignment, { labels, pouchCode })
  return { subject: consignment, answer: { id: by.act, labels } }
}

const mustLock = async (tx: Query, operation: number, consignment: string) => {
  if (!(await lockConsignment(tx, operation, consignment)))
    throw refuse('consignment_unknown', { consignment })
}
