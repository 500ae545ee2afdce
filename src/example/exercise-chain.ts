import type { Body } from './call.ts'
import { type At, my, params, type Step } from './exercise.ts'

type Consignment = Body<'recordConsignment'>
type Line = NonNullable<Consignment['lines']>[number]

const lots: readonly Step[] = [
  ['QH-2003', 'ffp2', '2029-06-30'],
  ['QH-2004', 'ffp2', '2029-08-31'],
  ['G-118', 'gown', '2028-12-31'],
].map(([lotNumber = '', item = '', expiresOn = '']) => ({
  by: 'logistics',
  name: 'recordLot',
  body: { id: my(`lot/${lotNumber}`), item: my(item), maker: my('maker'), lotNumber, expiresOn },
}))

const line = (key: string, item: string, quantity: number, lotNumber: string, more = {}): Line => ({
  id: my(`line/${key}`),
  item: my(item),
  quantity,
  pledgeLine: my(`gift/${item}`),
  lot: { maker: my('maker'), lotNumber },
  ...more,
})

const parties: Consignment['parties'] = [
  { role: 'donor', party: my('aurora') },
  { role: 'donor', party: my('beichen') },
  { role: 'consignor', party: my('beichen') },
  { role: 'consignee', party: my('region') },
  { role: 'carrier', party: my('carrier') },
]

/** A flight from Ningbo, with its pallets. */
const flight = (
  key: string,
  number: string,
  leaves: string,
  arrives: string,
  packages: Consignment['packages'],
): Step => ({
  by: 'donor',
  name: 'recordConsignment',
  params,
  body: {
    id: my(key),
    happenedAt: leaves,
    parties,
    origin: my('ningbo'),
    destination: my('airport'),
    documents: [{ id: my(`${key}/waybill`), kind: 'master_air_waybill', number }],
    legs: [
      {
        id: my(`${key}/leg`),
        mode: 'air',
        vehicle: `ND ${number.slice(-4, -1)}`,
        carrier: my('carrier'),
        from: my('ningbo'),
        to: my('airport'),
        plannedDeparture: leaves,
        plannedArrival: arrives,
      },
    ],
    packages: packages ?? [],
  },
})

const pallet = (key: string, weightGrams: number, lines: readonly Line[]) => ({
  id: my(`package/${key}`),
  kind: 'pallet' as const,
  weightGrams,
  lines: [...lines],
})

const moved = (name: 'sendConsignment' | 'landConsignment', key: string, at: string): Step => ({
  by: name === 'sendConsignment' ? 'donor' : 'logistics',
  name,
  params: { ...params, consignment: my(key) },
  body: { id: my(`${key}/${name}`), happenedAt: at, basis: 'documented', leg: my(`${key}/leg`) },
})

/** The first flight: counted, passed, released, planned and on the wards, in part. */
const first = (at: At): Step[] => [
  flight('flight/1', '172-11112220', at(3, '06:00'), at(3, '20:00'), [
    pallet('1a', 412_000, [line('1a', 'ffp2', 12_000, 'QH-2003')]),
    pallet('1b', 405_000, [line('1b', 'ffp2', 8_000, 'QH-2003')]),
    pallet('1c', 388_000, [line('1c', 'gown', 3_000, 'G-118')]),
  ]),
  moved('sendConsignment', 'flight/1', at(3, '07:10')),
  moved('landConsignment', 'flight/1', at(3, '21:35')),
  {
    by: 'logistics',
    name: 'recordCount',
    params: { ...params, consignment: my('flight/1') },
    body: {
      id: my('counted/1'),
      happenedAt: at(4, '05:40'),
      place: my('store'),
      reservation: 'One pallet delivered with torn film; contents counted under reserve.',
      lines: [
        { line: my('line/1a'), sound: 12_000 },
        {
          line: my('line/1b'),
          sound: 7_850,
          damaged: { quantity: 50, reason: 'Soaked under torn film' },
          short: { quantity: 100, reason: 'Two boxes missing, seal of the pallet broken' },
        },
      ],
    },
  },
  {
    by: 'conformity',
    name: 'recordVerdict',
    params,
    body: {
      id: my('verdict/QH-2003'),
      happenedAt: at(5, '10:00'),
      subject: { kind: 'lot', lot: my('lot/QH-2003') },
      outcome: 'pass',
      reason: 'Own laboratory: 2.1 % penetration against 6 %, marking complete',
    },
  },
  {
    by: 'logistics',
    name: 'releaseToStock',
    params,
    body: {
      id: my('released/1'),
      happenedAt: at(5, '12:00'),
      place: my('store'),
      holder: my('region'),
      lines: [{ lot: my('lot/QH-2003'), place: my('store'), quantity: 19_850 }],
    },
  },
  {
    by: 'coordinator',
    name: 'allocateByRule',
    params,
    body: {
      id: my('plan/1'),
      happenedAt: at(5, '14:00'),
      reason: 'Intensive care first, then by open need',
      supply: { kind: 'lot', id: my('lot/QH-2003'), place: my('store') },
      quantity: 16_000,
    },
  },
]

/** What was sent to the hospitals: one signed for and used in part, two still on their way. */
const deliveries = (at: At): Step[] => [
  dispatch('san-luca', at(6, '07:30'), 8_000),
  {
    by: 'ward',
    name: 'signDelivery',
    params: { ...params, delivery: my('delivery/san-luca') },
    body: {
      id: my('signed/san-luca'),
      happenedAt: at(6, '10:15'),
      basis: 'counted',
      signedBy: 'Dr. Ricci, hospital pharmacy',
      lines: [
        { line: my('delivery/san-luca/line'), sound: 7_980, refused: 20, reason: 'Torn box' },
      ],
    },
  },
  {
    by: 'ward',
    name: 'issueGoods',
    params: { ...params, facility: my('san-luca') },
    body: {
      id: my('issued/san-luca'),
      happenedAt: at(7, '06:00'),
      lines: [{ item: my('ffp2'), quantity: 3_000, ward: my('san-luca/ward') }],
    },
  },
  dispatch('santa-chiara', at(9, '08:00'), 4_000),
  dispatch('san-luca', at(9, '15:30'), 2_000, '/again'),
]

const dispatch = (facility: string, at: string, quantity: number, time = ''): Step => ({
  by: 'logistics',
  name: 'dispatchDelivery',
  params,
  body: {
    id: my(`delivery/${facility}${time}`),
    happenedAt: at,
    facility: my(facility),
    place: my(`${facility}/pharmacy`),
    from: my('store'),
    vehicle: 'FT 482 KR',
    lines: [
      {
        id: my(`delivery/${facility}${time}/line`),
        item: my('ffp2'),
        quantity,
        needLine: my(`need/${facility}/ffp2`),
      },
    ],
  },
})

/** The second flight has landed and nobody has looked; the third is in the air, a paper missing. */
const later = (at: At): Step[] => [
  flight('flight/2', '172-11112231', at(8, '06:00'), at(9, '18:00'), [
    pallet('2a', 420_000, [line('2a', 'ffp2', 12_000, 'QH-2004')]),
    pallet('2b', 390_000, [line('2b', 'gown', 4_000, 'G-118')]),
  ]),
  moved('sendConsignment', 'flight/2', at(8, '07:00')),
  moved('landConsignment', 'flight/2', at(9, '19:20')),
  flight('flight/3', '172-11112242', at(9, '22:00'), at(11, '04:30'), [
    pallet('3a', 418_000, [line('3a', 'ffp2', 8_000, 'QH-2004')]),
  ]),
  moved('sendConsignment', 'flight/3', at(9, '23:10')),
  {
    by: 'logistics',
    name: 'recordPapers',
    params: { ...params, consignment: my('flight/3') },
    body: {
      id: my('papers/3'),
      happenedAt: at(9, '23:30'),
      papers: [
        { id: my('papers/3/gift'), paper: 'gift_letter', source: my('gift-letter') },
        { id: my('papers/3/self'), paper: 'self_certification' },
      ],
    },
  },
  {
    by: 'conformity',
    name: 'recordVerdict',
    params,
    body: {
      id: my('verdict/G-118'),
      happenedAt: at(9, '16:00'),
      subject: { kind: 'lot', lot: my('lot/G-118') },
      outcome: 'hold',
      reason: 'The declaration names another model; asked the maker',
    },
  },
]

/** From the first flight to the wards, and what is still on its way. */
export const chain = (at: At): Step[] => [...lots, ...first(at), ...deliveries(at), ...later(at)]
