import { createTranslator } from 'use-intl'
import { describe, expect, test } from 'vitest'
import { words as english } from './en.ts'
import { words as french } from './fr.ts'
import { words as italian } from './it.ts'
import { words as chinese } from './zh.ts'

/** Every text of a catalogue by its path: `pledges.steps.commit.title`. */
const textsOf = (node: unknown, path = ''): Map<string, string> => {
  if (typeof node === 'string') return new Map([[path, node]])
  const entries = Object.entries(node as Record<string, unknown>)
  return new Map(
    entries.flatMap(([key, value]) => [...textsOf(value, path ? `${path}.${key}` : key)]),
  )
}

const said = textsOf(english)

/** Names of standards, the same in every language. */
const names = [
  'catalogue.schemes.gtin',
  'catalogue.schemes.unspsc',
  'catalogue.schemes.emdn',
  'parties.schemes.gln',
  'parties.unlocode',
  'parties.iata',
]

/** The same in that language too: words that it shares with English or has taken over. */
const alike: Readonly<Record<string, readonly string[]>> = {
  'it-IT': [
    'consignments.header.incoterm',
    'consignments.papers.sizes.100x150',
    'consignments.goods.kinds.container',
    'receipts.packageKinds.container',
    'catalogue.levels.pallet',
    'operations.no',
    'conformity.no',
    'operations.email',
    'operations.password',
    'catalogue.units.set',
    'catalogue.units.kit',
    'catalogue.units.test',
    'catalogue.units.dose',
    'pledges.yes.false',
    'session.email',
    'session.password',
    'ui.by.e-mail',
  ],
  'fr-FR': [
    'recalls.lot',
    'recalls.note',
    'recalls.holders.suspect',
    'conformity.lot',
    'conformity.lotOf',
    'medicines.licences.tab',
    'conformity.outcome',
    'conformity.tabs.verdicts',
    'conformity.tabs.inspections',
    'conformity.note',
    'conformity.source',
    'conformity.plan',
    'operations.subjects.inspection',
    'consignments.code',
    'consignments.customs.kinds.transit',
    'consignments.goods.kinds.carton',
    'consignments.goods.kinds.container',
    'consignments.goods.lot',
    'consignments.header.incoterm',
    'consignments.leg.modes.air',
    'consignments.leg.modes.rail',
    'consignments.papers.sizes.100x150',
    'deliveries.code',
    'deliveries.lot',
    'deliveries.note',
    'deliveries.signatures',
    'receipts.count.lotSaid',
    'receipts.packageKinds.carton',
    'stock.lot',
    'stock.note',
    'stock.tabs.kits',
    'stock.title',
    'allocation.from.lot',
    'audience.sources',
    'catalogue.levels.carton',
    'catalogue.codes',
    'catalogue.code',
    'catalogue.note',
    'catalogue.lots',
    'catalogue.lot',
    'catalogue.regimes.biocide',
    'catalogue.units.kit',
    'catalogue.units.test',
    'catalogue.units.dose',
    'catalogue.units.millilitre',
    'operations.subjects.lot',
    'operations.subjects.source',
    'operations.subjects.note',
    'operations.subjects.verdict',
    'operations.subjects.stock',
    'parties.codes',
    'parties.code',
    'parties.note',
    'parties.latitude',
    'parties.longitude',
    'parties.partyKinds.province',
    'parties.placeKinds.port',
    'pledges.provenanceLabel',
    'shell.places.stock',
    'ui.source',
    'ui.facts.lot',
    'ui.issues.format',
  ],
  'zh-CN': [],
}

type Value = number | (() => string)

/** What English asks for, as a number or a tag: more than a message takes does no harm. */
const valuesFor = (text: string): Record<string, Value> =>
  Object.fromEntries([
    ...[...text.matchAll(/\{\s*(\w+)\s*[,}]/g)].map(([, name]): [string, Value] => [name ?? '', 1]),
    ...[...text.matchAll(/<(\w+)>/g)].map(([, name]): [string, Value] => [name ?? '', () => 'x']),
  ])

describe.each([
  ['it-IT', italian],
  ['fr-FR', french],
  ['zh-CN', chinese],
] as const)('%s', (locale, catalogue) => {
  const texts = textsOf(catalogue)

  test('has every text, and none that English has not', () => {
    expect([...texts.keys()].sort()).toEqual([...said.keys()].sort())
    expect(said.size).toBeGreaterThan(200)
  })

  test('says each in its own words, unless it is listed as alike', () => {
    const same = [...texts]
      .filter(([key, text]) => text === said.get(key) && /\p{L}{2}/u.test(bare(text)))
      .map(([key]) => key)
      .filter((key) => !names.includes(key) && !alike[locale]?.includes(key))
    expect(same).toEqual([])
  })

  test('every message can be said', () => {
    const failed: string[] = []
    const t = createTranslator({
      locale,
      messages: catalogue as typeof english,
      onError: (error) => failed.push(error.message),
    })
    for (const key of texts.keys()) t.markup(key as never, valuesFor(said.get(key) ?? '') as never)
    expect(failed).toEqual([])
  })
})

/** Without its arguments and tags. */
const bare = (text: string): string => text.replaceAll(/\{[^{}]*\}|<[^>]*>/g, '')
