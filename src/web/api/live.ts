import { type Query, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'

/** Pages of a list from which on it is long: over 2,000 rows. */
const long = 12

/** Milliseconds for which news is gathered: of a long list, many times what its reading takes. */
const pause = { soon: 300, later: 15_000 }

const isLong = ({ state: { data } }: Query): boolean =>
  typeof data === 'object' &&
  data !== null &&
  'pages' in data &&
  Array.isArray(data.pages) &&
  data.pages.length > long

/**
 * News of an operation: what is shown of it is read again soon after anybody acted. Acts come in
 * bursts, so they are gathered for a moment. A list that was read far down is read again page by
 * page, one after the other, and news that comes meanwhile begins it anew: it waits for longer, or
 * in a busy hour it would never be read to its end. The browser reconnects by itself.
 */
export const useNews = (operation: string, isMember: boolean): void => {
  const client = useQueryClient()
  useEffect(() => {
    if (!isMember || operation === '') return undefined
    const source = new EventSource(`/api/operations/${encodeURIComponent(operation)}/events`)
    const timers = new Map<keyof typeof pause, ReturnType<typeof setTimeout>>()
    const hear = () => {
      for (const when of ['soon', 'later'] as const) {
        if (timers.has(when)) continue
        const readAgain = () => {
          timers.delete(when)
          const predicate = (query: Query) => isLong(query) === (when === 'later')
          void client.invalidateQueries({ queryKey: [operation], predicate })
        }
        timers.set(when, setTimeout(readAgain, pause[when]))
      }
    }
    // The events have names: `message` hears only those that have none.
    for (const kind of ['act', 'many']) source.addEventListener(kind, hear)
    return () => {
      for (const timer of timers.values()) clearTimeout(timer)
      source.close()
    }
  }, [client, operation, isMember])
}
