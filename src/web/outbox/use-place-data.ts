import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { call } from '../api/client.ts'
import { useMe } from '../session/me.ts'
import { type Kept, useKeeping, useQueue } from './outboxes.tsx'
import { afterActs, type PlaceData } from './place-data.ts'

/**
 * The open consignments of a place, less what was received here since they were read; but for what
 * the act did that is being changed.
 */
export const usePlaceData = (operation: string, place: string, changed?: string) => {
  const { kept } = useKeeping()
  const { acts } = useQueue()
  const { data: me } = useMe()
  const party = me?.memberships.find((each) => each.operation === operation)?.party
  const enabled = kept !== undefined && place !== ''
  const before = useQuery({
    queryKey: ['kept', kept?.user, operation, place],
    queryFn: async () => (await kept?.store.placeData(operation, place)) ?? null,
    enabled,
  })
  const fresh = useQuery({
    queryKey: [operation, 'place data', place],
    queryFn: () => readPlace(kept, operation, place, party ? [party] : []),
    enabled,
    retry: false,
  })
  const read = fresh.data ?? before.data ?? undefined
  const data = useMemo(
    () =>
      read && {
        ...read,
        consignments: read.consignments.map((each) =>
          afterActs(
            each,
            acts.filter(({ id }) => id !== changed),
            read.readAt,
          ),
        ),
      },
    [read, acts, changed],
  )
  return {
    data,
    /** Nobody has read it, on this device or now. */
    error: read ? null : fresh.error,
    isStale: fresh.isError,
    refetch: fresh.refetch,
  }
}

const readPlace = async (
  kept: Kept | undefined,
  operation: string,
  place: string,
  known: PlaceData['holders'],
): Promise<PlaceData> => {
  const readAt = new Date().toISOString()
  const [{ consignments }, { name, operatedBy }, { items }] = await Promise.all([
    call('listAwaited', { params: { operation, place } }),
    call('getPlace', { params: { place } }),
    call('listItems', { query: { limit: 200 } }),
  ])
  const named = [...known, ...(operatedBy ? [operatedBy] : [])]
  const consignees = consignments.flatMap(({ consignee }) => consignee ?? [])
  const goods = [
    ...consignments.flatMap(({ lines }) => lines.map(({ item }) => item)),
    ...items.map(({ id, name: called, unit }) => ({ id, name: called, unit })),
  ]
  const data = {
    operation,
    place,
    name,
    readAt,
    consignments,
    items: once(goods),
    holders: once([...named, ...consignees]),
  }
  await kept?.store.keepPlaceData(data)
  return data
}

const once = <T extends { readonly id: string }>(all: readonly T[]): T[] => [
  ...new Map(all.map((each) => [each.id, each])).values(),
]
