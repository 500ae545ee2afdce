import {
  type InfiniteData,
  QueryClient,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query'
import type { Answered, Asked, RouteName } from '#http/calling.ts'
import { Refusal } from '#platform/refusal.ts'
import { call } from './client.ts'

/** Readings that answer page by page. */
export type ListName = {
  [N in RouteName]: Answered<N> extends {
    items: readonly unknown[]
    next: string | null
  }
    ? N
    : never
}[RouteName]

export type RowOf<N extends ListName> =
  Answered<N> extends { items: readonly (infer Row)[] } ? Row : never

/**
 * A refusal is an answer and asked for no second time; a network that fails is tried again. What
 * the browser believes of its network is not asked: an airport's is there and answers nothing.
 */
export const queries = new QueryClient({
  defaultOptions: {
    mutations: { networkMode: 'always' },
    queries: {
      networkMode: 'always',
      staleTime: 10_000,
      retry: (failures, error) => !(error instanceof Refusal) && failures < 2,
    },
  },
})

/** What is read is kept under its operation, so that news of one operation leaves others alone. */
const keyOf = (name: RouteName, asked: { params?: Readonly<Record<string, string>> }) =>
  [asked.params?.['operation'] ?? 'register', name, asked] as const

export const reading = <N extends RouteName>(name: N, asked: Asked<N>) => ({
  queryKey: keyOf(name, asked),
  queryFn: (): Promise<Answered<N>> => call(name, asked),
})

/** `const pledge = useRead('getPledge', { params })`; off while `enabled` is false. */
export const useRead = <N extends RouteName>(
  name: N,
  asked: Asked<N>,
  { enabled = true }: { enabled?: boolean } = {},
) => useQuery({ ...reading(name, asked), enabled })

/** All pages of a list that were read so far, as one. `further`: rows of a page after the first. */
export const useList = <N extends ListName>(
  name: N,
  asked: Asked<N>,
  { further }: { further?: number } = {},
) =>
  useInfiniteQuery({
    queryKey: keyOf(name, asked),
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }): Promise<Answered<N>> =>
      call(name, {
        ...asked,
        query: {
          ...queryOf(asked),
          ...(pageParam && { cursor: pageParam, ...(further && { limit: further }) }),
        },
      }),
    getNextPageParam: (last) => (last as { next: string | null }).next ?? undefined,
  })

export const rowsOf = <N extends ListName>(
  data: InfiniteData<Answered<N>> | undefined,
): RowOf<N>[] => data?.pages.flatMap((page) => (page as { items: RowOf<N>[] }).items) ?? []

const queryOf = (asked: object): object =>
  'query' in asked && typeof asked.query === 'object' && asked.query ? asked.query : {}

/** An act. Once it is done, all that is shown of its operation is read again. */
export const useAct = <N extends RouteName>(name: N) => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (asked: Asked<N>): Promise<Answered<N>> => call(name, asked),
    onSuccess: (_answer, asked) => {
      void client.invalidateQueries({ queryKey: keyOf(name, asked).slice(0, 1) })
    },
  })
}
