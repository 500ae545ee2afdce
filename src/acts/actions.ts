import type { Query } from '#platform/database.ts'
import type { By } from './act.ts'
import type { Outcome } from './perform.ts'
import type { SourceAnswer, SourceInput } from './source.ts'
import { insertSource } from './sql.ts'

/** Records a paper or an article, so that other acts can rest on it. */
export const recordSource = async (
  tx: Query,
  by: By,
  source: SourceInput,
): Promise<Outcome<SourceAnswer>> => {
  await insertSource(tx, by.operation, by.act, source)
  const { kind, title, issuer, number, issuedOn, statedDate, url, note } = source
  const kept = { kind, title, issuer, number, issuedOn, statedDate, url, note }
  return { subject: by.act, answer: { id: by.act, ...kept, recordedAt: by.now } }
}
