import { whenHappened } from '#acts/sql.ts'
import { requireItems } from '#catalogue/actions.ts'
import { itemsById, lotsById } from '#catalogue/sql.ts'
import { evidenceOfItems, evidenceOfLots } from '#conformity/evidence-sql.ts'
import { readConsignment } from '#consignments/reading-actions.ts'
import { requireParties } from '#parties/actions.ts'
import { findParty, findPlace } from '#parties/sql.ts'
import type { Query } from '#platform/database.ts'
import { refuse as refusePledge } from '#pledges/refusals.ts'
import { findPledge } from '#pledges/reading-sql.ts'
import { type LineKnown, screen, type Way } from './screen.ts'
import type { LineAsked, ScreeningAnswer, ScreeningInput } from './screening.ts'

/** Screens what is not recorded: an offer, a packing list. Refuses items and parties unknown. */
export const screenOffer = async (
  q: Query,
  asked: ScreeningInput,
  today: string,
): Promise<ScreeningAnswer> => {
  await requireItems(
    q,
    asked.lines.flatMap(({ item }) => item ?? []),
  )
  await requireParties(
    q,
    [asked.donor, asked.finalRecipient].flatMap((id) => id ?? []),
  )
  const recipient = await partyOf(q, asked.finalRecipient)
  const donor = await partyOf(q, asked.donor)
  const { lines, ...way } = asked
  return answered(
    await linesKnown(q, lines),
    {
      ...way,
      from: asked.from ?? donor?.country ?? null,
      to: asked.to ?? recipient?.country ?? null,
      recipientKind: recipient?.kind ?? asked.recipientKind ?? null,
    },
    today,
  )
}

/** Screens a pledge as it is recorded. Who will use it is known where one recipient is named. */
export const screenPledge = async (
  q: Query,
  operation: number,
  pledge: string,
  today: string,
): Promise<ScreeningAnswer> => {
  const found = await findPledge(q, operation, pledge)
  if (!found) throw refusePledge('pledge_unknown', { pledge })
  const whole = found.lines.filter(({ parent }) => parent === null)
  const named = new Set([
    ...found.recipients.map(({ id }) => id),
    ...whole.flatMap(({ recipient }) => recipient ?? []),
  ])
  const recipients = await partiesOf(q, [...named])
  const donors = await partiesOf(
    q,
    found.donors.map(({ id }) => id),
  )
  const countries = new Set(recipients.flatMap(({ country }) => country ?? []))
  const evidence = await evidenceOfItems(
    q,
    operation,
    whole.map(({ item }) => item),
  )
  const lines = await linesKnown(
    q,
    whole.map(({ id, item, quantity }) => recorded(id, item, quantity)),
  )
  return answered(
    lines.map((line, at) => ({ ...line, evidence: evidence.get(whole[at]?.item ?? '') ?? [] })),
    {
      ...unknownWay,
      from: donors.find(({ country }) => country !== null)?.country ?? null,
      to: countries.size === 1 ? ([...countries][0] ?? null) : null,
      recipientKind: recipients.length === 1 ? (recipients[0]?.kind ?? null) : null,
      departsOn: found.announcedOn ?? (await dayOfAct(q, operation, pledge)),
      isGift: whole.some(({ provenance }) => provenance === 'gift'),
    },
    today,
  )
}

/** Goods that a consignment does not hold yet, as a packing list has them. */
export interface Besides {
  readonly lines: readonly LineAsked[]
  readonly isGift: boolean
}

/**
 * Screens a consignment as it is recorded, with its legs, parties, papers and lots, and with what
 * is to be packed besides.
 */
export const screenConsignment = async (
  q: Query,
  operation: number,
  consignment: string,
  now: string,
  besides: Besides = { lines: [], isGift: false },
): Promise<ScreeningAnswer> => {
  const found = await readConsignment(q, operation, consignment, now)
  const lots = await lotsById(
    q,
    found.lines.flatMap(({ lot }) => lot?.id ?? []),
  )
  const party = (role: string) => found.parties.find((each) => each.role === role)?.party.id ?? null
  const recipient = await partyOf(q, party('final_recipient'))
  const consignee = await partyOf(q, party('consignee'))
  const donor = await partyOf(q, party('donor') ?? party('consignor'))
  const [first] = found.legs
  const last = found.legs.at(-1)
  const stops = await countriesOf(q, [
    found.origin?.id ?? first?.from.id,
    ...found.legs.slice(1).map(({ from }) => from.id),
    found.destination?.id ?? last?.to.id,
  ])
  const from = stops[0] ?? donor?.country ?? null
  const to = stops.at(-1) ?? recipient?.country ?? consignee?.country ?? null
  const cameAt = found.lines.flatMap(({ steps }) => steps).find(({ stage }) => came.has(stage))?.at
  const papers = found.papers.filter(({ present }) => present).map(({ paper }) => paper)
  const between = new Set(stops.slice(1, -1).flatMap((country) => country ?? []))
  const evidence = await evidenceOfLots(q, operation, [...lots.keys()])
  const lines = await linesKnown(
    q,
    found.lines.map(({ id, item, quantity, lot }) => ({
      ...recorded(id, item.id, quantity),
      expiresOn: lot?.expiresOn ?? null,
      madeOn: lots.get(lot?.id ?? '')?.madeOn ?? null,
    })),
  )
  const evidenceOfMore = await evidenceOfItems(
    q,
    operation,
    besides.lines.flatMap(({ item }) => item ?? []),
  )
  const more = await linesKnown(q, besides.lines)
  return answered(
    [
      ...lines.map((line, at) => ({
        ...line,
        evidence: evidence.get(found.lines[at]?.lot?.id ?? '') ?? [],
      })),
      ...more.map((line, at) => ({
        ...line,
        evidence: evidenceOfMore.get(besides.lines[at]?.item ?? '') ?? [],
      })),
    ],
    {
      ...unknownWay,
      from,
      to,
      transit: [...between].filter((country) => country !== from && country !== to),
      recipientKind: recipient?.kind ?? null,
      certifiesService: papers.includes('self_certification'),
      papers,
      departsOn:
        dayOf(first?.actualDeparture ?? first?.plannedDeparture) ??
        (await dayOfAct(q, operation, consignment)),
      arrivesOn: dayOf(last?.actualArrival ?? last?.plannedArrival ?? cameAt),
      isGift: besides.isGift || found.lines.some(({ provenance }) => provenance === 'gift'),
    },
    now.slice(0, 10),
  )
}

const unknownWay: Way = {
  from: null,
  transit: [],
  to: null,
  recipientKind: null,
  certifiesService: false,
  papers: [],
  departsOn: null,
  arrivesOn: null,
  isGift: true,
}

const answered = (lines: readonly LineKnown[], way: Way, today: string): ScreeningAnswer => ({
  ...screen(lines, way, today),
  from: way.from,
  transit: [...way.transit],
  to: way.to,
  recipientKind: way.recipientKind,
  lines: lines.map(({ ref, name, class: itemClass }) => ({ ref, name, class: itemClass })),
})

const came: ReadonlySet<string> = new Set(['landed', 'arrived'])

/** The day on which what an act records happened: the register's days are those of typing. */
const dayOfAct = async (q: Query, operation: number, act: string): Promise<string | null> =>
  dayOf(await whenHappened(q, operation, act))

const dayOf = (instant: string | null | undefined): string | null => instant?.slice(0, 10) ?? null

const partiesOf = async (q: Query, ids: readonly string[]) => {
  const found = await Promise.all(ids.map((id) => findParty(q, id)))
  return found.flatMap((party) => party ?? [])
}

const partyOf = async (q: Query, id: string | null) => (id ? findParty(q, id) : undefined)

/** The country of each place, in order; null where nobody said it. */
const countriesOf = (q: Query, places: readonly (string | undefined)[]) =>
  Promise.all(
    places.map(async (place) => (place ? ((await findPlace(q, place))?.country ?? null) : null)),
  )

/** A recorded line: its evidence is kept by the conformity room, its label in photographs there. */
const recorded = (ref: string, item: string, quantity: number | null): LineAsked => ({
  ref,
  item,
  quantity,
  madeOn: null,
  expiresOn: null,
  labelLanguages: null,
  evidence: [],
})

const linesKnown = async (q: Query, lines: readonly LineAsked[]): Promise<LineKnown[]> => {
  const items = await itemsById(q, new Set(lines.flatMap(({ item }) => item ?? [])))
  return lines.map((line) => {
    const item = items.get(line.item ?? '')
    return {
      ref: line.ref,
      name: item?.name ?? null,
      class: item?.class ?? line.class ?? 'other',
      regime: item && item.regime !== 'unstated' ? item.regime : (line.regime ?? 'unstated'),
      madeOn: line.madeOn,
      expiresOn: line.expiresOn,
      labelLanguages: line.labelLanguages,
      usedBy: line.usedBy,
      purpose: line.purpose,
      evidence: line.evidence.map((each, index) => ({ ...each, id: `${line.ref}/${index + 1}` })),
    }
  })
}
