import { type RawBuilder, sql } from 'kysely'
import { none } from '#platform/ids.ts'
import type { LotKnown, Subject, VerdictKnown } from './gate.ts'

/** What decides on goods, as the database knows it. */
export interface Knowledge {
  /** From which lots each came to be, all the way up, by acts that were not taken back. */
  readonly descents: readonly { readonly lot: string; readonly ancestor: string }[]
  /** Lots with the maker that they or their item name. The none lot is not among them. */
  readonly lots: readonly Pick<LotKnown, 'lot' | 'item' | 'maker' | 'packaging'>[]
  /** Of items that have a wider one: the item itself, then the wider ones. */
  readonly wider: readonly { readonly of: string; readonly id: string }[]
  /** Which lots that came of others came in by themselves too. */
  readonly direct: readonly string[]
  /** Lots that a receipt check found as their type. */
  readonly checked: readonly string[]
  /** Which of the items are controlled medicines. */
  readonly controlled: readonly string[]
  /** By place or party. */
  readonly countries: Readonly<Record<string, string>>
  /** The countries that the operation helps. */
  readonly helped: readonly string[]
  /** Our own that count, holds and rejects of other operations, and what readings say. */
  readonly verdicts: readonly VerdictKnown[]
  /** Every urgent release that may be about these. */
  readonly lapsing: readonly Lapsing[]
}

/** An urgent release and when it ends: goods under it are held then, if nobody decided on them. */
export interface Lapsing extends Subject {
  readonly expiresAt: string
}

/** Goods at the gate, each once, with where they go: places and parties. */
export interface AtGate {
  readonly lots: readonly string[]
  readonly items: readonly string[]
  readonly packages: readonly string[]
  readonly where: readonly string[]
}

/** Rows that come as a list for each column; null where there are none. */
type Columns<Row> = { readonly [Name in keyof Row]: readonly Row[Name][] | null }

const rowsOf = <Row>(columns: Columns<Row> | null): Row[] => {
  const lists = Object.entries<readonly unknown[] | null>(columns ?? {})
  const [[, first] = []] = lists
  return (first ?? []).map((_, at) => {
    return Object.fromEntries(lists.map(([name, list]) => [name, list?.[at]])) as Row
  })
}

/** What a verdict says beyond its outcome; few do. */
type Terms = Pick<VerdictKnown, 'lifts' | 'limits' | 'under' | 'receiptCheck'>
const noTerms: Terms = { lifts: [], limits: null, under: null, receiptCheck: false }

type Verdict = Omit<VerdictKnown, keyof Terms | 'rule'> & { readonly terms: Terms | null }

/** A receipt of cold goods that holds them: its logger was out of range, or nobody read one. */
interface Reading {
  readonly receipt: string
  readonly lot: string
  readonly read: boolean
  readonly decidedAt: string
  readonly recordedAt: string
}

/** What `gate_knows` answers. */
interface Answer {
  readonly descents: Columns<Knowledge['descents'][number]> | null
  readonly lots: Columns<Knowledge['lots'][number]>
  readonly wider: Columns<Knowledge['wider'][number]> | null
  readonly direct: readonly string[] | null
  readonly checked: readonly string[]
  readonly controlled: readonly string[]
  readonly countries: Knowledge['countries'] | null
  readonly helped: readonly string[] | null
  readonly verdicts: Columns<Verdict>
  readonly readings: readonly Reading[] | null
  readonly lapsing: readonly Lapsing[] | null
}

/** Asks all that decides on these goods; with `lock`, nothing of it changes until the end. */
export const gateKnows = (
  operation: number,
  { lots, items, packages, where }: AtGate,
  lock: boolean,
): RawBuilder<unknown> =>
  sql`gate_knows(${operation}, ${lots}::uuid[], ${items}::uuid[], ${packages}::uuid[],
    ${where}::uuid[], ${lock})`

/** What `gate_knows` answered. */
export const knowledgeOf = (operation: number, answer: unknown): Knowledge => {
  const known = answer as Answer
  return {
    descents: rowsOf(known.descents),
    lots: rowsOf(known.lots),
    wider: rowsOf(known.wider),
    direct: known.direct ?? [],
    checked: known.checked,
    controlled: known.controlled,
    countries: known.countries ?? {},
    helped: known.helped ?? [],
    verdicts: [
      ...rowsOf(known.verdicts).map(({ terms, ...verdict }) => ({
        ...verdict,
        ...(terms ?? noTerms),
        decidedAt: instantOf(verdict.decidedAt),
        recordedAt: instantOf(verdict.recordedAt),
        rule: null,
      })),
      ...(known.readings ?? []).map(heldBy(operation)),
    ],
    lapsing: (known.lapsing ?? []).map((each) => {
      return { ...each, expiresAt: instantOf(each.expiresAt) }
    }),
  }
}

const heldBy =
  (operation: number) =>
  ({ receipt, lot, read, decidedAt, recordedAt }: Reading): VerdictKnown => ({
    id: receipt,
    seq: 0,
    operation,
    subject: 'lot',
    item: none,
    maker: none,
    packaging: '',
    lot,
    package: none,
    jurisdiction: null,
    outcome: 'hold',
    decidedAt: instantOf(decidedAt),
    recordedAt: instantOf(recordedAt),
    ...noTerms,
    rule: read ? 'temperature_excursion' : 'no_logger_reading',
  })

/** Out of json an instant comes with its offset, and is told as columns are. */
const instantOf = (text: string): string => new Date(text).toISOString()
