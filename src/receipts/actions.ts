import type { By } from '#acts/act.ts'
import type { Outcome } from '#acts/perform.ts'
import { requireItems } from '#catalogue/actions.ts'
import { packagesOf } from '#consignments/package-sql.ts'
import { refuse as refuseConsignment } from '#consignments/refusals.ts'
import { at, found } from '#ledger/account.ts'
import type { Line } from '#ledger/posting.ts'
import { requireParties, requirePlaces } from '#parties/actions.ts'
import type { Query } from '#platform/database.ts'
import { none } from '#platform/ids.ts'
import type {
  BlindInput,
  CountInput,
  CountLine,
  Done,
  ReportInput,
  TallyInput,
  Unannounced,
} from './receipt.ts'
import { expectedOf, type LineState, receive, type Wanted, type Where } from './receive.ts'
import { refuse } from './refusals.ts'
import { type Seen, seenWithoutNumber, type SeenPackage } from './sql.ts'
import {
  atTheDoor,
  checkBasis,
  conclude,
  type Delivery,
  lineOf,
  ownLot,
  readLot,
  statesOf,
} from './state-actions.ts'
import { expectedPackages, nearest } from './tally.ts'

/** Packages are counted; what is in them is what the packing list says and nobody received yet. */
export const recordTally = async (
  tx: Query,
  by: By,
  consignment: string,
  input: TallyInput,
): Promise<Outcome<Done>> => {
  checkBasis(by, 'tally', ['tallied'])
  const door = await atTheDoor(tx, by, consignment, input)
  const states = await statesOf(tx, by.operation, by.basis, door)
  const packages = await packagesOf(tx, by.operation, consignment)
  const unnumbered = door.lines.filter(({ quantity }) => quantity === null).map(({ id }) => id)
  const came = await seenWithoutNumber(tx, by.operation, unnumbered)
  const isExpected = (line: LineState & { quantity: number | null }) =>
    line.quantity === null ? !came.has(line.id) : expectedOf(line) > 0
  const lines = door.lines.map((line) => ({ ...line, ...stateOf(states, line.id) }))
  const awaited = lines.filter(isExpected)
  const seen = seenPackages(input, expectedPackages(packages, awaited))
  for (const each of seen)
    if (!packages.some(({ id }) => id === each.package))
      throw refuseConsignment('package_unknown', { package: each.package })
  const byPackage = nearest(packages, seen)
  const found = awaited.flatMap((line) => {
    const box = byPackage.get(line.package)
    if (!box) return []
    const finding = box.damage ? ('damaged' as const) : ('sound' as const)
    const quantity = line.quantity === null ? null : expectedOf(line)
    return [{ line, wanted: { finding, quantity }, reason: box.damage }]
  })
  const answer = await conclude(tx, by, {
    kind: 'tally',
    kept: door.kept,
    where: door.where,
    head: input,
    packages: seen,
    ...gather(found, door.where),
  })
  return { subject: consignment, answer }
}

const seenPackages = (input: TallyInput, outermost: readonly string[]): SeenPackage[] => {
  if ((input.all === null) === (input.packages.length === 0)) throw refuse('tally_says_nothing')
  if (!input.all) return input.packages
  const [expected, said] = [outermost.length, input.all.packages]
  if (expected !== said) throw refuse('tally_differs', { expected, said })
  return outermost.map((id) => ({ package: id, sealsIntact: true, damage: null }))
}

/** On a paper or an article: so many came, or some did and nobody said how many. */
export const recordReport = async (
  tx: Query,
  by: By,
  consignment: string,
  input: ReportInput,
): Promise<Outcome<Done>> => {
  checkBasis(by, 'report', ['documented', 'reported'])
  const door = await atTheDoor(tx, by, consignment, input)
  const states = await statesOf(tx, by.operation, by.basis, door)
  const found: Found[] = []
  for (const [id, lines] of Map.groupBy(input.lines, ({ line }) => line)) {
    const said = lines.flatMap(({ quantity }) => quantity ?? [])
    const quantity = said.length > 0 ? said.reduce((sum, units) => sum + units) : null
    const line = await withLot(tx, stateOf(states, lineOf(door.lines, id).id), quantity)
    found.push({ line, wanted: { finding: 'sound', quantity }, reason: null })
  }
  const answer = await conclude(tx, by, {
    kind: 'report',
    kept: door.kept,
    where: door.where,
    head: input,
    ...gather(found, door.where),
  })
  return { subject: consignment, answer }
}

/** Units are counted, line by line; what was tallied or reported of them is replaced, in part. */
export const recordCount = async (
  tx: Query,
  by: By,
  consignment: string,
  input: CountInput,
): Promise<Outcome<Done>> => {
  checkBasis(by, 'count', ['counted'])
  const door = await atTheDoor(tx, by, consignment, input)
  const states = await statesOf(tx, by.operation, by.basis, door)
  const found: { moves: Line[]; findings: Seen[] }[] = []
  for (const [id, lines] of Map.groupBy(input.lines, ({ line }) => line)) {
    const units = lines.reduce((sum, line) => sum + unitsOf(line), 0)
    const state = await withLot(tx, stateOf(states, lineOf(door.lines, id).id), units || null)
    found.push(await countLine(tx, door, state, lines))
  }
  found.push(await strangers(tx, door.where, input.unannounced))
  const answer = await conclude(tx, by, {
    kind: 'count',
    kept: door.kept,
    where: door.where,
    head: input,
    moves: found.flatMap(({ moves }) => moves),
    findings: found.flatMap(({ findings }) => findings),
  })
  return { subject: consignment, answer }
}

/** Goods that came without any consignment. */
export const recordBlind = async (tx: Query, by: By, input: BlindInput): Promise<Outcome<Done>> => {
  checkBasis(by, 'count', ['counted'])
  await requireParties(tx, [input.holder])
  await requirePlaces(tx, [input.place])
  const where = { holder: input.holder, place: input.place }
  const found = await strangers(tx, where, input.unannounced)
  const head = { kind: 'count', kept: undefined, where, head: input } as const
  return { subject: by.act, answer: await conclude(tx, by, { ...head, ...found }) }
}

const stateOf = (states: ReadonlyMap<string, LineState>, line: string): LineState => {
  const state = states.get(line)
  if (!state) throw new Error(`Line ${line} was read, and its state was not`)
  return state
}

/** A line without a number has no lot until somebody counts it. */
const withLot = async (tx: Query, state: LineState, quantity: number | null): Promise<LineState> =>
  state.lot === none && quantity !== null
    ? { ...state, lot: await ownLot(tx, state.id, state.item) }
    : state

interface Found {
  readonly line: LineState
  readonly wanted: { readonly finding: 'sound' | 'damaged'; readonly quantity: number | null }
  readonly reason: string | null
}

/** The postings and findings of lines of which one thing was seen each. */
const gather = (all: readonly Found[], where: Where): { moves: Line[]; findings: Seen[] } => {
  const moves: Line[] = []
  const findings: Seen[] = []
  for (const { line, wanted, reason } of all) {
    const { finding, quantity } = wanted
    const about = { consignmentLine: line.id, item: line.item, lot: line.lot }
    findings.push({ ...about, finding, quantity, reason })
    if (quantity === null) continue
    const { lines, over } = receive(line, [{ finding, quantity }], where)
    moves.push(...lines)
    if (over > 0) findings.push({ ...about, finding: 'over', quantity: over, reason: null })
  }
  return { moves, findings }
}

const unitsOf = ({ sound, damaged }: Pick<CountLine, 'sound' | 'damaged'>): number =>
  sound + (damaged?.quantity ?? 0)

/** All that a count says of one line, lot by lot where several were read. */
const countLine = async (
  tx: Query,
  { where }: Delivery,
  state: LineState,
  lines: readonly CountLine[],
): Promise<{ moves: Line[]; findings: Seen[] }> => {
  const wanted: Wanted[] = []
  const findings: Seen[] = []
  for (const line of lines) {
    const { sound, damaged, short, wrong, further } = line
    const units = unitsOf(line)
    const missing = [...(short ? [short] : []), ...wrong.map(insteadOf)]
    if (units + missing.length === 0) throw refuse('count_says_nothing', { line: line.line })
    const lot = await readLot(tx, state.item, line.lot, units, line.line)
    const about = { consignmentLine: state.id, item: state.item, lot: lot ?? state.lot }
    const said = [
      { finding: 'sound' as const, quantity: sound, reason: null },
      ...(damaged ? [{ finding: 'damaged' as const, ...damaged }] : []),
      ...missing.map((each) => ({ finding: 'short' as const, ...each })),
    ].filter(({ quantity }) => quantity > 0)
    wanted.push(...said.map(({ finding, quantity }) => ({ finding, quantity, lot, further })))
    findings.push(...said.map((each) => ({ ...about, ...each })))
  }
  const { lines: moves, over } = receive(state, wanted, where)
  const more = { consignmentLine: state.id, item: state.item, lot: state.lot, quantity: over }
  const reason = lines.find((line) => line.over)?.over ?? null
  const others = await wrongItems(
    tx,
    where,
    state.id,
    lines.flatMap(({ wrong }) => wrong),
  )
  return {
    moves: [...moves, ...others.moves],
    findings: [
      ...findings,
      ...(over > 0 ? [{ ...more, finding: 'over' as const, reason }] : []),
      ...others.findings,
    ],
  }
}

const insteadOf = ({ insteadOf: quantity, reason }: CountLine['wrong'][number]) => ({
  quantity,
  reason,
})

/** Another item than announced: it came on this line, and nobody promised it. */
const wrongItems = async (
  tx: Query,
  where: Where,
  line: string,
  wrong: CountLine['wrong'],
): Promise<{ moves: Line[]; findings: Seen[] }> => {
  await requireItems(
    tx,
    wrong.map(({ item }) => item),
  )
  const moves: Line[] = []
  const findings: Seen[] = []
  for (const { item, lot: said, quantity, reason } of wrong) {
    const lot = (await readLot(tx, item, said, quantity, line)) ?? (await ownLot(tx, line, item))
    const to = at('arrived', { ...where, item, lot, consignmentLine: line })
    moves.push({ from: found(to), to, quantity })
    findings.push({ consignmentLine: line, item, lot, finding: 'wrong_item', quantity, reason })
  }
  return { moves, findings }
}

/** Goods that no line announced: each has its own lot, unless it says another. */
const strangers = async (
  tx: Query,
  where: Where,
  all: readonly Unannounced[],
): Promise<{ moves: Line[]; findings: Seen[] }> => {
  await requireItems(
    tx,
    all.map(({ item }) => item),
  )
  const moves: Line[] = []
  const findings: Seen[] = []
  for (const { id, item, lot: said, sound, damaged, reason } of all) {
    const units = unitsOf({ sound, damaged })
    if (units === 0) throw refuse('count_says_nothing', { line: id })
    const lot = (await readLot(tx, item, said, units, id)) ?? (await ownLot(tx, id, item))
    for (const [condition, quantity] of [
      ['sound', sound],
      ['damaged', damaged?.quantity ?? 0],
    ] as const) {
      if (quantity === 0) continue
      const to = at('arrived', { ...where, item, lot, condition })
      const why = condition === 'damaged' ? (damaged?.reason ?? reason) : reason
      moves.push({ from: found(to), to, quantity })
      findings.push({
        consignmentLine: none,
        item,
        lot,
        finding: 'unannounced',
        quantity,
        reason: why,
      })
    }
  }
  return { moves, findings }
}
