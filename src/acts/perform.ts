import { createHash } from 'node:crypto'
import type { Clock } from '#platform/clock.ts'
import type { Database, Query } from '#platform/database.ts'
import type { Actor, Basis, By, Envelope } from './act.ts'
import { type ActKind, may, permits } from './permission.ts'
import { refuse } from './refusals.ts'
import { findAct, insertAct, sourceExists } from './sql.ts'

/** What an action tells of itself: what it was about, and what the client is answered. */
export interface Outcome<Answer> {
  readonly subject: string
  readonly answer: Answer
  readonly corrects?: string
}

export interface Attempt {
  readonly operation: number
  readonly kind: ActKind
  readonly actor: Actor
  readonly envelope: Envelope
  /** Everything the client sent that says what the act is: path, query and body. */
  readonly content: unknown
  /** What the quantities rest on where the client does not say. */
  readonly basis?: Basis
}

/**
 * The frame every write goes through, in one transaction: the same id with the same content is
 * answered as before and does nothing (`id_reused` with other content), the roles are asked
 * (`not_permitted`), the action decides and writes, and the act is recorded with its actor.
 */
export const perform = async <Answer>(
  { database, clock }: { database: Database; clock: Clock },
  attempt: Attempt,
  action: (tx: Query, by: By) => Promise<Outcome<Answer>>,
): Promise<{ answer: Answer; replayed: boolean }> => {
  const { operation, kind, actor, envelope } = attempt
  if (!permits(kind, actor.roles))
    throw refuse('not_permitted', { kind, roles: may[kind], yours: actor.roles })
  const fingerprint = fingerprintOf(kind, attempt.content)
  const once = () =>
    database.transaction(async (tx) => {
      const done = await findAct(tx, operation, envelope.id)
      if (done) {
        if (done.fingerprint !== fingerprint) throw refuse('id_reused', { id: envelope.id })
        return { answer: done.answer as Answer, replayed: true }
      }
      const by = await begin(tx, attempt, clock)
      const outcome = await action(tx, by)
      const { subject, answer, corrects = null } = outcome
      await insertAct(tx, by, { fingerprint, subject, corrects, answer })
      return { answer, replayed: false }
    })
  try {
    return await once()
  } catch (error) {
    // Two of the same act at once: the other one was recorded first, and is the answer.
    if (isUniqueViolation(error)) return once()
    throw error
  }
}

const begin = async (tx: Query, attempt: Attempt, clock: Clock): Promise<By> => {
  const { operation, kind, actor, envelope } = attempt
  const now = clock().toISOString()
  const happenedAt = envelope.happenedAt ?? now
  // A quarter of an hour for clocks that go fast: a phone's is not ours.
  if (Date.parse(happenedAt) > Date.parse(now) + 15 * 60_000)
    throw refuse('in_the_future', { happenedAt })
  const basis = envelope.basis ?? attempt.basis ?? 'documented'
  if (basis === 'reported' && !envelope.source) throw refuse('source_required')
  await requireSources(tx, operation, [envelope.source])
  return { operation, act: envelope.id, kind, actor, now, happenedAt, basis, envelope }
}

/** Refuses `source_unknown` if one of these papers is not recorded in the operation. */
export const requireSources = async (
  tx: Query,
  operation: number,
  sources: readonly (string | null | undefined)[],
): Promise<void> => {
  for (const source of sources)
    if (source && !(await sourceExists(tx, operation, source)))
      throw refuse('source_unknown', { source })
}

/** SHA-256 of the content with its keys in order, so that the order of writing does not matter. */
export const fingerprintOf = (kind: string, content: unknown): string =>
  createHash('sha256').update(`${kind} ${JSON.stringify(content, sorted)}`).digest('base64')

const sorted = (_key: string, value: unknown): unknown =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
    : value

const isUniqueViolation = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === '23505'
