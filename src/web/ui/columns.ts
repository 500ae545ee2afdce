import type { ReactNode } from 'react'

/** A column of a list: its head, its cell, and what becomes of it on a phone. */
export interface Column<Row> {
  readonly key: string
  readonly head: string
  readonly cell: (row: Row) => ReactNode
  /** Numbers stand at the end, so that their digits line up. */
  readonly align?: 'end'
  /** Pixels; what has no width shares what is left. */
  readonly width?: number
  /** The `sort` of the list's reading that orders by this column. */
  readonly sort?: string
  /** On a phone a row is two lines: its title, its details, one thing at the end; its act. */
  readonly phone?: 'title' | 'detail' | 'end' | 'act'
  /** Shown only once it is chosen. */
  readonly optional?: boolean
}

/** A filter: part of the sentence over the list, and a key of the address and of the reading. */
export type Filter =
  | {
      readonly kind: 'choice'
      readonly key: string
      readonly label: string
      /** What is said where nothing is chosen: "from anyone". */
      readonly any: string
      readonly options: readonly { readonly value: string; readonly label: string }[]
    }
  | { readonly kind: 'flag' | 'day'; readonly key: string; readonly label: string }
  | {
      readonly kind: 'party' | 'item' | 'place'
      readonly key: string
      readonly label: string
      readonly any: string
    }

/** What a list keeps in the address: texts, each optional. */
export type ListSearch = Readonly<Record<string, string | undefined>>

/**
 * Reads the address of a list: these keys, `search`, `sort` and `row`, the row at which one stands,
 * whatever else was typed there.
 */
export const listSearch =
  (...keys: readonly string[]) =>
  (given: Record<string, unknown>): ListSearch =>
    Object.fromEntries(
      [...keys, 'search', 'sort', 'row'].flatMap((key) => {
        const value = given[key]
        return typeof value === 'string' && value !== '' ? [[key, value]] : []
      }),
    )
