import type { Subject } from '#conformity/gate.ts'
import type { Query } from '#platform/database.ts'
import { none } from '#platform/ids.ts'
import { holdersOf, type Reach, reachOf, type Sum, sumsOf } from './holders-sql.ts'
import {
  type HolderRow,
  isOpen,
  type NoticeRow,
  type PreviewAsked,
  type RecallAnswer,
  type RecallPreview,
  standingOf,
} from './recall.ts'
import { refuse } from './refusals.ts'
import { answersOf, findRecall, partiesNamed } from './sql.ts'

type Units = RecallAnswer['units']

export interface Books {
  readonly lots: number
  readonly units: Units
  readonly suspect: Units
  /** Units, suspect ones too, that are neither safe nor gone. */
  readonly open: number
  readonly unexplained: number
  readonly notices: readonly NoticeRow[]
}

/** The books of a recall here, from the ledger as it stands, with what each party has answered. */
export const booksOf = async (
  q: Query,
  operation: number,
  recall: string,
  about: Subject,
): Promise<Books> => {
  const reach = await reachOf(q, operation, about)
  const sums = await sumsOf(q, operation, reach)
  return {
    ...counted(reach, sums),
    open: total(unitsOf(sums).filter(({ standing }) => isOpen(standing))),
    notices: await noticesOf(q, operation, recall, sums),
  }
}

/** The books of what a recall of this would reach: nothing is held yet, and nobody told. */
export const previewOf = async (
  q: Query,
  operation: number,
  { kind, item, maker, packaging, lot, package: box }: PreviewAsked,
): Promise<RecallPreview> => {
  const reach = await reachOf(q, operation, {
    subject: kind,
    item: item ?? none,
    maker: maker ?? none,
    packaging: packaging ?? '',
    lot: lot ?? none,
    package: box ?? none,
  })
  const sums = await sumsOf(q, operation, reach)
  return {
    ...counted(reach, sums),
    parties: new Set(sums.filter(isTold).map(({ party }) => party)).size,
  }
}

/** What a recall reaches, and how its units stand. */
const counted = (reach: Reach, sums: readonly Sum[]) => ({
  lots: reach.lots.length,
  units: unitsOf(sums.filter(({ suspect }) => !suspect)),
  suspect: unitsOf(sums.filter(({ suspect }) => suspect)),
  unexplained: -total(sums.filter(({ stage }) => stage === 'unexplained')),
})

const total = (some: readonly { readonly quantity: number }[]) =>
  some.reduce((sum, { quantity }) => sum + quantity, 0)

const unitsOf = (some: readonly Sum[]): Units => {
  const told = some.flatMap(({ stage, unit, quantity }) => {
    const standing = standingOf(stage)
    return standing ? [{ standing, unit, quantity }] : []
  })
  return [...Map.groupBy(told, ({ standing, unit }) => `${standing} ${unit}`).values()].flatMap(
    (same) => {
      const [first] = same
      const quantity = same.reduce((sum, each) => sum + each.quantity, 0)
      return first ? [{ ...first, quantity }] : []
    },
  )
}

/** Stages of which nobody need be told: ends that somebody recorded, but for what was used. */
const isTold = ({ stage }: Sum): boolean =>
  stage === 'used' || (stage !== 'unexplained' && standingOf(stage) !== 'gone')

/** Everyone who has, will get or used any of it, or who has answered. */
const noticesOf = async (
  q: Query,
  operation: number,
  recall: string,
  sums: readonly Sum[],
): Promise<NoticeRow[]> => {
  const answers = Map.groupBy(await answersOf(q, operation, recall), ({ party }) => party)
  const byParty = Map.groupBy(sums.filter(isTold), ({ party }) => party)
  const parties = await partiesNamed(q, [...new Set([...byParty.keys(), ...answers.keys()])])
  return parties.map(({ id, name, country }): NoticeRow => {
    const own = (answers.get(id) ?? []).map(({ party: _party, ...answer }) => answer)
    const counted = own.some((each) => (each.found ?? each.setAside ?? each.used) !== null)
    return {
      party: { id, name },
      country,
      units: unitsOf(byParty.get(id) ?? []),
      state: counted ? 'answered' : own.length > 0 ? 'acknowledged' : 'told',
      answers: own,
    }
  })
}

/** A recall with its books. Refuses `recall_unknown`. */
export const recallOf = async (
  q: Query,
  operation: number,
  recall: string,
): Promise<RecallAnswer> => {
  const { row, about } = await requireRecall(q, operation, recall)
  const books = await booksOf(q, operation, recall, about)
  const { notices } = books
  const having = (...states: NoticeRow['state'][]) =>
    notices.filter(({ state }) => states.includes(state)).length
  const answered = having('answered')
  const { lots, units, suspect, unexplained } = books
  return {
    ...row,
    lots,
    units,
    suspect,
    unexplained,
    parties: { told: notices.length, acknowledged: having('acknowledged', 'answered'), answered },
    mayClose: !row.closedAt && mayClose(books),
  }
}

/** Every unit is safe or gone, and everyone who had any has answered. */
export const mayClose = ({ open, unexplained, notices }: Books): boolean =>
  open === 0 && unexplained === 0 && notices.every(({ state }) => state === 'answered')

/** Who has how many, where, through every split and transfer: `limit` and one more. */
export const holders = async (
  q: Query,
  operation: number,
  recall: string,
  asked: Parameters<typeof holdersOf>[3],
): Promise<HolderRow[]> => {
  const { about } = await requireRecall(q, operation, recall)
  return holdersOf(q, operation, await reachOf(q, operation, about), asked)
}

export const notices = async (
  q: Query,
  operation: number,
  recall: string,
): Promise<readonly NoticeRow[]> => {
  const { about } = await requireRecall(q, operation, recall)
  return (await booksOf(q, operation, recall, about)).notices
}

const requireRecall = async (q: Query, operation: number, recall: string) => {
  const found = await findRecall(q, operation, recall)
  if (!found) throw refuse('recall_unknown', { recall })
  return found
}
