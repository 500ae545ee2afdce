// The movements of a gift, from the promise to the wards that use it.
import type { Envelope } from '../src/acts/act.ts'
import { type Account, at, sourceOf } from '../src/ledger/account.ts'
import type { Line } from '../src/ledger/posting.ts'
import { none } from '../src/platform/ids.ts'
import type { Moved } from './goods.ts'
import {
  type Coming,
  type Gift,
  hospitalsServed,
  linesPerGift,
  type Operation,
  packagesPerLine,
  pick,
  type Said,
  units,
} from './shape.ts'

const { promised, committed, packed, read, given } = units

/** Promise, commitment, packing, flight, count, release, and two rounds of the trucks. */
export const movementsOf = (
  known: Operation,
  { gift, pledgeLines, items, number, source, consignment, readLot, deliveryLines }: Coming & Said,
): { movements: Moved[]; stock: Account[] } => {
  const { agency, carrier, airport, store } = known
  const kept = (line: number) => ({ item: pick(items, line), pledgeLine: pick(pledgeLines, line) })
  const when = (hour: number): Partial<Envelope> => {
    return { happenedAt: `${gift.day}T${String(hour).padStart(2, '0')}:00:00.000Z`, source }
  }
  const pledged = pledgeLines.map((_, line) =>
    at('promised', { ...kept(line), holder: gift.donor }),
  )
  const firm = pledgeLines.map((_, line) => at('committed', { ...kept(line), holder: gift.donor }))
  const goods = gift.consignmentLines.map((consignmentLine, index) => {
    const line = Math.floor(index / packagesPerLine)
    return { ...kept(line), lot: pick(gift.lots, line), consignmentLine }
  })
  const chain = [
    goods.map((_, index) => pick(firm, Math.floor(index / packagesPerLine))),
    goods.map((each) => at('packed', { ...each, holder: gift.donor })),
    goods.map((each) => at('in_transit', { ...each, holder: carrier })),
    goods.map((each) => at('landed', { ...each, holder: agency, place: airport })),
    goods.map((each) => at('arrived', { ...each, holder: agency, place: store })),
  ] as const
  const stock = gift.lots.map((lot, line) =>
    at('in_stock', { ...kept(line), lot, holder: agency, place: store }),
  )
  const stored = goods.map((_, index) => pick(stock, Math.floor(index / packagesPerLine)))
  const between = (from: readonly Account[], to: readonly Account[], quantity: number): Line[] =>
    from.map((account, index) => ({ from: account, to: pick(to, index), quantity }))
  const unread = pick(stock, 0)
  const about = { subject: gift.pledge }
  const sent = { subject: consignment }
  const movements: Moved[] = [
    {
      kind: 'pledge.record',
      lines: between(pledged.map(sourceOf), pledged, promised),
      envelope: { ...when(1), id: gift.pledge },
      ...about,
    },
    {
      kind: 'pledge.commit',
      lines: between(pledged, firm, committed),
      envelope: when(2),
      ...about,
    },
    {
      kind: 'consignment.pack',
      lines: between(chain[0], chain[1], packed),
      envelope: { ...when(3), id: consignment },
      ...sent,
    },
    {
      kind: 'consignment.send',
      lines: between(chain[1], chain[2], packed),
      envelope: when(4),
      ...sent,
    },
    {
      kind: 'consignment.land',
      lines: between(chain[2], chain[3], packed),
      envelope: when(9),
      ...sent,
    },
    {
      kind: 'receipt.count',
      mood: 'fact',
      lines: between(chain[3], chain[4], packed),
      envelope: { ...when(11), basis: 'counted' },
    },
    { kind: 'stock.release', lines: between(chain[4], stored, packed), envelope: when(12) },
    {
      kind: 'stock.identify',
      mood: 'fact',
      lines: [{ from: unread, to: { ...unread, lot: readLot }, quantity: read }],
      envelope: when(13),
    },
    ...[0, 1].flatMap((truck) =>
      truckRound(known, { gift, stock, number, deliveryLines }, truck, when),
    ),
  ]
  return { movements, stock }
}

/** One truck serves four hospitals: it leaves, they sign, give to a ward, and use of it. */
const truckRound = (
  known: Operation,
  of: { gift: Gift; stock: readonly Account[]; number: number; deliveryLines: readonly string[] },
  truck: number,
  when: (hour: number) => Partial<Envelope>,
): Moved[] => {
  const stops = Array.from({ length: (hospitalsServed / 2) * linesPerGift }, (_, index) => {
    const stop = truck * (hospitalsServed / 2) + Math.floor(index / linesPerGift)
    const from = pick(of.stock, index % linesPerGift)
    const consignmentLine = pick(of.deliveryLines, stop * linesPerGift + (index % linesPerGift))
    const { party: holder, ward } = pick(known.hospitals, of.number * 7 + stop * 11)
    const { item, lot, pledgeLine } = from
    const goods = { item, lot, pledgeLine, holder }
    const road = at('dispatched', { ...goods, holder: known.carrier, consignmentLine })
    const door = at('delivered', { ...goods, consignmentLine })
    const issued = at('issued', { ...goods, place: ward })
    const used: Account = { ...issued, stage: 'used', consignmentLine: none }
    return { from, road, door, issued, used }
  })
  const lines = (of: (stop: (typeof stops)[number]) => [Account, Account], quantity: number) =>
    stops.map((stop): Line => {
      const [from, to] = of(stop)
      return { from, to, quantity }
    })
  const hour = 15 + truck
  return [
    {
      kind: 'delivery.dispatch',
      lines: lines((s) => [s.from, s.road], given),
      envelope: when(hour),
    },
    {
      kind: 'delivery.sign',
      mood: 'fact',
      lines: lines((s) => [s.road, s.door], given),
      envelope: when(hour + 2),
    },
    {
      kind: 'facility.issue',
      mood: 'fact',
      lines: lines((s) => [s.door, s.issued], 100),
      envelope: when(hour + 4),
    },
    {
      kind: 'facility.use',
      mood: 'fact',
      lines: lines((s) => [s.issued, s.used], 60),
      envelope: when(hour + 6),
    },
  ]
}
