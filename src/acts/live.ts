import type { Clock } from '#platform/clock.ts'
import type { Query } from '#platform/database.ts'
import { actsSince, type News } from './sql.ts'

/** Whoever follows an operation. `tell` gets acts in the order in which they were recorded. */
export interface Listener {
  readonly tell: (news: readonly News[]) => void
  /** More was recorded than is told one by one: read again whatever is shown. */
  readonly tellMany: () => void
  readonly end: () => void
}

export interface Live {
  /**
   * Tells of every act of the operation that commits after this resolves, in whichever process,
   * until the function it gives is called. `since`: also of what was recorded after that instant.
   * An act may be told twice, never not at all.
   */
  readonly listen: (operation: number, since: string | null, to: Listener) => Promise<() => void>
  /** Ends every listener. */
  readonly stop: () => void
}

interface Feed {
  readonly listeners: Set<Listener>
  readonly ready: Promise<void>
  readonly close: () => void
}

interface World {
  readonly database: { readonly query: Query }
  readonly clock: Clock
  readonly log: { readonly error: (facts: object, says: string) => void }
}

const everyMs = 1000
/**
 * Acts get their instant before they commit, and processes have their own clocks. So each look goes
 * back this far behind the latest instant seen, and leaves out what was told already.
 */
const lookBackMs = 15_000
const mostAtOnce = 2000

/** Looks for new acts once a second in each operation that somebody listens to, once for all. */
export const liveOver = (world: World): Live => {
  const feeds = new Map<number, Feed>()
  const recent = (operation: number, since: string) =>
    actsSince(world.database.query, operation, earlier(since), mostAtOnce + 1)
  const leave = (operation: number, feed: Feed, listener: Listener) => {
    feed.listeners.delete(listener)
    if (feed.listeners.size > 0) return
    feed.close()
    if (feeds.get(operation) === feed) feeds.delete(operation)
  }
  return {
    listen: async (operation, since, listener) => {
      const feed = feeds.get(operation) ?? openFeed(world, (from) => recent(operation, from))
      feeds.set(operation, feed)
      feed.listeners.add(listener)
      try {
        await feed.ready
        if (since !== null) tellAll([listener], await recent(operation, since))
      } catch (error) {
        leave(operation, feed, listener)
        throw error
      }
      return () => leave(operation, feed, listener)
    },
    stop: () => {
      for (const feed of feeds.values()) {
        feed.close()
        for (const { end } of feed.listeners) end()
      }
      feeds.clear()
    },
  }
}

const openFeed = (
  { clock, log }: Pick<World, 'clock' | 'log'>,
  recent: (since: string) => Promise<readonly News[]>,
): Feed => {
  const listeners = new Set<Listener>()
  let latest = clock().toISOString()
  let known = new Set<string>()
  /** What is new since the last look. */
  const look = async (): Promise<readonly News[]> => {
    const found = await recent(latest)
    const fresh = found.filter(({ act }) => !known.has(act))
    known = new Set(found.map(({ act }) => act))
    latest = [latest, ...found.map(({ at }) => at)].reduce((a, b) => (a > b ? a : b))
    return fresh
  }
  let looking = false
  const step = async () => {
    if (looking) return
    looking = true
    try {
      tellAll(listeners, await look())
    } catch (error) {
      log.error({ err: error }, 'live')
    } finally {
      looking = false
    }
  }
  const ready = look().then(() => undefined)
  const timer = setInterval(() => void step(), everyMs)
  return { listeners, ready, close: () => clearInterval(timer) }
}

const tellAll = (listeners: Iterable<Listener>, news: readonly News[]): void => {
  if (news.length === 0) return
  for (const { tell, tellMany } of listeners)
    if (news.length > mostAtOnce) tellMany()
    else tell(news)
}

const earlier = (instant: string): string =>
  new Date(Date.parse(instant) - lookBackMs).toISOString()
