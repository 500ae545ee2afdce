import { useDebouncedValue } from '@mantine/hooks'
import { useRead } from '../api/query.ts'

/** A record that what was typed finds, and where it is. */
export interface FoundRecord {
  readonly id: string
  readonly label: string
  readonly description: string
  readonly path: string
}

/** What these letters find: pledges and consignments of the operation, items, parties. */
export const useRecords = (operation: string, typed: string): readonly FoundRecord[] => {
  const [search] = useDebouncedValue(typed.trim(), 200)
  const query = { search, limit: 5 }
  const enabled = search.length > 1
  const params = { operation }
  const pledges = useRead('listPledges', { params, query }, { enabled })
  const consignments = useRead('listConsignments', { params, query }, { enabled })
  const items = useRead('listItems', { query }, { enabled })
  const parties = useRead('listParties', { query }, { enabled })
  if (!enabled) return []
  return [
    ...(pledges.data?.items ?? []).map(({ id, code, donors, items: goods }) => ({
      id,
      label: code,
      description: [donors.join(' + '), ...goods.map(({ name }) => name)].join(' · '),
      path: `pledges/${id}`,
    })),
    ...(consignments.data?.items ?? []).map(({ id, code, donors, consignee, documents }) => ({
      id,
      label: code,
      description: [donors.join(' + '), consignee, ...documents].filter(Boolean).join(' · '),
      path: `consignments/${id}`,
    })),
    ...(items.data?.items ?? []).map(({ id, name, model }) => ({
      id,
      label: name,
      description: model ?? '',
      path: `items/${id}`,
    })),
    ...(parties.data?.items ?? []).map(({ id, name, names }) => ({
      id,
      label: name,
      description: names.map((each) => each.name).find((each) => each !== name) ?? '',
      path: `parties/${id}`,
    })),
  ]
}
