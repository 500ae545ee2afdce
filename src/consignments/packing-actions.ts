import type { By } from '#acts/act.ts'
import type { Outcome } from '#acts/perform.ts'
import { findOrRecordLot, isNarrower, requireItems, unstatedLots } from '#catalogue/actions.ts'
import { sourceOf } from '#ledger/account.ts'
import { post } from '#ledger/actions.ts'
import type { Mood } from '#ledger/posting.ts'
import { jointGroup, requireParties } from '#parties/actions.ts'
import { liesBeneath } from '#parties/sql.ts'
import { codeOf } from '#platform/code.ts'
import type { Query } from '#platform/database.ts'
import { none } from '#platform/ids.ts'
import { openSupplyOf, partOf } from '#pledges/actions.ts'
import type { LineStanding } from '#pledges/pledge.ts'
import { refuse as refusePledge } from '#pledges/refusals.ts'
import { linesStanding, lockPledge } from '#pledges/sql.ts'
import { recipientOf, type Stands } from './consignment.ts'
import { accountAt, type Custody, custodyOf, drawAll, moodOf } from './custody.ts'
import { provenancesOf } from './line-sql.ts'
import {
  checkLine,
  checkNesting,
  type Contents,
  label,
  type Label,
  linesIn,
  type PlacedLine,
} from './package.ts'
import {
  findPackage,
  insertLines,
  insertPackages,
  insertSteps,
  type NewPackage,
  packagesOf,
  updatePackage,
} from './package-sql.ts'
import { refuse } from './refusals.ts'
import { insertHistory, type Kept, lockConsignment } from './sql.ts'
import { merge } from './transport.ts'

/** Packs more into a consignment: new packages, lines in them, lines in none. */
export const packConsignment = async (
  tx: Query,
  by: By,
  consignment: string,
  input: Contents,
): Promise<Outcome<{ id: string }>> => {
  const kept = await lockConsignment(tx, by.operation, consignment)
  if (!kept) throw refuse('consignment_unknown', { consignment })
  const mood = moodOf(by.envelope)
  if (kept.closedBy !== none && mood === 'instruction')
    throw refuse('consignment_closed', { code: kept.code })
  await fill(tx, by, kept, input, { stage: 'packed', mood, custody: custodyOf(kept) })
  return { subject: consignment, answer: { id: by.act } }
}

/** Where contents stand once they are written: at which stage, with whom, on which leg. */
export interface Standpoint {
  readonly stage: Stands
  readonly mood: Mood
  readonly custody: Custody
  readonly leg?: string | undefined
}

/**
 * Writes packages and lines, gives each line its lot, and takes the goods from what is promised
 * (or, where nobody promised them, from outside) straight to where they stand: figures are
 * crossings, so a stage that nobody recorded is passed in one posting.
 */
export const fill = async (
  tx: Query,
  by: By,
  kept: Pick<Kept, 'id' | 'parties'>,
  input: Contents,
  { stage, mood, custody, leg }: Standpoint,
): Promise<void> => {
  const lines = linesIn(input)
  lines.forEach(checkLine)
  await writePackages(tx, by.operation, kept.id, input)
  await requireItems(
    tx,
    lines.map((line) => line.item),
  )
  const pledged = await pledgedBy(tx, by.operation, lines)
  const parts = await partsFor(tx, by.operation, lines, pledged, recipientOf(kept.parties))
  const provenances = await provenancesOf(tx, by.operation, [...pledged.keys()])
  const lots = await lotsFor(tx, lines)
  const written = lines.map((line) => ({
    ...line,
    lotId: lots.get(line.id) ?? none,
    pledgeLineId: parts.get(line.id) ?? none,
    provenanceKept: line.provenance ?? provenances.get(line.pledgeLine ?? none) ?? 'gift',
  }))
  refuseTaken(lines, await insertLines(tx, by.operation, kept.id, written))
  const donors = await jointGroup(tx, donorsOf(kept.parties))
  const targets = written.flatMap(
    ({ id, item, lotId: lot, pledgeLineId, pledgeLine, quantity }) => {
      const donor = pledged.get(pledgeLine ?? none)?.donor ?? donors
      const held = { id, item, lot, pledgeLine: pledgeLineId, donor }
      return quantity === null ? [] : [{ quantity, to: accountAt(stage, custody, held), held }]
    },
  )
  const draws = await drawsFor(tx, by.operation, targets)
  if (draws.length > 0 || lines.length + input.packages.length === 0)
    await post(tx, by, { mood, lines: draws })
  await insertSteps(
    tx,
    by,
    stage,
    lines.map(({ id: line, quantity }) => ({ line, quantity, leg })),
  )
}

export const donorsOf = (parties: Kept['parties']): string[] =>
  parties.filter(({ role }) => role === 'donor').map(({ party }) => party)

const refuseTaken = (wanted: readonly { id: string }[], inserted: ReadonlySet<string>) => {
  const seen = new Set<string>()
  for (const { id } of wanted) {
    if (!inserted.has(id) || seen.has(id)) throw refuse('id_taken', { id })
    seen.add(id)
  }
}

const writePackages = async (
  tx: Query,
  operation: number,
  consignment: string,
  { packages, lines }: Contents,
) => {
  const named = lines.flatMap((line) => line.package ?? [])
  if (packages.length + named.length === 0) return
  const blank = {
    parent: null,
    sscc: null,
    marks: null,
    weightGrams: null,
    lengthMm: null,
    widthMm: null,
    heightMm: null,
    message: null,
  }
  const fresh = packages.map(({ lines: _lines, id, kind, ...said }) =>
    merge<NewPackage>({ ...blank, id, kind, ownCode: codeOf('U', id) }, said),
  )
  refuseTaken(packages, await insertPackages(tx, operation, consignment, fresh))
  const all = await packagesOf(tx, operation, consignment)
  const parents = new Map(all.map(({ id, parent }) => [id, parent]))
  const away = named.find((id) => !parents.has(id))
  if (away) throw refuse('package_unknown', { package: away })
  checkNesting(parents)
}

/** Writes what a package's label says now; what is left out stays as it was. */
export const labelPackage = async (
  tx: Query,
  by: By,
  id: string,
  said: Label,
): Promise<Outcome<{ id: string; ownCode: string }>> => {
  const found = await findPackage(tx, by.operation, { id })
  if (!found) throw refuse('package_unknown', { package: id })
  await lockConsignment(tx, by.operation, found.consignment)
  const all = await packagesOf(tx, by.operation, found.consignment)
  const before = all.find((each) => each.id === id)
  if (!before) throw refuse('package_unknown', { package: id })
  const { number: _number, ...after } = merge(before, label.parse(said))
  checkNesting(new Map([...all.map((p) => [p.id, p.parent] as const), [id, after.parent]]))
  await updatePackage(tx, by.operation, after)
  await insertHistory(tx, by, found.consignment, [{ subject: id, content: after }])
  return { subject: found.consignment, answer: { id, ownCode: after.ownCode } }
}

/** The pledge lines that these lines are drawn from; no one else draws on them meanwhile. */
const pledgedBy = async (
  tx: Query,
  operation: number,
  lines: readonly PlacedLine[],
): Promise<Map<string, LineStanding>> => {
  const ids = [...new Set(lines.flatMap(({ pledgeLine }) => (pledgeLine ? [pledgeLine] : [])))]
  if (ids.length === 0) return new Map()
  const pledges = (await linesStanding(tx, operation, ids)).map(({ pledge }) => pledge)
  for (const pledge of [...new Set(pledges)].toSorted()) await lockPledge(tx, operation, pledge)
  const found = new Map((await linesStanding(tx, operation, ids)).map((line) => [line.id, line]))
  for (const line of ids) if (!found.has(line)) throw refusePledge('pledge_line_unknown', { line })
  return found
}

/** For each line the pledge line it stands on: a part of its own if its recipient is narrower. */
const partsFor = async (
  tx: Query,
  operation: number,
  lines: readonly PlacedLine[],
  pledged: ReadonlyMap<string, LineStanding>,
  sentTo: string | undefined,
): Promise<Map<string, string>> => {
  const given = lines.flatMap(({ recipient }) => (recipient ? [recipient] : []))
  await requireParties(tx, given)
  const known = new Map<string, string>()
  const parts = new Map<string, string>()
  for (const { id, pledgeLine, recipient: named } of lines) {
    const whole = pledged.get(pledgeLine ?? none)
    if (!whole) continue
    const recipient = named ?? sentTo ?? whole.recipient
    const key = `${whole.id}/${recipient}`
    const part = known.get(key) ?? (await partFor(tx, operation, whole, recipient))
    known.set(key, part)
    parts.set(id, part)
  }
  return parts
}

const partFor = async (tx: Query, operation: number, whole: LineStanding, recipient: string) => {
  const isNarrow =
    recipient !== whole.recipient &&
    (whole.recipient === none || (await liesBeneath(tx, 'party', recipient, whole.recipient)))
  return isNarrow ? partOf(tx, operation, whole.id, recipient) : whole.id
}

/** The lot of every line that has a number: as stated, or its own where the goods do not say. */
const lotsFor = async (tx: Query, lines: readonly PlacedLine[]): Promise<Map<string, string>> => {
  const numbered = lines.filter(({ quantity }) => quantity !== null)
  const isStated = ({ lot }: PlacedLine) => Boolean(lot?.lotNumber || lot?.serial)
  const own = numbered.filter((line) => !isStated(line))
  const lots = await unstatedLots(
    tx,
    own.map(({ id, item, lot }) => ({ ...lot, item, consignmentLine: id })),
  )
  const stated = new Map<string, string>()
  for (const { id, item, lot } of numbered.filter(isStated)) {
    const key = JSON.stringify([item, lot])
    const found = stated.get(key) ?? (await findOrRecordLot(tx, { item, ...lot }))
    stated.set(key, found)
    lots.set(id, found)
  }
  return lots
}

type Target = {
  readonly quantity: number
  readonly to: ReturnType<typeof accountAt>
  readonly held: { readonly id: string; readonly item: string; readonly pledgeLine: string }
}

const drawsFor = async (tx: Query, operation: number, targets: readonly Target[]) => {
  const supplies = new Map<string, Awaited<ReturnType<typeof openSupplyOf>>>()
  const fits = new Map<string, boolean>()
  for (const { held } of targets) {
    const { item, pledgeLine } = held
    if (pledgeLine === none) continue
    const supply = supplies.get(pledgeLine) ?? (await openSupplyOf(tx, operation, pledgeLine))
    supplies.set(pledgeLine, supply)
    for (const promised of [supply.beyond, ...supply.open.map(({ account }) => account)]) {
      const key = `${item}/${promised.item}`
      if (fits.has(key)) continue
      fits.set(key, item === promised.item || (await isNarrower(tx, item, promised.item)))
    }
  }
  const wants = targets.flatMap(({ quantity, held }) => {
    const supply = supplies.get(held.pledgeLine)
    return supply ? [{ line: held.id, item: held.item, quantity, ...supply }] : []
  })
  const drawn = Map.groupBy(
    drawAll(wants, (item, promised) => fits.get(`${item}/${promised}`) ?? false),
    ({ line }) => line,
  )
  return targets.flatMap(({ quantity, to, held }) =>
    held.pledgeLine === none
      ? [{ from: sourceOf(to), to, quantity }]
      : (drawn.get(held.id) ?? []).map((part) => ({ ...part, to })),
  )
}
