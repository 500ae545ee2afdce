import { useQuery } from '@tanstack/react-query'
import type { Answered, Asked, RouteName } from '#http/calling.ts'
import { reading } from '../api/query.ts'
import { useKeeping } from './outboxes.tsx'

/** A reading that this device keeps: without a network it is as it was when there was one. */
export const useKeptRead = <N extends RouteName>(
  name: N,
  asked: Asked<N>,
  { enabled = true }: { enabled?: boolean } = {},
) => {
  const { kept } = useKeeping()
  const { queryKey, queryFn } = reading(name, asked)
  const key = JSON.stringify(queryKey)
  const before = useQuery({
    queryKey: ['kept', kept?.user, key],
    queryFn: async () => ((await kept?.store.reading(key)) as Answered<N> | undefined) ?? null,
    enabled: enabled && kept !== undefined,
  })
  const fresh = useQuery({
    queryKey: [queryKey[0], 'kept', kept?.user, key],
    queryFn: async () => {
      const answer = await queryFn()
      // A device that is full shows what it reads, and keeps it for no later.
      await kept?.store.keepReading(key, answer).catch(() => undefined)
      return answer
    },
    enabled: enabled && kept !== undefined,
    retry: false,
  })
  const data = fresh.data ?? before.data ?? undefined
  return { data, error: data === undefined ? fresh.error : null, isStale: fresh.isError }
}
