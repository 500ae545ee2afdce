// Movements as the rooms make them: an act, performed, that posts.
import type { Envelope } from '../src/acts/act.ts'
import { perform } from '../src/acts/perform.ts'
import type { ActKind } from '../src/acts/permission.ts'
import { post } from '../src/ledger/actions.ts'
import type { Line, Mood } from '../src/ledger/posting.ts'
import { systemClock } from '../src/platform/clock.ts'
import type { Database } from '../src/platform/database.ts'
import { newId } from '../src/platform/ids.ts'
import { past } from './register.ts'

/** Whoever may do everything that goods go through. */
const actor = {
  user: newId(),
  roles: ['coordinator', 'donor_desk', 'logistician', 'facility'],
} as const

export interface Moved {
  readonly kind: ActKind
  readonly lines: readonly Line[]
  readonly mood?: Mood
  readonly envelope?: Partial<Envelope>
  readonly subject?: string
}

export const moving =
  (database: Database, operation: number) =>
  ({ kind, lines, mood = 'instruction', envelope, subject }: Moved) =>
    perform(
      { database, clock: systemClock },
      {
        operation,
        kind,
        actor,
        envelope: { id: newId(), ...envelope },
        content: {
          params: { operation },
          body: { lines: lines.length, quantity: lines[0]?.quantity },
        },
      },
      async (tx, by) => {
        await post(tx, by, { mood, lines, clearance: past })
        return { subject: subject ?? by.act, answer: { id: by.act } }
      },
    )
