import { outcomesOf } from '#conformity/standing-actions.ts'
import { keeps } from '#conformity/verdict.ts'
import type { Query } from '#platform/database.ts'
import { isRecalled } from '#recalls/sql.ts'
import { type Facts, linesWithin, type Package } from './facts.ts'
import {
  consignmentShown,
  packageShown,
  type PublicConsignment,
  type PublicPackage,
} from './public.ts'
import { factsOf } from './reading-actions.ts'
import { refuse } from './refusals.ts'
import { type Coded, consignmentsCoded, packagesCoded } from './sql.ts'

/**
 * What anyone may see who scans a label. A code that is nobody's and a pouch code that is not the
 * consignment's are refused alike, so that neither can be told from the other by trying.
 */
export const readPublicPackage = async (
  q: Query,
  code: string,
  pouch: string | undefined,
  now: Date,
): Promise<PublicPackage> => {
  const found = sole(await packagesCoded(q, code))
  if (pouch !== undefined && !isPouch(found, pouch)) throw refuse('label_unknown')
  const facts = await factsOf(q, found.operation, found.consignment, now)
  const one = facts.consignment.packages.find(({ id }) => id === found.id)
  if (!one) throw refuse('label_unknown')
  const isOpen = found.labels === 'open' || pouch !== undefined
  return packageShown(facts, one, {
    isOpen,
    kept: await keptIn(q, found.operation, facts, one, now),
  })
}

/** Whether a verdict keeps some of what lies in a package, and a recall is behind it. */
const keptIn = async (
  q: Query,
  operation: number,
  facts: Facts,
  { id }: Package,
  now: Date,
): Promise<PublicPackage['kept']> => {
  const goods = linesWithin(facts, id).flatMap(({ lot, package: box }) =>
    lot ? [{ lot: lot.id, package: box ?? undefined }] : [],
  )
  const standing = await outcomesOf(q, operation, goods, now.toISOString())
  const kept = goods.filter((_, at) => keeps(standing[at]?.outcome ?? null))
  if (kept.length === 0) return null
  return (await isRecalled(q, kept)) ? 'recalled' : 'held'
}

/** What confirms a paper from a pouch: always with the pouch's code. */
export const readPublicConsignment = async (
  q: Query,
  code: string,
  pouch: string,
  now: Date,
): Promise<PublicConsignment> => {
  const found = sole(await consignmentsCoded(q, code))
  if (!isPouch(found, pouch)) throw refuse('label_unknown')
  return consignmentShown(await factsOf(q, found.operation, found.consignment, now))
}

/** Two operations may have made the same code: then it tells nothing. */
const sole = ([first, ...others]: readonly Coded[]): Coded => {
  if (!first || others.length > 0) throw refuse('label_unknown')
  return first
}

const isPouch = ({ pouchCode }: Coded, pouch: string): boolean => pouch.toUpperCase() === pouchCode
