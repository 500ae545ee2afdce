import { type Body, type Call, idOf } from './call.ts'

type Names = Body<'recordParty'>['names']

/** A name with the same in its own script; the first is the one that lists show. */
const named = (name: string, ...others: readonly [text: string, language: string][]): Names => [
  { name },
  ...others.map(([text, language]) => ({
    name: text,
    language,
    ...(language === 'zh' && { script: 'Hans' }),
  })),
]

const party = (
  key: string,
  kind: Body<'recordParty'>['kind'],
  country: string,
  names: Names,
  more: Partial<Body<'recordParty'>> = {},
): Call => ({ name: 'recordParty', body: { id: idOf(key), kind, country, names, ...more } })

const place = (
  key: string,
  kind: Body<'recordPlace'>['kind'],
  country: string,
  names: Names,
  more: Partial<Body<'recordPlace'>> = {},
): Call => ({ name: 'recordPlace', body: { id: idOf(key), kind, country, names, ...more } })

const item = (
  key: string,
  itemClass: Body<'recordItem'>['class'],
  unit: Body<'recordItem'>['unit'],
  names: Names,
  more: Partial<Body<'recordItem'>> = {},
): Call => ({ name: 'recordItem', body: { id: idOf(key), class: itemClass, unit, names, ...more } })

/** Who gave and who was given to. */
export const parties: readonly Call[] = [
  party('china', 'government', 'CN', named('China', ['中国', 'zh'])),
  party('zhejiang', 'province', 'CN', named('Zhejiang Province', ['浙江省', 'zh']), {
    parent: idOf('china'),
  }),
  party('blue-river', 'company', 'CN', named('Blue River Dairy', ['蓝河乳业', 'zh']), {
    note: 'Maker of nutritional formula, Hunan.',
  }),
  party(
    'zoomlion',
    'company',
    'CN',
    named('Zoomlion Heavy Industry Science & Technology', ['中联重科', 'zh']),
    { note: 'Maker of construction gear, Hunan.' },
  ),
  party('fosun', 'foundation', 'CN', named('Fosun Foundation', ['复星公益基金会', 'zh']), {
    note: 'Of the Fosun Group, Shanghai.',
  }),
  party('longfor', 'company', 'CN', named('Longfor Group', ['龙湖集团', 'zh'])),
  party('taikang', 'foundation', 'CN', named('Beijing Taikang Yicai Foundation')),
  party('alibaba', 'foundation', 'CN', named('Alibaba Foundation', ['阿里巴巴公益基金会', 'zh'])),
  party('jack-ma', 'foundation', 'CN', named('Jack Ma Foundation', ['马云公益基金会', 'zh'])),
  party('italy', 'government', 'IT', named('Italy', ['Italia', 'it'], ['意大利', 'zh'])),
  party('lombardy', 'region', 'IT', named('Lombardy Region', ['Regione Lombardia', 'it']), {
    parent: idOf('italy'),
  }),
  party('milan', 'municipality', 'IT', named('City of Milan', ['Comune di Milano', 'it']), {
    parent: idOf('lombardy'),
  }),
  party(
    'belgium',
    'government',
    'BE',
    named('Belgium', ['Belgique', 'fr'], ['België', 'nl'], ['比利时', 'zh']),
  ),
]

/** Where goods were said to be. A country or a city stands where no more was said. */
export const places: readonly Call[] = [
  place('in-italy', 'country', 'IT', named('Italy', ['Italia', 'it'])),
  place('in-milan', 'city', 'IT', named('Milan', ['Milano', 'it']), {
    parent: idOf('in-italy'),
    timeZone: 'Europe/Rome',
    unlocode: 'ITMIL',
    coordinates: { latitude: 45.4642, longitude: 9.19 },
  }),
  place('in-belgium', 'country', 'BE', named('Belgium', ['Belgique', 'fr'])),
  place('liege-airport', 'airport', 'BE', named('Liège Airport', ['Aéroport de Liège', 'fr']), {
    parent: idOf('in-belgium'),
    timeZone: 'Europe/Brussels',
    unlocode: 'BELGG',
    iata: 'LGG',
    coordinates: { latitude: 50.6374, longitude: 5.4432 },
  }),
]

/** What was given, no more exactly than it was said. */
export const items: readonly Call[] = [
  item('ventilator', 'ventilator', 'set', named('Ventilator set')),
  item('monitor', 'monitor', 'piece', named('Patient monitor')),
  item('pump', 'infusion_pump', 'piece', named('Dual-channel infusion pump')),
  item('ultrasound', 'ultrasound', 'piece', named('Portable colour ultrasound machine')),
  item('reagent', 'reagent', 'unstated', named('Testing reagent'), {
    note: 'Counted in a unit that was not stated: tests, kits or bottles.',
  }),
  item('n95', 'respirator', 'piece', named('N95 respirator')),
  item('suit', 'coverall', 'piece', named('Protective suit')),
  item('gloves', 'glove', 'pair', named('Gloves')),
  item('mask', 'mask', 'piece', named('Mask'), { note: 'Of a kind that was not stated.' }),
  item('equipment', 'equipment', 'unstated', named('Medical equipment')),
  item('supplies', 'supplies', 'unstated', named('Medical supplies and other assistance')),
  item('experts', 'other', 'unstated', named('Medical experts'), {
    note: 'People, not goods: held as words of a promise, and never sent as a consignment.',
  }),
]
