import { type Body, type Call, idOf, operation } from './call.ts'

type Pledge = Body<'recordPledge'>

/** A promise that the coordination cell records on the strength of the article. */
const pledge = (key: string, happenedAt: string, body: Omit<Pledge, 'id'>): Call => ({
  name: 'recordPledge',
  params: { operation },
  body: { ...body, id: idOf(key), happenedAt, basis: 'reported', source: idOf('article') },
})

const line = (
  key: string,
  item: string,
  quantity: number | null,
  stated: string,
  qualifier: Pledge['lines'][number]['qualifier'] = quantity === null ? 'unquantified' : 'exact',
): Pledge['lines'][number] => ({ id: idOf(key), item: idOf(item), quantity, stated, qualifier })

const dozens = '"dozens" of ventilator sets, monitors and infusion pumps together'

/** Rows 1 to 15 of the worked example, less row 6 (a claim) and row 14 (a part of row 15). */
export const pledges: readonly Call[] = [
  pledge('between-governments', '2020-03-16T12:00:00+01:00', {
    donors: [idOf('china')],
    recipients: [idOf('italy')],
    announcedOn: '2020-03-16',
    statedDate: 'Monday',
    quote: 'More medical experts, and every effort to provide medical supplies and other help.',
    note: 'Promised on the telephone between heads of government; no number and no date.',
    lines: [
      line('call/experts', 'experts', null, 'more medical experts'),
      line('call/supplies', 'supplies', null, 'medical supplies and other assistance'),
    ],
  }),
  pledge('zhejiang/gift', '2020-03-17T12:00:00+01:00', {
    donors: [idOf('zhejiang')],
    recipients: [idOf('italy')],
    statedDate: 'the same day as the team, about 16 to 18 March',
    quote:
      'Dozens of ventilators with monitors and pumps, two ultrasound machines, 60,000 reagents.',
    lines: [
      line('zhejiang/ventilator', 'ventilator', null, dozens),
      line('zhejiang/monitor', 'monitor', null, dozens),
      line('zhejiang/pump', 'pump', null, dozens),
      line('zhejiang/ultrasound', 'ultrasound', 2, 'two'),
      line('zhejiang/reagent', 'reagent', 60_000, '60,000, unit not stated'),
    ],
  }),
  pledge('blue-river/gift', '2020-03-14T12:00:00+01:00', {
    donors: [idOf('blue-river')],
    recipients: [idOf('italy')],
    statedDate: 'last Saturday, about 14 March',
    quote: 'Donated 40,000 N95 respirators, 1,800 protective suits and 250,000 pairs of gloves.',
    lines: [
      line('blue-river/n95', 'n95', 40_000, '40,000'),
      line('blue-river/suit', 'suit', 1_800, '1,800'),
      line('blue-river/gloves', 'gloves', 250_000, '250,000 pairs'),
    ],
    values: [
      { minor: 240_000_000, currency: 'CNY', basis: 'donor_stated' },
      {
        minor: 34_300_000,
        currency: 'USD',
        basis: 'donor_stated',
        rate: '2,400,000 CNY = 343,000 USD (implies 6.997 CNY per USD)',
        rateSource: 'As converted by the article; it names no rate.',
      },
    ],
  }),
  pledge('zoomlion/gift', '2020-03-13T12:00:00+01:00', {
    donors: [idOf('zoomlion')],
    recipients: [idOf('lombardy')],
    statedDate: 'Friday, about 13 March',
    quote: 'The first batch of 50,000 masks was shipped to the regional government of Lombardy.',
    note: 'Masks made by several companies across Hunan. The total is not stated.',
    lines: [line('zoomlion/mask', 'mask', null, 'total not stated; a first batch of 50,000')],
  }),
  pledge('milan/joint-gift', '2020-03-17T12:00:00+01:00', {
    donors: [idOf('fosun'), idOf('longfor'), idOf('taikang')],
    shares: 'unknown',
    recipients: [idOf('milan')],
    recipientWords: 'Milan',
    quote: 'Given jointly: 5,500 protective suits and 40,000 N95 respirators reached Milan.',
    lines: [line('milan/suit', 'suit', 5_500, '5,500'), line('milan/n95', 'n95', 40_000, '40,000')],
  }),
  pledge('fosun/gift', '2020-03-05T12:00:00+01:00', {
    donors: [idOf('fosun')],
    recipients: [idOf('milan')],
    statedDate: 'early March',
    quote: 'Earlier in March it donated 5,000 face masks to the city government of Milan.',
    lines: [line('fosun/mask', 'mask', 5_000, '5,000')],
  }),
  pledge('europe/joint-gift', '2020-03-16T11:00:00+01:00', {
    donors: [idOf('alibaba'), idOf('jack-ma')],
    shares: 'unknown',
    recipientWords: 'European countries (several, not all named)',
    quote: 'Over two million masks and medical equipment for countries in Europe.',
    lines: [
      line('europe/mask', 'mask', 2_000_000, 'over 2 million masks', 'at_least'),
      line('europe/equipment', 'equipment', null, 'medical equipment, no number'),
    ],
  }),
]
