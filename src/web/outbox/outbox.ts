// The outbox as the screens use it: acts go in, the one sender of all tabs sends them, and how the
// queue stands is told to whoever listens.
import { bodyOf, type Act, type NewAct } from './act.ts'
import { type Outcome, outcomeOf } from './outcome.ts'
import { type Decision, emptyQueue, type Happening, nextStep, type Queue } from './queue.ts'
import { nameOf, type Store } from './store.ts'

/** Posts an act to the server. Throws if nobody answers; `body` is undefined if it is not JSON. */
export type Post = (
  act: Act,
  body: Readonly<Record<string, unknown>>,
  signal: AbortSignal,
) => Promise<{ readonly status: number; readonly body: unknown }>

export interface Outbox {
  /** Resolves once the act is kept durably: only then may the screen say so. */
  readonly add: (act: NewAct, photographs?: readonly NewAct[]) => Promise<void>
  readonly decide: (id: string, decision: Decision) => Promise<void>
  readonly tryNow: () => Promise<void>
  /** The same queue until something changes, as React's useSyncExternalStore wants it. */
  readonly current: () => Queue
  readonly subscribe: (listener: () => void) => () => void
  readonly close: () => void
}

export interface World {
  readonly user: string
  readonly store: Store
  readonly post: Post
  /** Milliseconds. */
  readonly now: () => number
  /** From 0 to 1. */
  readonly chance: () => number
  /** Told when this device fails, its storage being full for example: nothing is sent from then. */
  readonly failed: (error: unknown) => void
}

/** An attempt that takes longer than this is given up, and made again. */
const patience = { act: 30_000, photograph: 120_000 }

/** What is done stays in the list for a week. */
const keptFor = 7 * 24 * 3_600_000

export const openOutbox = async (world: World): Promise<Outbox> => {
  const { user, store, now } = world
  const name = nameOf(user)
  const listeners = new Set<() => void>()
  const tabs = new BroadcastChannel(name)
  const ending = new AbortController()
  const bell = bellOf(ending.signal)
  let queue = await store.read()

  const show = (next: Queue): void => {
    queue = next
    for (const listener of listeners) listener()
    bell.ring()
  }
  const record = async (happening: Happening): Promise<void> => {
    show(await store.record(happening))
    tabs.postMessage('changed')
  }
  const reread = async (): Promise<void> => show(await store.read())
  const tryNow = (): Promise<void> => record({ kind: 'try_now' })

  tabs.addEventListener('message', () => void reread().catch(world.failed), {
    signal: ending.signal,
  })
  globalThis.addEventListener('online', () => void tryNow().catch(world.failed), {
    signal: ending.signal,
  })
  ending.signal.addEventListener('abort', () => tabs.close())
  // So that the browser does not clear the acts away when the device runs short of space.
  void navigator.storage.persist()
  void send(world, { record, bell, current: () => queue }, ending.signal)
  await record({ kind: 'tidied', before: new Date(now() - keptFor).toISOString() })

  return {
    add: (act, photographs = []) => record({ kind: 'added', act, photographs }),
    decide: (id, decision) => record({ kind: 'decided', id, decision }),
    tryNow,
    current: () => queue,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close: () => {
      ending.abort()
      store.close()
      queue = emptyQueue
    },
  }
}

interface Desk {
  readonly record: (happening: Happening) => Promise<void>
  readonly current: () => Queue
  readonly bell: Bell
}

/** Sends while this tab holds the lock, which the browser gives to one, and on when that closes. */
const send = async (world: World, desk: Desk, signal: AbortSignal): Promise<void> => {
  try {
    await navigator.locks.request(nameOf(world.user), { signal }, () =>
      sendAll(world, desk, signal),
    )
  } catch (error) {
    if (!signal.aborted) world.failed(error)
  }
}

const sendAll = async (world: World, desk: Desk, signal: AbortSignal): Promise<void> => {
  await desk.record({ kind: 'begun' })
  while (!signal.aborted) {
    const step = nextStep(desk.current(), world.now())
    if (step.kind === 'send') await sendOne(world, desk, step.act.id)
    else await desk.bell.heard(step.kind === 'wait' ? step.until - world.now() : undefined)
  }
}

const sendOne = async ({ post, now, chance }: World, desk: Desk, id: string): Promise<void> => {
  await desk.record({ kind: 'sent', id })
  // Another tab may have changed or dropped it since: what was recorded just now decides.
  const act = desk.current().acts.find((one) => one.id === id && one.state === 'sending')
  if (!act) return
  const outcome = await attempt(post, act)
  await desk.record({ kind: 'answered', id, outcome, at: now(), jitter: chance() })
}

const attempt = async (post: Post, act: Act): Promise<Outcome> => {
  try {
    const within = AbortSignal.timeout(patience[act.photograph ? 'photograph' : 'act'])
    const { status, body } = await post(act, bodyOf(act), within)
    return outcomeOf(status, body)
  } catch {
    return { kind: 'unreached' }
  }
}

interface Bell {
  readonly ring: () => void
  /** Resolves at the next ring, at once if it rang since it was last heard, or after this long. */
  readonly heard: (within?: number) => Promise<void>
}

const bellOf = (signal: AbortSignal): Bell => {
  let hasRung = false
  let wake: (() => void) | undefined
  const ring = (): void => {
    hasRung = true
    wake?.()
  }
  signal.addEventListener('abort', ring)
  return {
    ring,
    heard: async (within) => {
      if (!hasRung) {
        let timer: ReturnType<typeof setTimeout> | undefined
        await new Promise<void>((resolve) => {
          wake = resolve
          if (within !== undefined) timer = setTimeout(resolve, Math.max(0, within))
        })
        clearTimeout(timer)
      }
      hasRung = false
      wake = undefined
    },
  }
}
