// What is said of a gift: inserted as it is, since no figure rests on how it was written.
import type { Query } from '../src/platform/database.ts'
import { newId, none } from '../src/platform/ids.ts'
import { insert } from './insert.ts'
import {
  type Coming,
  type Hospital,
  hospitalsServed,
  linesPerGift,
  type Operation,
  packagesPerLine,
  type Said,
  units,
} from './shape.ts'

export const party = (id: string, kind: string, name: string) => {
  return { id, kind, name, sort_key: name, country: 'IT', parent: none }
}
export const place = (id: string, kind: string, name: string) => {
  return { id, kind, name, sort_key: name, country: 'IT', parent: none, operated_by: none }
}

export const newDonor = async (query: Query, number: number): Promise<string> => {
  const id = newId()
  await insert(query, 'party', [party(id, 'foundation', `Donor ${number}`)])
  return id
}

export const newHospital = async (query: Query): Promise<Hospital> => {
  const hospital = { party: newId(), ward: newId() }
  await insert(query, 'party', [party(hospital.party, 'hospital', `Hospital ${hospital.party}`)])
  await insert(query, 'place', [place(hospital.ward, 'ward', `Ward ${hospital.ward}`)])
  return hospital
}

/** The pledge, the consignment in its packages, the deliveries, and a source. */
export const saying = async (
  query: Query,
  operation: number,
  known: Operation,
  { gift, pledgeLines, items, number }: Coming,
): Promise<Said> => {
  const [source, consignment, readLot] = [newId(), newId(), newId()] as const
  const exact = { operation, qualifier: 'exact', provenance: 'gift' }
  await insert(query, 'source', [
    { operation, id: source, kind: 'article', title: `Article ${number}`, issued_on: gift.day },
  ])
  await insert(query, 'pledge', [
    {
      operation,
      id: gift.pledge,
      code: `P-${number}`,
      donor: gift.donor,
      shares: 'sole',
      recipients: [known.agency],
    },
  ])
  await insert(
    query,
    'pledge_line',
    pledgeLines.map((id, line) => ({
      ...exact,
      id,
      pledge: gift.pledge,
      number: line + 1,
      parent: none,
      item: items[line],
      quantity: units.promised,
      stated: '10,000 pieces',
      recipient: known.agency,
      owner: none,
      title_paper: none,
    })),
  )
  const lot = { maker: none, serial: '', packaging: '', expires_on: '2023-05-01' }
  await insert(query, 'lot', [
    ...gift.lots.map((id, line) => ({
      ...lot,
      id,
      item: items[line],
      lot_number: line === 0 ? '' : `L${number}-${line}`,
      unstated: line === 0,
      consignment_line: line === 0 ? gift.consignmentLines[0] : none,
    })),
    {
      ...lot,
      id: readLot,
      item: items[0],
      lot_number: `R${number}`,
      unstated: false,
      consignment_line: none,
    },
  ])
  const header = {
    operation,
    freight_payer: none,
    storage_payer: none,
    demurrage_payer: none,
    insurer: none,
    closed_by: none,
    pouch_code: 'K-0000-0000',
  }
  const deliveries = Array.from({ length: hospitalsServed }, () => newId())
  const deliveryLines = Array.from({ length: hospitalsServed * linesPerGift }, () => newId())
  await insert(query, 'consignment', [
    {
      ...header,
      id: consignment,
      code: `C-${number}`,
      kind: 'inbound',
      origin: none,
      destination: known.airport,
    },
    ...deliveries.map((id, hospital) => ({
      ...header,
      id,
      code: `D-${number}-${hospital}`,
      kind: 'delivery',
      origin: known.store,
      destination: none,
    })),
  ])
  await insert(
    query,
    'package',
    gift.packages.map((id, index) => ({
      operation,
      id,
      consignment,
      parent: none,
      number: index + 1,
      kind: 'carton',
      own_code: `C-${number}-${index}`,
    })),
  )
  const content = (line: number) => ({
    ...exact,
    item: items[line],
    lot: gift.lots[line],
    pledge_line: pledgeLines[line],
    need_line: none,
    stated: 'as packed',
  })
  await insert(query, 'consignment_line', [
    ...gift.consignmentLines.map((id, index) => ({
      ...content(Math.floor(index / packagesPerLine)),
      id,
      consignment,
      number: index + 1,
      package: gift.packages[index],
      quantity: units.packed,
    })),
    ...deliveryLines.map((id, index) => ({
      ...content(index % linesPerGift),
      id,
      consignment: deliveries[Math.floor(index / linesPerGift)],
      number: (index % linesPerGift) + 1,
      package: none,
      quantity: units.given,
    })),
  ])
  return { source, consignment, readLot, deliveryLines }
}
