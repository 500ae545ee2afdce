import type { By } from '#acts/act.ts'
import type { Outcome } from '#acts/perform.ts'
import { requireItems } from '#catalogue/actions.ts'
import { lineage } from '#catalogue/sql.ts'
import { requireParties } from '#parties/actions.ts'
import type { Query } from '#platform/database.ts'
import {
  crosses,
  type LicenceInput,
  permitted,
  type Permitted,
  type PermitInput,
} from './permit.ts'
import {
  controlledAmong,
  countriesOf,
  insertLicence,
  insertPermit,
  insertPermitSignature,
  insertPermitUses,
  lockLicence,
  lockPermit,
  lockPermits,
  permittedSoFar,
  withdraw,
} from './sql.ts'
import { refuse } from './refusals.ts'

type Done = Outcome<{ id: string }>

/** The permits of both countries for a controlled medicine. Nothing goes until two have signed. */
export const recordPermit = async (tx: Query, by: By, input: PermitInput): Promise<Done> => {
  await requireItems(tx, [input.item])
  if (!(await controlledAmong(tx, [input.item])).has(input.item))
    throw refuse('item_not_controlled', { item: input.item })
  if (input.exportCountry === input.importCountry)
    throw refuse('permit_one_country', { country: input.exportCountry })
  await insertPermit(tx, by, input)
  return { subject: by.act, answer: { id: by.act } }
}

/** One of the two signatures: each by a person of its own. */
export const signPermit = async (
  tx: Query,
  by: By,
  permit: string,
  office: string,
): Promise<Done> => {
  const { signedBy } = await openPermit(tx, by, permit)
  if (signedBy.includes(by.actor.user)) throw refuse('permit_second_is_first')
  if (signedBy.length >= 2) throw refuse('permit_signed')
  await insertPermitSignature(tx, by, permit, office)
  return { subject: permit, answer: { id: by.act } }
}

/** From now on nothing more goes under it. */
export const withdrawPermit = async (
  tx: Query,
  by: By,
  permit: string,
  reason: string,
): Promise<Done> => {
  await openPermit(tx, by, permit)
  await withdraw(tx, by, 'permit', permit, reason)
  return { subject: permit, answer: { id: by.act } }
}

const openPermit = async (tx: Query, by: By, permit: string) => {
  const known = await lockPermit(tx, by.operation, permit)
  if (!known) throw refuse('permit_unknown', { permit })
  if (known.withdrawn) throw refuse('permit_closed')
  return known
}

/** A party may hold controlled medicines until this day. */
export const recordLicence = async (tx: Query, by: By, input: LicenceInput): Promise<Done> => {
  await requireParties(tx, [input.party])
  await insertLicence(tx, by, input)
  return { subject: input.party, answer: { id: by.act } }
}

export const withdrawLicence = async (
  tx: Query,
  by: By,
  licence: string,
  reason: string,
): Promise<Done> => {
  const known = await lockLicence(tx, by.operation, licence)
  if (!known) throw refuse('licence_unknown', { licence })
  if (known.withdrawn) throw refuse('licence_closed')
  await withdraw(tx, by, 'licence', licence, reason)
  return { subject: licence, answer: { id: by.act } }
}

/** Where goods go, each a place or party from which a country may follow: the first that does. */
export interface Way {
  readonly consignment: string
  /** A leg is named, which goods take once; else they go from origin to destination. */
  readonly isLeg: boolean
  /** Where they begin, and where they are meant to be in the end. */
  readonly origin: readonly string[]
  readonly destination: readonly string[]
  /** The leg that begins now. */
  readonly from: readonly string[]
  readonly to: readonly string[]
}

/**
 * Uses up permits for the controlled medicines among these goods, where they leave the country
 * that they come from; on a later leg they go on under what let them leave. Tells of each line how
 * much no permit lets go. Whoever asks decides what follows from that.
 */
export const drawPermits = async (
  tx: Query,
  by: By,
  way: Way,
  goods: readonly {
    readonly item: string
    readonly quantity: number
    readonly sent: boolean
  }[],
): Promise<Permitted[]> => {
  const free = goods.map((): Permitted => ({ uses: [], rest: 0 }))
  const controlled = await controlledAmong(tx, [...new Set(goods.map(({ item }) => item))])
  if (controlled.size === 0) return free
  const places = [way.origin, way.destination, way.from, way.to].flat()
  const countries = await countriesOf(tx, places)
  const countryOf = (ids: readonly string[]) =>
    ids.map((id) => countries.get(id)).find((country) => country !== undefined)
  const [from, to] = [countryOf(way.from), countryOf(way.to)]
  if (!crosses(from, to)) return free
  const origin = countryOf(way.origin) ?? from
  const destination = countryOf(way.destination) ?? to
  const wider = await lineage(tx, controlled)
  const permits = await lockPermits(tx, by.operation, [...new Set([...wider.values()].flat())])
  const soFar = await permittedSoFar(tx, by.operation, way.consignment)
  const wanted = goods.map(({ item, quantity, sent }) => {
    const leavesNow = from === origin && (way.isLeg || !sent)
    const before = leavesNow ? 0 : Math.min(quantity, soFar.get(item) ?? 0)
    soFar.set(item, (soFar.get(item) ?? 0) - before)
    const needed = controlled.has(item) ? quantity - before : 0
    const above = wider.get(item) ?? [item]
    return { item, wider: above, quantity: needed, from: origin, to: destination }
  })
  const drawn = permitted(wanted, permits, by.happenedAt.slice(0, 10))
  await insertPermitUses(
    tx,
    by,
    way.consignment,
    drawn.flatMap(({ uses }, index) =>
      uses.map((use) => ({ ...use, item: goods[index]?.item ?? '' })),
    ),
  )
  return drawn
}
