import { useParams, useSearch } from '@tanstack/react-router'
import type { ListSearch } from '../ui/columns.ts'

/** A part of the address: `useParam('pledge')` where the path has `$pledge`. */
export const useParam = (name: string): string => {
  const params = useParams({ strict: false }) as Readonly<Record<string, string | undefined>>
  return params[name] ?? ''
}

/** What the address keeps after its question mark: the state of a list, the figure asked why. */
export const useAddress = (): ListSearch => useSearch({ strict: false }) as ListSearch
