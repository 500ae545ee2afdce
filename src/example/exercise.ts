import { type Body, idOf, type Call } from './call.ts'
import type { Desk } from './personas.ts'

/** The slug of the exercise: nothing in it happened, and nobody in it exists. */
export const exercise = 'exercise'

/** An act of the exercise, and from which desk. */
export type Step = Call & { readonly by: Desk }

export const params = { operation: exercise }

/** The id of a thing of the exercise. */
export const my = (name: string): string => idOf(`exercise/${name}`)

/** An instant of a day counted from the first of the exercise. */
export type At = (day: number, time: string) => string
export const instantsFrom =
  (firstDay: string): At =>
  (day, time) =>
    new Date(Date.parse(`${firstDay}T${time}:00Z`) + day * 86_400_000).toISOString()

export const begun = (firstDay: string): Body<'recordOperation'> => ({
  id: my('operation'),
  slug: exercise,
  name: 'Exercise: a region in its second week',
  beginsOn: firstDay,
  recipientCountries: ['IT'],
  summary: 'Invented from end to end, to practise on: every desk has something to do.',
  public: false,
})

const named = (name: string, other?: { name: string; language: string; script?: string }) => [
  { name },
  ...(other ? [other] : []),
]

/** Who gives, who asks, where goods lie, and what they are. */
const register = (): Step[] => {
  const party = (
    key: string,
    kind: Body<'recordParty'>['kind'],
    country: string,
    name: string,
  ) => ({
    by: 'coordinator' as const,
    name: 'recordParty' as const,
    body: { id: my(key), kind, country, names: named(name) },
  })
  const place = (key: string, kind: Body<'recordPlace'>['kind'], name: string, more = {}) => ({
    by: 'coordinator' as const,
    name: 'recordPlace' as const,
    body: {
      id: my(key),
      kind,
      country: 'IT',
      timeZone: 'Europe/Rome',
      names: named(name),
      ...more,
    },
  })
  const item = (key: string, body: Omit<Body<'recordItem'>, 'id'>) => ({
    by: 'coordinator' as const,
    name: 'recordItem' as const,
    body: { id: my(key), ...body },
  })
  const maker = my('maker')
  return [
    party('aurora', 'foundation', 'IT', 'Fondazione Aurora'),
    {
      by: 'coordinator',
      name: 'recordParty',
      body: {
        id: my('beichen'),
        kind: 'foundation',
        country: 'CN',
        names: named('Beichen Foundation', { name: '北辰基金会', language: 'zh', script: 'Hans' }),
      },
    },
    party('maker', 'company', 'CN', 'Ningbo Qinghe Protective Products'),
    party('carrier', 'carrier', 'LU', 'Nordavia Cargo'),
    party('region', 'region', 'IT', 'Regione Alpina'),
    party('san-luca', 'hospital', 'IT', 'Ospedale San Luca'),
    party('santa-chiara', 'hospital', 'IT', 'Ospedale Santa Chiara'),
    party('betulle', 'hospital', 'IT', 'Casa di cura Le Betulle'),
    place('airport', 'airport', 'Milan Malpensa Airport', {
      iata: 'MXP',
      coordinates: { latitude: 45.6306, longitude: 8.7281 },
    }),
    place('ningbo', 'airport', 'Ningbo Lishe Airport', {
      country: 'CN',
      timeZone: 'Asia/Shanghai',
      iata: 'NGB',
      coordinates: { latitude: 29.8267, longitude: 121.4619 },
    }),
    place('store', 'warehouse', 'Magazzino regionale', {
      coordinates: { latitude: 45.46, longitude: 9.19 },
    }),
    place('san-luca/pharmacy', 'pharmacy', 'Farmacia San Luca'),
    place('san-luca/ward', 'ward', 'Terapia intensiva San Luca'),
    place('santa-chiara/pharmacy', 'pharmacy', 'Farmacia Santa Chiara'),
    place('betulle/store', 'pharmacy', 'Dispensario Le Betulle'),
    item('ffp', { class: 'respirator', unit: 'piece', regime: 'ppe', names: named('Respirators') }),
    item('ffp2', {
      class: 'respirator',
      unit: 'piece',
      regime: 'ppe',
      names: named('FFP2 respirator, folded'),
      model: 'QH-95',
      maker,
      parent: my('ffp'),
    }),
    item('gown', {
      class: 'gown',
      unit: 'piece',
      regime: 'ppe',
      names: named('Isolation gown', { name: 'Camice isolante', language: 'it' }),
    }),
    item('glove', {
      class: 'glove',
      unit: 'pair',
      regime: 'ppe_and_medical_device',
      names: named('Nitrile gloves, M', { name: 'Guanti in nitrile, M', language: 'it' }),
    }),
    item('ventilator', {
      class: 'ventilator',
      unit: 'piece',
      regime: 'medical_device',
      names: named('Transport ventilator'),
      serialised: true,
    }),
  ]
}

const papers: readonly Step[] = [
  ['gift-letter', 'Gift letter of the two foundations'],
  ['acceptance', 'Acceptance by Regione Alpina'],
].map(([key = '', title = '']) => ({
  by: 'coordinator',
  name: 'recordSource',
  params,
  body: { id: my(key), kind: 'letter', title },
}))

/** Whoever sits at the ward's desk speaks for one of the hospitals. */
const wardSpeaks: Step = {
  by: 'coordinator',
  name: 'admitMember',
  params,
  body: {
    id: my('ward-speaks'),
    person: { email: 'ward@example.org' },
    roles: ['facility'],
    party: my('san-luca'),
  },
}

/** What the hospitals ask for. */
const needs = (at: At): Step[] => {
  const need = (key: string, day: number, lines: Body<'recordNeed'>['lines']): Step => ({
    by: 'ward',
    name: 'recordNeed',
    params,
    body: {
      id: my(`need/${key}`),
      facility: my(key),
      place: my(key === 'betulle' ? 'betulle/store' : `${key}/pharmacy`),
      happenedAt: at(day, '08:10'),
      lines,
    },
  })
  const due = (day: number) => at(day, '12:00').slice(0, 10)
  return [
    need('san-luca', 1, [
      {
        id: my('need/san-luca/ffp2'),
        item: my('ffp'),
        quantity: 12_000,
        standards: ['EN 149 FFP2'],
        usedBy: 'intensive_care_staff',
        purpose: 'aerosol_generating_procedures',
        priority: 'life_saving',
        byWhen: due(9),
      },
      {
        id: my('need/san-luca/gown'),
        item: my('gown'),
        quantity: 4_000,
        standards: ['EN 13795'],
        usedBy: 'ward_staff',
        purpose: 'care_of_infectious_patients',
        priority: 'urgent',
        byWhen: due(11),
      },
    ]),
    need('santa-chiara', 2, [
      {
        id: my('need/santa-chiara/ffp2'),
        item: my('ffp'),
        quantity: 8_000,
        standards: ['EN 149 FFP2'],
        usedBy: 'ward_staff',
        purpose: 'care_of_infectious_patients',
        priority: 'urgent',
        byWhen: due(12),
      },
    ]),
    need('betulle', 4, [
      {
        id: my('need/betulle/glove'),
        item: my('glove'),
        quantity: 6_000,
        standards: ['EN 455'],
        usedBy: 'care_home_staff',
        purpose: 'general_care',
        byWhen: due(14),
      },
    ]),
    {
      by: 'coordinator',
      name: 'verifyNeed',
      params,
      body: {
        id: my('verified'),
        happenedAt: at(3, '09:00'),
        lines: [my('need/san-luca/ffp2'), my('need/santa-chiara/ffp2')],
      },
    },
  ]
}

/** A joint gift whose shares nobody stated, and a loan that goes back. */
const pledges = (at: At): Step[] => [
  {
    by: 'donor',
    name: 'recordPledge',
    params,
    body: {
      id: my('gift'),
      happenedAt: at(1, '10:00'),
      announcedOn: at(1, '10:00').slice(0, 10),
      donors: [my('aurora'), my('beichen')],
      recipients: [my('region')],
      lines: [
        {
          id: my('gift/ffp2'),
          item: my('ffp2'),
          quantity: 60_000,
          qualifier: 'at_least',
          stated: 'over 60,000 respirators',
        },
        { id: my('gift/gown'), item: my('gown'), quantity: 10_000, stated: '10,000 gowns' },
      ],
    },
  },
  {
    by: 'coordinator',
    name: 'commitPledge',
    params,
    body: {
      id: my('gift/committed'),
      happenedAt: at(2, '15:00'),
      donorPaper: my('gift-letter'),
      acceptance: my('acceptance'),
      lines: [{ line: my('gift/ffp2'), quantity: 40_000 }],
    },
  },
  {
    by: 'donor',
    name: 'recordPledge',
    params,
    body: {
      id: my('loan'),
      happenedAt: at(2, '11:00'),
      donors: [my('aurora')],
      recipients: [my('region')],
      lines: [
        {
          id: my('loan/ventilator'),
          item: my('ventilator'),
          quantity: 4,
          stated: 'four ventilators on loan',
          provenance: 'loan',
          returnBy: at(120, '12:00').slice(0, 10),
        },
      ],
    },
  },
]

export const opening = (at: At): Step[] => [
  ...register(),
  wardSpeaks,
  ...papers,
  ...needs(at),
  ...pledges(at),
]
