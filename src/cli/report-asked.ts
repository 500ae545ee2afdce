import type { Client } from '#http/calling.ts'
import type { columns } from '#reports/figure.ts'
import type { Location } from './settings.ts'

/** What `waybill report` was asked. */
export interface Asked extends Location {
  readonly json?: boolean
  readonly operation?: string
  readonly donor?: string
  readonly recipient?: string
  readonly country?: string
  readonly item?: string
  readonly approximate?: boolean
  readonly reached?: (typeof columns)[number]
  readonly limit: number
}

/** A report: its data for programs, and how they are told to people. */
export type Report = (
  client: Client,
  operation: string,
  asked: Asked,
) => Promise<{
  readonly data: readonly unknown[]
  readonly text: () => string
}>

/** Pages of a list one after another, up to `limit` rows in all. */
export const upTo = async <Row>(
  limit: number,
  ask: (page: { limit: number; cursor?: string }) => Promise<{ items: Row[]; next: string | null }>,
): Promise<Row[]> => {
  const rows: Row[] = []
  let cursor: string | undefined
  do {
    const page = { limit: Math.min(200, limit - rows.length), ...(cursor && { cursor }) }
    const { items, next } = await ask(page)
    rows.push(...items)
    cursor = next ?? undefined
  } while (cursor && rows.length < limit)
  return rows
}

/** Every page of a list. */
export const every = <Row>(ask: Parameters<typeof upTo<Row>>[1]): Promise<Row[]> =>
  upTo(Number.POSITIVE_INFINITY, ask)

export const joined = (names: readonly string[]): string =>
  names.length === 0 ? '—' : names.join(' + ')

export const shortDay = (instant: string | null): string => instant?.slice(0, 10) ?? '—'
