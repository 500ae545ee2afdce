import { type At, my, params, type Step } from './exercise.ts'

// Gloves of the region's own stock, in two lots of which nobody knows the maker: what is held of
// them holds nothing else of the exercise.
const lots = ['NG-77', 'NG-81'] as const
const lotOf = (lot: (typeof lots)[number]) => my(`lot/${lot}`)

const inStore = (at: At): Step[] => [
  ...lots.map((lotNumber): Step => ({
    by: 'logistics',
    name: 'recordLot',
    body: { id: lotOf(lotNumber), item: my('glove'), lotNumber, expiresOn: '2029-03-31' },
  })),
  {
    by: 'logistics',
    name: 'recordBlindReceipt',
    params,
    body: {
      id: my('gloves/counted'),
      happenedAt: at(4, '09:00'),
      place: my('store'),
      holder: my('region'),
      unannounced: lots.map((lotNumber) => ({
        id: my(`gloves/${lotNumber}`),
        item: my('glove'),
        lot: { lotNumber },
        sound: 6_000,
        reason: 'From the cellar of the region, found at the stock-taking',
      })),
    },
  },
  ...lots.map((lot): Step => ({
    by: 'conformity',
    name: 'recordVerdict',
    params,
    body: {
      id: my(`verdict/${lot}`),
      happenedAt: at(4, '15:00'),
      subject: { kind: 'lot', lot: lotOf(lot) },
      outcome: 'pass',
      reason: 'Markings complete; water test of 80 pairs without a leak',
    },
  })),
  {
    by: 'logistics',
    name: 'releaseToStock',
    params,
    body: {
      id: my('gloves/released'),
      happenedAt: at(4, '16:30'),
      place: my('store'),
      holder: my('region'),
      lines: lots.map((lot) => ({ lot: lotOf(lot), place: my('store'), quantity: 6_000 })),
    },
  },
]

const sent = (
  facility: 'san-luca' | 'betulle',
  place: string,
  when: readonly [leaves: string, signed: string],
  loads: readonly (readonly [(typeof lots)[number], number])[],
): Step[] => {
  const lines = loads.map(([lot, quantity]) => ({
    id: my(`gloves/${facility}/${lot}`),
    item: my('glove'),
    lot: lotOf(lot),
    quantity,
  }))
  const told =
    facility === 'betulle'
      ? { onBehalfOf: { party: my('betulle'), by: 'telephone' as const } }
      : { basis: 'counted' as const }
  return [
    {
      by: 'logistics',
      name: 'dispatchDelivery',
      params,
      body: {
        id: my(`gloves/${facility}`),
        happenedAt: when[0],
        facility: my(facility),
        place: my(place),
        from: my('store'),
        lines,
      },
    },
    {
      by: facility === 'betulle' ? 'coordinator' : 'ward',
      name: 'signDelivery',
      params: { ...params, delivery: my(`gloves/${facility}`) },
      body: {
        id: my(`gloves/${facility}/signed`),
        happenedAt: when[1],
        signedBy: facility === 'betulle' ? 'Sister Agnese' : 'Dr. Ricci, hospital pharmacy',
        lines: lines.map(({ id, quantity }) => ({ line: id, sound: quantity })),
        ...told,
      },
    },
  ]
}

/** A recall in mid-course, of which one has read and one has not; and an alarm nobody answered. */
export const recalled = (at: At): Step[] => [
  ...inStore(at),
  ...sent(
    'san-luca',
    'san-luca/pharmacy',
    [at(5, '08:00'), at(5, '11:20')],
    [
      ['NG-77', 1_500],
      ['NG-81', 900],
    ],
  ),
  ...sent('betulle', 'betulle/store', [at(5, '08:30'), at(5, '14:00')], [['NG-77', 800]]),
  {
    by: 'ward',
    name: 'issueGoods',
    params: { ...params, facility: my('san-luca') },
    body: {
      id: my('gloves/issued'),
      happenedAt: at(6, '07:00'),
      lines: [{ item: my('glove'), lot: lotOf('NG-77'), quantity: 400, ward: my('san-luca/ward') }],
    },
  },
  {
    by: 'ward',
    name: 'useGoods',
    params: { ...params, facility: my('san-luca') },
    body: {
      id: my('gloves/used'),
      happenedAt: at(8, '07:00'),
      lines: [{ item: my('glove'), lot: lotOf('NG-77'), quantity: 120, ward: my('san-luca/ward') }],
    },
  },
  {
    by: 'ward',
    name: 'raiseAlarm',
    params,
    body: {
      id: my('alarm/NG-77'),
      happenedAt: at(8, '09:40'),
      lot: lotOf('NG-77'),
      facility: my('san-luca'),
      ward: my('san-luca/ward'),
      quantity: 24,
      what: 'They tear at the thumb when they are put on',
      harm: 'suspected',
    },
  },
  {
    by: 'conformity',
    name: 'recordRecall',
    params,
    body: {
      id: my('recall/NG-77'),
      happenedAt: at(8, '12:10'),
      subject: { kind: 'lot', lot: lotOf('NG-77') },
      instruction: 'return',
      reason: 'Water test of 80 pairs from the store: 11 leak at the thumb, 3 are allowed',
      alarm: my('alarm/NG-77'),
    },
  },
  {
    by: 'conformity',
    name: 'answerAlarm',
    params: { ...params, alarm: my('alarm/NG-77') },
    body: {
      id: my('alarm/NG-77/answered'),
      happenedAt: at(8, '12:15'),
      finding: 'confirmed',
      note: 'The water test says the same; the lot is recalled',
    },
  },
  {
    by: 'coordinator',
    name: 'answerRecall',
    params: { ...params, recall: my('recall/NG-77') },
    body: {
      id: my('recall/NG-77/betulle'),
      happenedAt: at(8, '15:00'),
      party: my('betulle'),
      onBehalfOf: { party: my('betulle'), by: 'telephone' },
    },
  },
  {
    by: 'ward',
    name: 'raiseAlarm',
    params,
    body: {
      id: my('alarm/NG-81'),
      happenedAt: at(9, '21:10'),
      lot: lotOf('NG-81'),
      facility: my('san-luca'),
      what: 'The fingertips of some stick together; perhaps they were stored too warm',
    },
  },
]
