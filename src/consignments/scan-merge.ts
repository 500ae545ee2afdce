// Two scans of one thing: labels spread what they say over several bar codes.
import type { Pack, Scan } from './scan.ts'

type Said = Exclude<keyof Pack, 'others'>

/** Two bar codes that say different things of what should be one. A person decides. */
export interface Conflict {
  readonly field: Said | 'package'
  readonly held: string | number
  readonly scanned: string | number
}

export interface Merged<What> {
  readonly held: What
  readonly conflicts: readonly Conflict[]
}

/** Which goods these are. Packs that differ here are different packs. */
const identity = ['gtin', 'lotNumber', 'serial'] as const
const facts = ['expiresOn', 'madeOn', 'count'] as const

const conflictsIn = (fields: readonly Said[], held: Pack, next: Pack): Conflict[] =>
  fields.flatMap((field) => {
    const [before, scanned] = [held[field], next[field]]
    if (before === undefined || scanned === undefined || before === scanned) return []
    return { field, held: before, scanned }
  })

/**
 * What is held, with what the next bar code adds. Nothing that is held is blanked or overwritten:
 * what differs is reported. If the next is of other goods, nothing else of it is taken.
 */
export const mergePacks = (held: Pack, next: Pack): Merged<Pack> => {
  const strangers = conflictsIn(identity, held, next)
  if (strangers.length > 0) return { held, conflicts: strangers }
  const known = new Set(held.others.map(({ ai }) => ai))
  const others = [...held.others, ...next.others.filter(({ ai }) => !known.has(ai))]
  return { held: { ...next, ...held, others }, conflicts: conflictsIn(facts, held, next) }
}

/** The same for whole scans: a pack beside a package is what lies in it. */
export const mergeScans = (held: Scan, next: Scan): Merged<Scan> => {
  if (next.kind === 'unknown') return { held, conflicts: [] }
  if (held.kind === 'unknown') return { held: next, conflicts: [] }
  if (held.kind === 'item' && next.kind === 'package') return joined(next, held.pack)
  if (held.kind === 'package' && next.kind === 'item') return joined(held, next.pack)
  if (held.kind === 'item' && next.kind === 'item') {
    const { held: pack, conflicts } = mergePacks(held.pack, next.pack)
    return { held: { ...held, pack }, conflicts }
  }
  return mergePackages(held as Package, next as Package)
}

type Package = Extract<Scan, { kind: 'package' }>

const joined = (whole: Package, part: Pack): Merged<Scan> => {
  if (!whole.contents) return { held: { ...whole, contents: part }, conflicts: [] }
  const { held: contents, conflicts } = mergePacks(whole.contents, part)
  return { held: { ...whole, contents }, conflicts }
}

/** One package may bear an SSCC and a code of ours; which belong together only the server knows. */
const mergePackages = (held: Package, next: Package): Merged<Scan> => {
  if (held.code !== next.code)
    return { held, conflicts: [{ field: 'package', held: held.code, scanned: next.code }] }
  return next.contents ? joined(held, next.contents) : { held, conflicts: [] }
}
