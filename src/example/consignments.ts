import { type Body, type Call, idOf, operation } from './call.ts'

type Consignment = Body<'recordConsignment'>
type Line = NonNullable<Consignment['lines']>[number]

/** What was sent, as far as it was said to have come: the cell relies on the article. */
const consignment = (key: string, happenedAt: string, body: Omit<Consignment, 'id'>): Call => ({
  name: 'recordConsignment',
  params: { operation },
  body: { ...body, id: idOf(key), happenedAt, basis: 'reported', source: idOf('article') },
})

/** Goods of a pledge line; nobody said in how many packages. */
const line = (pledgeLine: string, item: string, quantity: number | null, stated: string): Line => ({
  id: idOf(`sent/${pledgeLine}`),
  pledgeLine: idOf(pledgeLine),
  item: idOf(item),
  quantity,
  qualifier: quantity === null ? 'unquantified' : 'exact',
  stated,
})

/** Donors who gave jointly are named each; which of them consigned the goods was not said. */
const parties = (donors: readonly string[], consignee: string): Consignment['parties'] => [
  ...donors.map((donor) => ({ role: 'donor' as const, party: idOf(donor) })),
  { role: 'consignee', party: idOf(consignee) },
]

const dozens = '"dozens" of ventilator sets, monitors and infusion pumps together'

export const consignments: readonly Call[] = [
  consignment('sent/zhejiang', '2020-03-17T12:00:00+01:00', {
    parties: parties(['zhejiang'], 'italy'),
    destination: idOf('in-italy'),
    stands: 'arrived',
    statedDate: 'the same day as the team, about 16 to 18 March',
    quote: 'The cargo of the Zhejiang team reached Italy on the day of the team.',
    lines: [
      line('zhejiang/ventilator', 'ventilator', null, dozens),
      line('zhejiang/monitor', 'monitor', null, dozens),
      line('zhejiang/pump', 'pump', null, dozens),
      line('zhejiang/ultrasound', 'ultrasound', 2, 'two'),
      line('zhejiang/reagent', 'reagent', 60_000, '60,000, unit not stated'),
    ],
  }),
  consignment('sent/zoomlion', '2020-03-13T12:00:00+01:00', {
    parties: parties(['zoomlion'], 'lombardy'),
    stands: 'in_transit',
    statedDate: 'Friday, about 13 March',
    quote:
      'A first batch of 50,000 masks was shipped; Lombardy distributes them to the front line.',
    lines: [line('zoomlion/mask', 'mask', 50_000, '50,000, first batch')],
  }),
  consignment('sent/milan', '2020-03-17T12:00:00+01:00', {
    parties: parties(['fosun', 'longfor', 'taikang'], 'milan'),
    destination: idOf('in-milan'),
    stands: 'arrived',
    quote: 'Both the suits and the respirators have arrived in Milan.',
    lines: [line('milan/suit', 'suit', 5_500, '5,500'), line('milan/n95', 'n95', 40_000, '40,000')],
  }),
  consignment('sent/liege', '2020-03-16T12:00:00+01:00', {
    parties: parties(['alibaba', 'jack-ma'], 'belgium'),
    destination: idOf('liege-airport'),
    stands: 'landed',
    statedDate: 'Monday at midday, about 16 March',
    message: 'L’union fait la force · Unity makes strength',
    note: 'By cargo plane. A poster on the packages has the motto of Belgium in two languages.',
    quote: 'A cargo plane with 300,000 masks landed at Liège Airport on Monday at midday.',
    lines: [line('europe/mask', 'mask', 300_000, '300,000')],
  }),
]
