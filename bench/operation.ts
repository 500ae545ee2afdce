// An operation as it grows: gifts from many donors, ten consignments a day, each to eight of ever
// more hospitals. Twice the postings are twice the pledges, lots and packages, and twice the days.
// docs/guide/performance.md tells the shape; what is said of the goods is inserted, and every
// posting is made by the ledger.
import type { Query } from '../src/platform/database.ts'
import { newId, none } from '../src/platform/ids.ts'
import { movementsOf } from './gift-movements.ts'
import type { Moved } from './goods.ts'
import { insert } from './insert.ts'
import { newDonor, newHospital, party, place, saying } from './said.ts'
import {
  articles,
  type Gift,
  linesPerGift,
  type Operation,
  packagesPerLine,
  pick,
} from './shape.ts'

/** The articles, the agency, its airport and its store. */
export const beginOperation = async (query: Query): Promise<Operation> => {
  const items = Array.from({ length: articles }, () => newId())
  const [agency, carrier, airport, store] = [newId(), newId(), newId(), newId()] as const
  await insert(query, 'party', [
    party(agency, 'government', 'Agency'),
    party(carrier, 'carrier', 'Carrier'),
  ])
  await insert(query, 'place', [
    place(airport, 'airport', 'Airport'),
    place(store, 'warehouse', 'Store'),
  ])
  const article = { class: 'mask', maker: none, unit: 'piece', regime: 'ppe', parent: none }
  await insert(
    query,
    'item',
    items.map((id, i) => ({ ...article, id, name: `Article ${i}`, sort_key: `article ${i}` })),
  )
  return { gifts: [], donors: [], hospitals: [], items, agency, carrier, airport, store }
}

/** The next gift: records what is said of it, and gives its movements in their order. */
export const nextGift = async (
  query: Query,
  operation: number,
  known: Operation,
): Promise<Moved[]> => {
  const number = known.gifts.length
  if (number % 3 === 0) known.donors.push(await newDonor(query, number))
  if (number % 4 === 0) for (let i = 0; i < 2; i++) known.hospitals.push(await newHospital(query))
  const donor = pick(known.donors, number * 7)
  const day = new Date(Date.UTC(2020, 2, 1 + Math.floor(number / 10))).toISOString().slice(0, 10)
  const gift: Gift = {
    pledge: newId(),
    donor,
    day,
    lots: Array.from({ length: linesPerGift }, () => newId()),
    packages: Array.from({ length: linesPerGift * packagesPerLine }, () => newId()),
    consignmentLines: Array.from({ length: linesPerGift * packagesPerLine }, () => newId()),
    stock: [],
  }
  const pledgeLines = gift.lots.map(() => newId())
  const items = gift.lots.map((_, line) => pick(known.items, number * 3 + line * 8))
  const said = await saying(query, operation, known, { gift, pledgeLines, items, number })
  const { movements, stock } = movementsOf(known, { gift, pledgeLines, items, number, ...said })
  known.gifts.push({ ...gift, stock })
  return movements
}
