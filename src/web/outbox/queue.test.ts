import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bodyOf, type NewAct } from './act.ts'
import { outcomeOf } from './outcome.ts'
import {
  after,
  backOff,
  blockedIn,
  choicesOf,
  emptyQueue,
  faultsBorne,
  type Happening,
  nextStep,
  type Queue,
} from './queue.ts'
import { lostBySigningOut, standingOf } from './standing.ts'

const start = Date.parse('2020-03-17T02:00:00Z')

const act = (id: string, ...touches: string[]): NewAct => ({
  id,
  route: 'recordTally',
  params: { operation: 'italy', consignment: touches[0] ?? '' },
  body: { packages: [id] },
  happenedAt: '2020-03-17T03:00:00+01:00',
  operation: 'italy',
  place: 'MXP',
  touches,
  words: { key: 'acts.tally', values: { packages: 1 } },
})

const afterAll = (queue: Queue, ...happenings: readonly Happening[]): Queue =>
  happenings.reduce(after, queue)

const added = (...acts: readonly NewAct[]): Happening[] =>
  acts.map((one) => ({ kind: 'added', act: one }))

const answered = (id: string, status: number, body: unknown, at = start): Happening => ({
  kind: 'answered',
  id,
  outcome: outcomeOf(status, body),
  at,
  jitter: 1,
})

const sent = (id: string): Happening => ({ kind: 'sent', id })
const refusal = (code: string) => ({ code, facts: { line: 'x' } })
const stateOf = (queue: Queue, id: string) => queue.acts.find((one) => one.id === id)?.state
const toSend = (queue: Queue, now = start) => {
  const step = nextStep(queue, now)
  return step.kind === 'send' ? step.act.id : step.kind
}

test('acts are sent one at a time in the order in which they were made', () => {
  const three = afterAll(emptyQueue, ...added(act('a', 'C1'), act('b', 'C2'), act('c', 'C1')))
  expect(toSend(three)).toBe('a')
  const sending = after(three, sent('a'))
  expect(toSend(sending)).toBe('nothing')
  expect(after(sending, sent('b'))).toEqual(sending)
  expect(afterAll(sending, ...added(act('a', 'C9')))).toEqual(sending)
  expect(toSend(after(sending, answered('a', 201, { id: 'a' })))).toBe('b')
})

test('a refusal stops what is about the same, and nothing else', () => {
  const queue = afterAll(
    emptyQueue,
    ...added(act('a', 'C1'), act('b', 'C1', 'C2'), act('c', 'C2'), act('d', 'C3')),
    sent('a'),
    answered('a', 422, refusal('tally_differs')),
  )
  expect(queue.acts[0]).toMatchObject({ state: 'refused', refusal: refusal('tally_differs') })
  expect([...blockedIn(queue.acts)]).toEqual(['b', 'c'])
  expect(toSend(queue)).toBe('d')
  const decided = (decision: Extract<Happening, { kind: 'decided' }>['decision']): Queue =>
    after(queue, { kind: 'decided', id: 'a', decision })
  expect(toSend(decided({ kind: 'again' }))).toBe('a')
  const changed = decided({ kind: 'change', body: { packages: [] } })
  expect(changed.acts[0]).toMatchObject({ id: 'a', state: 'waiting', body: { packages: [] } })
  const dropped = decided({ kind: 'drop', reason: 'Counted twice', at: '2020-03-17T05:00:00Z' })
  expect(dropped.acts[0]).toMatchObject({ state: 'dropped', dropReason: 'Counted twice' })
  expect([toSend(dropped), blockedIn(dropped.acts).size]).toEqual(['b', 0])
})

test('a conflict is told apart; an id that is taken can only be let go', () => {
  const conflict = (code: string) =>
    afterAll(emptyQueue, ...added(act('a')), sent('a'), answered('a', 409, refusal(code))).acts
  expect(conflict('later_acts_drew')).toMatchObject([{ state: 'conflict' }])
  expect(conflict('later_acts_drew').flatMap(choicesOf)).toEqual(['again', 'change', 'drop'])
  expect(conflict('id_reused').flatMap(choicesOf)).toEqual(['drop'])
})

test('what may have been done is neither changed nor dropped', () => {
  const fresh = afterAll(emptyQueue, ...added(act('a')))
  const lost = afterAll(fresh, sent('a'), { kind: 'begun' })
  expect([fresh, lost].map(({ acts }) => acts.map(choicesOf))).toEqual([[['change', 'drop']], [[]]])
  const decision = { kind: 'drop', reason: 'x', at: '2020-03-17T05:00:00Z' } as const
  expect(after(lost, { kind: 'decided', id: 'a', decision })).toEqual(lost)
})

test('without an answer all wait, longer each time, until the network is back', () => {
  const once = afterAll(
    emptyQueue,
    ...added(act('a'), act('b')),
    sent('a'),
    answered('a', 200, undefined),
  )
  expect(once).toMatchObject({ hold: { why: 'unreached', failures: 1, until: start + 2000 } })
  expect(nextStep(once, start)).toEqual({ kind: 'wait', until: start + 2000 })
  expect(toSend(once, start + 2000)).toBe('a')
  expect(toSend(after(once, { kind: 'try_now' }))).toBe('a')
  const twice = afterAll(once, sent('a'), answered('a', 503, refusal('not_ready'), start + 2000))
  expect(twice.hold).toMatchObject({ why: 'busy', failures: 2, until: start + 6000 })
  expect(twice.hold?.since).toBe(new Date(start).toISOString())
  const done = afterAll(twice, sent('a'), answered('a', 200, { id: 'a' }, start + 7000))
  expect([done.hold, done.lastAnswerAt]).toEqual([null, new Date(start + 7000).toISOString()])
  expect([backOff(1, 0), backOff(40, 1)]).toEqual([1000, 300_000])
})

test('signed out, it waits for a person and not for a time', () => {
  const out = afterAll(
    emptyQueue,
    ...added(act('a')),
    sent('a'),
    answered('a', 401, refusal('not_signed_in')),
  )
  expect([toSend(out, start + 1e12), stateOf(out, 'a')]).toEqual(['nothing', 'waiting'])
  expect(toSend(after(out, { kind: 'try_now' }))).toBe('a')
})

test('somebody else signed in: it waits for its own person', () => {
  const other = answered('a', 401, refusal('other_person'))
  const out = afterAll(emptyQueue, ...added(act('a')), sent('a'), other)
  expect(out.hold).toMatchObject({ why: 'other_person', until: null })
  expect(toSend(out, start + 1e12)).toBe('nothing')
})

test('a photograph goes after its act and behind all others, and keeps none of them waiting', () => {
  const photograph = (id: string, of: string): NewAct => ({
    ...act(id),
    photograph: { of, shows: 'box' },
  })
  const both = afterAll(
    emptyQueue,
    { kind: 'added', act: act('a', 'C1'), photographs: [photograph('p', 'a')] },
    ...added(act('b', 'C1')),
  )
  expect([toSend(both), [...blockedIn(both.acts)]]).toEqual(['a', ['p']])
  const refused = afterAll(both, sent('a'), answered('a', 422, refusal('tally_differs')))
  expect(toSend(refused)).toBe('nothing')
  const done = afterAll(both, sent('a'), answered('a', 201, { id: 'a' }))
  expect([toSend(done), blockedIn(done.acts).size]).toEqual(['b', 0])
  // Too large for this network: it is tried later, and what is made meanwhile is sent at once.
  const left = afterAll(done, sent('b'), answered('b', 201, { id: 'b' }))
  const slow = afterAll(left, sent('p'), answered('p', 0, undefined))
  expect(nextStep(slow, start)).toEqual({ kind: 'wait', until: start + 2000 })
  expect(toSend(after(slow, { kind: 'added', act: act('c', 'C1') }))).toBe('c')
  const unfit = afterAll(left, sent('p'), answered('p', 422, refusal('file_not_accepted')))
  expect(toSend(after(unfit, { kind: 'added', act: act('c', 'C1') }))).toBe('c')

  const decide = (decision: Extract<Happening, { kind: 'decided' }>['decision']) =>
    after(refused, { kind: 'decided', id: 'a', decision }).acts.map(({ id }) => id)
  expect(decide({ kind: 'again' })).toEqual(['a', 'p', 'b'])
  expect(decide({ kind: 'change', body: {} })).toEqual(['a', 'p', 'b'])
  const photographs = [photograph('q', 'a')]
  expect(decide({ kind: 'change', body: {}, photographs })).toEqual(['a', 'b', 'q'])
  const drop = { kind: 'drop', reason: 'x', at: '2020-03-17T05:00:00Z' } as const
  expect(decide(drop)).toEqual(['a', 'b'])
  // What cannot be decided takes no photograph away either.
  const going = after(both, sent('a'))
  expect(after(going, { kind: 'decided', id: 'a', decision: drop })).toEqual(going)
})

test('a fault that stays stops its own act only', () => {
  let queue = afterAll(emptyQueue, ...added(act('a', 'C1'), act('b', 'C2')))
  for (let attempt = 0; attempt < faultsBorne; attempt++)
    queue = afterAll(queue, sent('a'), answered('a', 500, refusal('fault')))
  expect([stateOf(queue, 'a'), toSend(queue)]).toEqual(['refused', 'b'])
})

test('an answer that is not the server is no answer', () => {
  const portal = ['<html>', undefined, null, {}, { id: '' }, []]
  for (const body of portal)
    for (const status of [200, 302, 404, 511])
      expect(outcomeOf(status, body).kind).toBe('unreached')
  expect(outcomeOf(404, refusal('consignment_unknown')).kind).toBe('refused')
  expect(outcomeOf(412, refusal('amended_since')).kind).toBe('conflict')
  expect(outcomeOf(429, { code: 'too_many_requests' })).toMatchObject({ kind: 'busy' })
})

test('the standing counts all, and says what signing out would lose', () => {
  const queue = afterAll(
    emptyQueue,
    ...added({ ...act('a', 'C1'), happenedAt: '2020-03-17T01:30:00Z' }, act('b', 'C1'), act('c')),
    sent('a'),
    answered('a', 422, refusal('tally_differs')),
    sent('c'),
    answered('c', 201, { id: 'c' }),
  )
  expect(standingOf(queue)).toMatchObject({
    counts: { waiting: 1, sending: 0, done: 1, refused: 1, conflict: 0, dropped: 0 },
    blocked: 1,
    oldest: '2020-03-17T01:30:00Z',
  })
  expect(lostBySigningOut(queue).map(({ id }) => id)).toEqual(['a', 'b'])
  const tidied = after(queue, { kind: 'tidied', before: '2020-03-18T00:00:00Z' })
  expect(tidied.acts.map(({ id }) => id)).toEqual(['a', 'b'])
})

/** A server that does an act once for its id, and now and then says no or is not heard. */
const moods = ['done', 'unheard', 'away', 'refused', 'conflict', 'fault', 'signed_out'] as const
const moves = fc.oneof(
  fc.record({ move: fc.constant('add'), touches: fc.subarray(['C1', 'C2', 'C3']) }),
  fc.record({ move: fc.constant('send'), mood: fc.constantFrom(...moods) }),
  fc.record({ move: fc.constant('close'), isHeard: fc.boolean() }),
  fc.record({
    move: fc.constant('decide'),
    which: fc.nat(),
    how: fc.constantFrom('again', 'drop'),
  }),
  fc.record({ move: fc.constantFrom('wait', 'try') }),
) as fc.Arbitrary<Move>

type Move =
  | { readonly move: 'add'; readonly touches: string[] }
  | { readonly move: 'send'; readonly mood: (typeof moods)[number] }
  | { readonly move: 'close'; readonly isHeard: boolean }
  | { readonly move: 'decide'; readonly which: number; readonly how: 'again' | 'drop' }
  | { readonly move: 'wait' | 'try' }

const statuses = { refused: 422, conflict: 409, fault: 500, signed_out: 401 } as const

/** Plays moves against that server; gives the queue and the bodies in the order of being done. */
const play = (played: readonly Move[]) => {
  let queue = emptyQueue
  let now = start
  const server = new Map<string, unknown>()
  const tell = (happening: Happening): void => {
    queue = after(queue, happening)
  }
  const begin = () => {
    const step = nextStep(queue, now)
    if (step.kind !== 'send') return undefined
    expect(blockedIn(queue.acts).has(step.act.id)).toBe(false)
    tell(sent(step.act.id))
    expect(queue.acts.filter(({ state }) => state === 'sending')).toHaveLength(1)
    return step.act
  }
  const doOnce = (one: NewAct): void => {
    const before = server.get(one.id)
    expect(before ?? bodyOf(one)).toEqual(bodyOf(one))
    server.set(one.id, bodyOf(one))
  }
  for (const [index, move] of played.entries()) {
    if (move.move === 'add') tell({ kind: 'added', act: act(`act ${index}`, ...move.touches) })
    if (move.move === 'wait') now += 300_000
    if (move.move === 'try') tell({ kind: 'try_now' })
    if (move.move === 'close') {
      const going = begin()
      if (going && move.isHeard) doOnce(going)
      tell({ kind: 'begun' })
    }
    if (move.move === 'decide') {
      const stopped = queue.acts.filter((one) => choicesOf(one).includes(move.how))
      const chosen = stopped[move.which % stopped.length]
      const at = new Date(now).toISOString()
      const decision =
        move.how === 'again' ? { kind: move.how } : { kind: move.how, reason: 'x', at }
      if (chosen) tell({ kind: 'decided', id: chosen.id, decision })
    }
    if (move.move === 'send') {
      const going = begin()
      if (!going) continue
      const isReplay = server.has(going.id)
      // What was done is answered as then, whatever the mood.
      const mood = isReplay && move.mood !== 'unheard' && move.mood !== 'away' ? 'done' : move.mood
      if (mood === 'done' || mood === 'unheard') doOnce(going)
      if (mood === 'done') tell(answered(going.id, isReplay ? 200 : 201, { id: going.id }, now))
      else if (mood === 'unheard' || mood === 'away') tell(answered(going.id, 0, undefined, now))
      else tell(answered(going.id, statuses[mood], refusal(mood), now))
    }
  }
  return { queue, server, now }
}

test('nothing is lost, done twice or out of order, whatever happens', () => {
  const scripts = fc.array(moves, { maxLength: 60 })
  fc.assert(
    fc.property(scripts, (script) => {
      const { queue, server } = play(script)
      const made = script.flatMap((move, index) => (move.move === 'add' ? `act ${index}` : []))
      expect(queue.acts.map(({ id }) => id)).toEqual(made)
      const numbers = queue.acts.map(({ number }) => number)
      expect(numbers).toEqual(made.map((_, index) => index + 1))
      const inState = (...states: readonly string[]) =>
        queue.acts.filter(({ state }) => states.includes(state))
      expect(inState('done').filter(({ id }) => !server.has(id))).toEqual([])
      const undone = inState('refused', 'conflict', 'dropped')
      expect(undone.filter(({ id }) => server.has(id))).toEqual([])
      // Of the acts about one thing, none was done before one that was made earlier, but for those
      // that a person let wait: these were refused, and what depended on them stood still.
      for (const thing of ['C1', 'C2', 'C3']) {
        const about = queue.acts.filter(({ touches }) => touches.includes(thing))
        const order = [...server.keys()].filter((id) => about.some((one) => one.id === id))
        expect(order).toEqual(about.map(({ id }) => id).filter((id) => server.has(id)))
      }
    }),
    { numRuns: 2000 },
  )
})

test('once the server answers and a person has decided, everything is settled', () => {
  fc.assert(
    fc.property(fc.array(moves, { maxLength: 40 }), (script) => {
      const acts = script.filter(({ move }) => move === 'add').length
      const decide = Array.from({ length: acts }, () => ({
        move: 'decide',
        which: 0,
        how: 'again',
      }))
      const answer = Array.from({ length: acts }, () => ({ move: 'send', mood: 'done' }))
      const back: Move[] = [...script, ...(decide as Move[]), { move: 'try' }]
      const settled = play([...back, ...(answer as Move[])]).queue.acts.map(({ state }) => state)
      expect(settled.filter((state) => state !== 'done' && state !== 'dropped')).toEqual([])
    }),
  )
})
