// The queue of acts made on this device: what happens to it, and what is to be sent next. Pure: the
// store keeps what comes out of here, and the sender does what it says.
import type { Act, NewAct } from './act.ts'
import type { Outcome } from './outcome.ts'

/** Why nothing is sent, since when and until when; without an end it waits for a person. */
export interface Hold {
  readonly why: 'unreached' | 'busy' | 'signed_out' | 'other_person'
  readonly since: string
  readonly failures: number
  readonly until: number | null
  /** A photograph was too much for this network: other acts need not wait for it. */
  readonly ofPhotographs?: true
}

export interface Queue {
  /** In the order in which they were made. */
  readonly acts: readonly Act[]
  readonly hold: Hold | null
  /** When the server last answered an act. */
  readonly lastAnswerAt: string | null
}

export const emptyQueue: Queue = { acts: [], hold: null, lastAnswerAt: null }

/** What a person decides of an act that was refused, or that was never sent. */
export type Decision =
  | { readonly kind: 'again' }
  /** `photographs`: all that the act has now; those of before that are not among them go. */
  | {
      readonly kind: 'change'
      readonly body: Act['body']
      /** What it is about and is called now, where that is not as before. */
      readonly touches?: Act['touches']
      readonly words?: Act['words']
      readonly photographs?: readonly NewAct[]
    }
  | { readonly kind: 'drop'; readonly reason: string; readonly at: string }

export type Happening =
  /** The one sender begins: whatever was being sent when the last one ended is sent again. */
  | { readonly kind: 'begun' }
  | {
      readonly kind: 'added'
      readonly act: NewAct
      readonly photographs?: readonly NewAct[]
    }
  | { readonly kind: 'sent'; readonly id: string }
  /** `at` in milliseconds; `jitter`, from 0 to 1, keeps many phones from coming back at once. */
  | {
      readonly kind: 'answered'
      readonly id: string
      readonly outcome: Outcome
      readonly at: number
      readonly jitter: number
    }
  /** The network is back, somebody signed in, or a person wants it tried now. */
  | { readonly kind: 'try_now' }
  | { readonly kind: 'decided'; readonly id: string; readonly decision: Decision }
  /** What is done and was so before this time is forgotten. */
  | { readonly kind: 'tidied'; readonly before: string }

/** The queue after something happened. What cannot happen to an act leaves it as it was. */
export const after = (queue: Queue, happening: Happening): Queue => {
  const { acts } = queue
  switch (happening.kind) {
    case 'begun':
      return { ...queue, acts: acts.map(resumed) }
    case 'added':
      return {
        ...queue,
        acts: [happening.act, ...(happening.photographs ?? [])].reduce(added, acts),
      }
    case 'sent':
      return changed(queue, happening.id, (act) =>
        act.state === 'waiting' && !acts.some(({ state }) => state === 'sending')
          ? { ...act, state: 'sending', attempts: act.attempts + 1 }
          : act,
      )
    case 'answered':
      return answered(queue, happening)
    case 'try_now':
      return { ...queue, hold: null }
    case 'decided':
      return decidedOn(queue, happening.id, happening.decision)
    case 'tidied':
      return {
        ...queue,
        acts: acts.filter(
          (act) => act.state !== 'done' || (act.settledAt ?? '') >= happening.before,
        ),
      }
  }
}

const resumed = (act: Act): Act => (act.state === 'sending' ? { ...act, state: 'waiting' } : act)

const added = (acts: readonly Act[], act: NewAct): readonly Act[] => {
  if (acts.some(({ id }) => id === act.id)) return acts
  const number = (acts.at(-1)?.number ?? 0) + 1
  const fresh = { attempts: 0, refusal: null, settledAt: null, dropReason: null } as const
  return [...acts, { ...act, ...fresh, number, state: 'waiting' }]
}

const changed = (queue: Queue, id: string, change: (act: Act) => Act): Queue => ({
  ...queue,
  acts: queue.acts.map((act) => (act.id === id ? change(act) : act)),
})

/** A fault of the server that stays through this many attempts stops its act, and no other. */
export const faultsBorne = 8

const answered = (queue: Queue, answer: Extract<Happening, { kind: 'answered' }>): Queue => {
  const act = queue.acts.find(({ id }) => id === answer.id)
  if (act?.state !== 'sending') return queue
  const at = new Date(answer.at).toISOString()
  const { outcome } = answer
  const settle = (change: Partial<Act>): Queue =>
    changed({ ...queue, hold: null, lastAnswerAt: at }, act.id, () => ({ ...act, ...change }))
  if (outcome.kind === 'done') return settle({ state: 'done', refusal: null, settledAt: at })
  if (outcome.kind === 'refused' || outcome.kind === 'conflict')
    return settle({ state: outcome.kind, refusal: outcome.refusal })
  const isFault = outcome.kind === 'busy' && outcome.refusal.code === 'fault'
  if (isFault && act.attempts >= faultsBorne)
    return settle({ state: 'refused', refusal: outcome.refusal })
  const held = heldOff(queue.hold, outcome.kind, answer)
  const hold =
    act.photograph && held.until !== null ? { ...held, ofPhotographs: true as const } : held
  return changed({ ...queue, hold }, act.id, () => resumed(act))
}

const heldOff = (
  before: Hold | null,
  why: Hold['why'],
  { at, jitter }: { readonly at: number; readonly jitter: number },
): Hold => {
  const failures = (before?.failures ?? 0) + 1
  const since = before?.since ?? new Date(at).toISOString()
  return {
    why,
    since,
    failures,
    until: why === 'unreached' || why === 'busy' ? at + backOff(failures, jitter) : null,
  }
}

/** Milliseconds: doubled from 2 s to 5 min, a half of each by chance. */
export const backOff = (failures: number, jitter: number): number =>
  Math.round(Math.min(300_000, 1000 * 2 ** Math.min(failures, 20)) * (0.5 + jitter / 2))

const decidedOn = (queue: Queue, id: string, decision: Decision): Queue => {
  const act = queue.acts.find((one) => one.id === id)
  if (!act || !choicesOf(act).includes(decision.kind)) return queue
  const next = changed(queue, id, (one) => decided(one, decision))
  const kept = photographsAfter(decision)
  if (!kept) return next
  const ids = kept.map((one) => one.id)
  const stays = ({ photograph, ...one }: Act): boolean =>
    photograph?.of !== id || one.state === 'done' || ids.includes(one.id)
  return { ...next, acts: kept.reduce(added, next.acts.filter(stays)) }
}

/** What an act that is let go showed is shown no more; undefined where they stay as they are. */
const photographsAfter = (decision: Decision): readonly NewAct[] | undefined => {
  if (decision.kind === 'drop') return []
  return decision.kind === 'change' ? decision.photographs : undefined
}

const decided = (act: Act, decision: Decision): Act => {
  switch (decision.kind) {
    case 'again':
      return { ...act, state: 'waiting', refusal: null, attempts: 0 }
    case 'change': {
      const { body, touches = act.touches, words = act.words } = decision
      return { ...act, state: 'waiting', refusal: null, attempts: 0, body, touches, words }
    }
    case 'drop':
      return { ...act, state: 'dropped', dropReason: decision.reason, settledAt: decision.at }
  }
}

/**
 * What a person may decide of an act. A refusal means that the server did nothing, so the same id
 * may carry other content; but for `id_reused`, where it holds another act under that id, and for a
 * fault, which says nothing for certain. What was sent and not answered may have been done: it is
 * sent again by itself, and nothing else can be decided of it.
 */
export const choicesOf = ({ state, attempts, refusal }: Act): readonly Decision['kind'][] => {
  if (state === 'waiting') return attempts === 0 ? ['change', 'drop'] : []
  if (state !== 'refused' && state !== 'conflict') return []
  if (refusal?.code === 'id_reused') return ['drop']
  return refusal?.code === 'fault' ? ['again', 'drop'] : ['again', 'change', 'drop']
}

/**
 * Ids of waiting acts that share something with an act before them that waits for a person, and
 * photographs of what is not done yet.
 */
export const blockedIn = (acts: readonly Act[]): ReadonlySet<string> => {
  const stopped = new Set<string>()
  const open = new Set(acts.filter(({ state }) => state !== 'done').map(({ id }) => id))
  const blocked = new Set<string>()
  for (const { id, state, touches, photograph } of acts) {
    const isStopped = state === 'refused' || state === 'conflict'
    const waitsFor = photograph ? open.has(photograph.of) : touches.some((one) => stopped.has(one))
    const isBlocked = state === 'waiting' && waitsFor
    if (isBlocked) blocked.add(id)
    if (isStopped || isBlocked) for (const touched of touches) stopped.add(touched)
  }
  return blocked
}

export type Step =
  | { readonly kind: 'send'; readonly act: Act }
  | { readonly kind: 'wait'; readonly until: number }
  | { readonly kind: 'nothing' }

/**
 * What the sender is to do at this time: one act at once, the first that nothing holds back, and
 * photographs when no other act is left.
 */
export const nextStep = ({ acts, hold }: Queue, now: number): Step => {
  const blocked = blockedIn(acts)
  const ready = acts.filter(({ id, state }) => state === 'waiting' && !blocked.has(id))
  const act = ready.find(({ photograph }) => !photograph) ?? ready[0]
  if (!act || acts.some(({ state }) => state === 'sending')) return { kind: 'nothing' }
  if (hold?.ofPhotographs && !act.photograph) return { kind: 'send', act }
  if (hold === null || (hold.until !== null && hold.until <= now)) return { kind: 'send', act }
  return hold.until === null ? { kind: 'nothing' } : { kind: 'wait', until: hold.until }
}
