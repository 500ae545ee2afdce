import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#platform/ids.ts'
import { decide, sceneOf, stockUp } from '../../tests/support/hospital.ts'
import { engines } from '../../tests/support/engines.ts'
import {
  codesOn,
  type PapersDesk,
  papersDesk,
  printed,
  textsOf,
} from '../../tests/support/papers.ts'
import { consignmentPapers } from './paper.ts'

/** Text as it is read, whatever space stands between. */
const plain = (texts: readonly string[]) => texts.join(' ').replaceAll(/\s+/g, ' ')

describe.each(engines)('papers on $name', ({ fresh }) => {
  let desk: PapersDesk
  let consignment = ''
  beforeAll(async () => {
    desk = await papersDesk(fresh)
    consignment = await desk.consign()
    const lines = await linesOf(consignment)
    const values = ['0.085', '0.62', '1.4', '3.2'].map((amount, index) =>
      value(lines[index], amount),
    )
    values.push({
      ...value(lines[4], '240000'),
      per: 'line' as const,
      basis: 'donor_stated' as const,
    })
    await say(consignment, values)
  }, 60_000)
  afterAll(() => desk.app.close())

  const linesOf = async (of: string) => {
    const read = await desk.cell('getConsignment', { params: { ...desk.params, consignment: of } })
    return read.lines.map(({ id }) => id)
  }
  const value = (line = '', amount = '1') => ({
    line,
    amount,
    per: 'unit' as 'unit' | 'line',
    currency: 'EUR',
    basis: 'market' as 'market' | 'donor_stated',
    words: 'Hangzhou, March 2020',
    origin: 'CN',
  })
  const say = (of: string, values: ReturnType<typeof value>[]) =>
    desk.cell('recordValues', {
      params: { ...desk.params, consignment: of },
      body: { id: newId(), values },
    })
  const paper = (kind: string, languages = 'en', of = consignment) =>
    `/consignments/${of}/papers/${kind}?languages=${languages}`
  const text = async (kind: string, languages = 'en', of = consignment) =>
    plain(await textsOf(await desk.file(paper(kind, languages, of))))

  const titles = {
    en: [
      'Gift letter',
      'Acceptance',
      'Packing list',
      'Pro-forma invoice',
      'Dispatch note',
      'manifest',
    ],
    it: [
      'Lettera di donazione',
      'Accettazione',
      'Distinta dei',
      'pro forma',
      'Nota di',
      'Distinta del',
    ],
    fr: ['Lettre de donation', 'Acceptation', 'Liste de', 'Facture', 'Bon d’', 'Manifeste'],
    zh: ['捐赠函', '接受捐赠确认函', '装箱单', '形式发票', '发货单', '单件装载清单'],
  }
  test.each(Object.entries(titles))(
    'each in %s, and its text can be read',
    async (language, names) => {
      for (const [index, kind] of consignmentPapers.entries()) {
        const said = await text(kind, language)
        expect(said).toContain(names[index])
        expect(said).toContain('浙江省')
        expect(said).not.toContain('□')
        expect(said).not.toContain('{')
      }
    },
    60_000,
  )

  test('three languages stand side by side', async () => {
    const said = await text('gift-letter', 'zh,it,en')
    for (const words of [
      '捐赠函',
      'Lettera di donazione',
      'Gift letter',
      '呼吸机',
      'a titolo gratuito',
    ])
      expect(said).toContain(words)
    expect(said).toContain('Fosun Foundation and Zhejiang Province')
    expect(said).toContain('states no shares')
    for (const not of ['de', 'en,it,fr,zh', '']) {
      expect(await desk.refused(paper('gift-letter', not))).toBe('input_invalid')
    }
  })

  test('what is not known is a dash with its words, and what is not exact has its sign', async () => {
    const said = await text('packing-list')
    expect(said).toContain('— dozens')
    expect(said).toContain('≥ 5,000')
    expect(said).toContain('over 5,000')
    expect(said).toContain('2 of 3 packages weighed')
    expect(said).not.toMatch(/(?<![\d.,])0 (piece|set|kg)/)
    const reported = await desk.consign({ basis: 'reported', source: await article() })
    expect(await text('packing-list', 'en', reported)).toContain('reported by a named source')
    expect(said).not.toContain('reported by a named source')
  })

  const article = async () => {
    const id = newId()
    const body = { id, kind: 'article' as const, title: 'An article' }
    await desk.cell('recordSource', { params: desk.params, body })
    return id
  }

  test('a pro-forma says what each line is worth, on what basis, and that it is free', async () => {
    const said = await text('pro-forma-invoice')
    expect(said).toContain('Free of charge. Value for customs purposes only.')
    for (const word of ['6307.90', 'HS 2017', 'China', '0.085', '3,400.00 EUR', '240,000.00 EUR'])
      expect(said).toContain(word)
    expect(said).toContain('Hangzhou, March 2020')
    expect(said).toContain('252,677.60 EUR')
  })

  test('a line of no value, or of none that is known, is refused, with what to do', async () => {
    const fresh_ = await desk.consign()
    expect(await desk.refused(paper('pro-forma-invoice', 'en', fresh_))).toBe('value_missing')
    const worth = (minor: number, basis: string) => {
      const line = { id: newId(), item: desk.ids['mask'], quantity: 100, stated: '' }
      return desk.consign({
        packages: [],
        lines: [{ ...line, value: { minor, currency: 'EUR', basis } }],
      })
    }
    const ask = async (of: Promise<string>) =>
      desk.refused(paper('pro-forma-invoice', 'en', await of))
    expect(await ask(worth(0, 'market'))).toBe('value_zero')
    expect(await ask(worth(100, 'unknown'))).toBe('value_missing')
    expect(await ask(worth(100, 'market'))).toBe('answered 200')
  })

  test('a letter without a donor, a recipient or a gift is refused', async () => {
    const { ids } = desk
    const letter = async (more: object) =>
      desk.refused(paper('gift-letter', 'en', await desk.consign(more)))
    const donor = { role: 'donor', party: ids['zhejiang'] }
    expect(await letter({ parties: [{ role: 'consignee', party: ids['lombardy'] }] })).toBe(
      'donor_missing',
    )
    expect(await letter({ parties: [donor] })).toBe('consignee_missing')
    const line = { id: newId(), item: ids['mask'], quantity: 5, stated: '' }
    expect(await letter({ packages: [], lines: [{ ...line, provenance: 'purchase' }] })).toBe(
      'nothing_given',
    )
    const empty = await desk.consign({ packages: [] })
    expect(await desk.refused(paper('packing-list', 'en', empty))).toBe('nothing_to_list')
    expect(await desk.refused(paper('air-waybill'))).toBe('paper_kind_unknown')
    expect(await desk.refused(paper('packing-list', 'en', newId()))).toBe('consignment_unknown')
  })

  test('only members get papers', async () => {
    expect(await desk.refused(paper('packing-list'), 'auditor')).toBe('answered 200')
    const path = `/api/operations/${desk.app.operation}${paper('packing-list')}`
    const response = await desk.app.as().fetch(path)
    expect(((await response.json()) as { code: string }).code).toBe('not_signed_in')
  })

  test('a pallet has a manifest of its own, with what lies in it and no more', async () => {
    const read = await desk.cell('getConsignment', { params: { ...desk.params, consignment } })
    const [pallet, , box] = read.packages
    const all = await textsOf(await desk.file(paper('manifest')))
    expect(all).toHaveLength(3)
    // Each goes into another pouch: it says which paper it is and has the code of the pouch.
    for (const page of all) expect(page).toMatch(/K-[0-9A-Z]{4}-[0-9A-Z]{4}/)
    const one = plain(await textsOf(await desk.file(`/packages/${pallet?.id}/papers/manifest`)))
    expect(one).toContain('Hand sanitiser')
    expect(one).not.toContain('RT-PCR')
    expect(await desk.refused(`/packages/${box?.id}/papers/gift-letter`)).toBe('paper_kind_unknown')
    expect(await desk.refused(`/packages/${newId()}/papers/manifest`)).toBe('package_unknown')
  })

  test('a long list repeats its head on every page, and pages are counted', async () => {
    const packages = Array.from({ length: 60 }, () => ({
      id: newId(),
      kind: 'carton',
      lines: [{ id: newId(), item: desk.ids['mask'], quantity: 500, stated: '' }],
    }))
    const long = await desk.consign({ packages })
    const pages = await textsOf(await desk.file(paper('packing-list', 'en', long)))
    expect(pages.length).toBeGreaterThan(2)
    for (const [index, page] of pages.slice(0, -1).entries()) {
      expect(page).toContain('Description of goods')
      expect(page).toContain(`Page ${index + 1} of ${pages.length}`)
    }
  })

  test('a receipt note tells what came, what did not, and what was reserved', async () => {
    const of = await desk.consign()
    const [mask, , , reagent, ventilator] = await linesOf(of)
    const place = desk.ids['malpensa'] ?? ''
    const id = newId()
    const wet = { quantity: 500, reason: 'Wet through' }
    const body = {
      id,
      place,
      reservation: 'Two cartons wet',
      temperatures: [
        { logger: 'TL-7', minCelsius: -22.5, maxCelsius: -8, minutes: 860, excursion: true },
      ],
      lines: [
        {
          line: mask ?? '',
          sound: 38_500,
          damaged: wet,
          short: { quantity: 1000, reason: 'Gone' },
        },
        { line: reagent ?? '', sound: 1900 },
        { line: ventilator ?? '', sound: 30 },
      ],
    }
    const params = { ...desk.params, consignment: of }
    await desk.app.as('logistician').call('recordCount', { params, body })
    const note = (receipt: string, languages = 'en') =>
      `/receipts/${receipt}/papers/receipt-note?languages=${languages}`
    const said = plain(await textsOf(await desk.file(note(id))))
    for (const words of ['38,500', 'Damaged', 'Wet through', 'Two cartons wet', 'counted by unit'])
      expect(said).toContain(words)
    expect(said).toContain('40,000 39,000 0 1,000 0')
    expect(said).toContain('−22.5 … −8 out of range')
    // Nobody said how many ventilators there would be: so nobody knows whether some are missing.
    expect(said).toContain('Ventilator — 30 — — —')
    expect(plain(await textsOf(await desk.file(note(id, 'zh'))))).toContain('收货记录')
    expect(await desk.refused(note(newId()))).toBe('receipt_unknown')
    expect(await desk.refused(`/receipts/${id}/papers/packing-list`)).toBe('paper_kind_unknown')

    const blind = newId()
    const found = { id: newId(), item: desk.ids['mask'] ?? '', sound: 7 }
    await desk.app.as('logistician').call('recordBlindReceipt', {
      params: desk.params,
      body: { id: blind, place, holder: desk.ids['niguarda'] ?? '', unannounced: [found] },
    })
    expect(plain(await textsOf(await desk.file(note(blind))))).toContain('Unannounced 7 piece')
  })

  test('a delivery has a dispatch note, and only a delivery', async () => {
    const path = (delivery: string) => `/deliveries/${delivery}/papers/dispatch-note`
    expect(await desk.refused(path(consignment))).toBe('delivery_unknown')
    const scene = await sceneOf(desk.app)
    await stockUp(desk.app, scene, {}, 900)
    await decide(desk.app, scene.lots[0], 'pass')
    const delivery = newId()
    const { hospital: facility, pharmacy: place, store: from, respirator: item } = scene
    const body = { id: delivery, facility, place, from, vehicle: 'EK 771 VB' }
    await desk.app.as('logistician').call('dispatchDelivery', {
      params: desk.params,
      body: { ...body, lines: [{ id: newId(), item, quantity: 120 }] },
    })
    const said = plain(await textsOf(await desk.file(`${path(delivery)}?languages=it`)))
    for (const words of [
      'Nota di spedizione',
      'Ospedale Maggiore',
      'EK 771 VB',
      'A1 ·',
      '120 pezzo',
    ])
      expect(said).toContain(words)
    expect(said).toContain('non è un contratto di trasporto')
  })

  test('the code in the corner confirms the paper', async () => {
    const [first] = await printed(await desk.file(paper('acceptance', 'fr,zh')))
    const [qr] = first ? await codesOn(first) : []
    expect(qr?.text).toMatch(/^http:\/\/localhost\/l\/C-[0-9A-Z-]{9}\?pouch=K-[0-9A-Z-]{9}$/)
  })
})
