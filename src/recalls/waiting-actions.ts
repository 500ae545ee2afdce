import type { Query } from '#platform/database.ts'
import { type Books, booksOf, mayClose } from './reading-actions.ts'
import type { PartyNotice, RecallRow } from './recall.ts'
import { openRecalls } from './sql.ts'

const openBooks = async (
  q: Query,
  operation: number,
): Promise<{ readonly recall: RecallRow; readonly books: Books }[]> => {
  const found = []
  for (const { row, about } of await openRecalls(q, operation))
    found.push({ recall: row, books: await booksOf(q, operation, row.id, about) })
  return found
}

/** What waits for an answer of these parties; of any party where none is named. */
export const noticesFor = async (
  q: Query,
  operation: number,
  parties: readonly string[],
): Promise<PartyNotice[]> =>
  (await openBooks(q, operation)).flatMap(({ recall, books }) =>
    books.notices
      .filter(({ party, state }) => state !== 'answered' && isAmong(parties, party.id))
      .map((notice) => ({ recall, notice })),
  )

const isAmong = (parties: readonly string[], party: string): boolean =>
  parties.length === 0 || parties.includes(party)

/** Open recalls whose books balance and whose parties have all answered. */
export const closable = async (q: Query, operation: number): Promise<RecallRow[]> =>
  (await openBooks(q, operation)).flatMap(({ recall, books }) => (mayClose(books) ? [recall] : []))
