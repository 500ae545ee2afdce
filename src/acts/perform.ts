import { createHash } from 'node:crypto'
import type { Clock } from '#platform/clock.ts'
import type { Database, Query } from '#platform/database.ts'
import type { Actor, Basis, By, Envelope } from './act.ts'
import { type ActKind, demand } from './permission.ts'
import { refuse } from './refusals.ts'
import { findAct, insertAct, partyExists, sourceExists } from './sql.ts'

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
  demand(attempt.kind, attempt.actor.roles)
  const fingerprint = fingerprintOf(attempt.kind, attempt.content)
  try {
    return await database.transaction(async (tx) => {
      const by = await begin(tx, attempt, clock)
      const outcome = await action(tx, by)
      const { subject, answer, corrects = null } = outcome
      await insertAct(tx, by, { fingerprint, subject, corrects, answer })
      return { answer, replayed: false }
    })
  } catch (error) {
    // An act that was done before, or is sent twice at once, cannot be recorded again, whatever it
    // ran into before that. So only what failed is looked up: most acts are new, and to look first
    // took a tenth of a movement's time.
    const done = await doneBefore<Answer>(database.query, attempt, fingerprint)
    if (done) return done
    throw error
  }
}

/**
 * For an act whose effect has a transaction of its own, and so is carried out before it is
 * recorded: the answer if it was done before, else undefined once all that is asked of an act
 * holds. Refuses what `perform` refuses.
 */
export const recall = async <Answer>(
  { database, clock }: { database: Database; clock: Clock },
  attempt: Attempt,
): Promise<{ answer: Answer } | undefined> => {
  demand(attempt.kind, attempt.actor.roles)
  const fingerprint = fingerprintOf(attempt.kind, attempt.content)
  return database.transaction(async (tx) => {
    const done = await doneBefore<Answer>(tx, attempt, fingerprint)
    if (!done) await begin(tx, attempt, clock)
    return done
  })
}

const doneBefore = async <Answer>(tx: Query, attempt: Attempt, fingerprint: string) => {
  const { id } = attempt.envelope
  const done = await findAct(tx, attempt.operation, id)
  if (done && done.fingerprint !== fingerprint) throw refuse('id_reused', { id })
  return done && { answer: done.answer as Answer, replayed: true }
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
  const behind = envelope.onBehalfOf?.party
  if (behind && !(await partyExists(tx, behind)))
    throw refuse('on_behalf_of_unknown', { party: behind })
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
  createHash('sha256')
    .update(`${kind} ${JSON.stringify(content, sorted)}`)
    .digest('base64')

const sorted = (_key: string, value: unknown): unknown =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
    : value
