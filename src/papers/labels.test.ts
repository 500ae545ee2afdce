import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#platform/ids.ts'
import { engines } from '../../tests/support/engines.ts'
import {
  codesOn,
  type PapersDesk,
  papersDesk,
  printed,
  sscc,
  textsOf,
} from '../../tests/support/papers.ts'

describe.each(engines)('labels on $name', ({ name, fresh }) => {
  let desk: PapersDesk
  let consignment = ''
  let codes: readonly string[] = []
  beforeAll(async () => {
    desk = await papersDesk(fresh)
    consignment = await desk.consign()
    const params = { ...desk.params, consignment }
    codes = (await desk.cell('getConsignment', { params })).packages.map(({ ownCode }) => ownCode)
  }, 60_000)
  afterAll(() => desk.app.close())

  const setLabels = (labels: 'open' | 'discreet', more: object = {}) => {
    const body = { id: newId(), labels, ...more }
    return desk.cell('setLabels', { params: { ...desk.params, consignment }, body })
  }
  const labels = (query = '') => desk.file(`/consignments/${consignment}/labels?${query}`)
  const open = async (code: string, pouch?: string) => {
    const query = pouch === undefined ? '' : `?pouch=${pouch}`
    const response = await desk.app.as().fetch(`/api/public/packages/${code}${query}`)
    return (await response.json()) as { code: string; shown: unknown; facts?: unknown }
  }
  const pouchCode = async () => {
    const [text = ''] = await textsOf(
      await desk.file(`/consignments/${consignment}/papers/packing-list`),
    )
    return /K-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(text)?.[0] ?? ''
  }

  test.runIf(name === 'pglite').each(['100x150', 'a6', 'a4'])(
    'printed at 203 dpi, %s: the codes of every package are read as they should be',
    async (size) => {
      await setLabels('open')
      const pages = await printed(await labels(`size=${size}&languages=it,zh`))
      expect(pages).toHaveLength(4)
      for (const [index, page] of pages.entries()) {
        const [bars, qr] = await codesOn(page)
        const expected = index === 0 ? `(00)${sscc}` : codes[index]
        expect(bars).toMatchObject({ text: expected, contentType: index === 0 ? 'GS1' : 'Text' })
        expect(qr?.text).toBe(`http://localhost/l/${codes[index]}`)
      }
    },
    60_000,
  )

  test('an open one shows what is inside, whom it is for, and what the donor says', async () => {
    await setLabels('open')
    const [first = '', , third = '', fourth = ''] = await textsOf(await labels('languages=it,zh'))
    for (const word of [
      'Regione Lombardia',
      '伦巴第大区',
      'Mascherina chirurgica',
      '40 000',
      '412.5 kg',
    ])
      expect(first.replaceAll(/\s/g, ' ')).toContain(word)
    expect(first).toContain('道不远人，人无异国')
    expect(first).toContain('Vietata la vendita')
    expect(third).toContain('核酸检测试剂')
    expect(third).toContain('−15')
    expect(fourth).toContain('— dozens')
    for (const page of [first, third, fourth])
      for (const never of ['MU 7041', 'Malpensa', 'Hangzhou', 'EUR'])
        expect(page).not.toContain(never)
  })

  test('a discreet one tells only where that is told', async () => {
    await setLabels('discreet')
    const pages = await textsOf(await labels('languages=en,zh'))
    for (const page of pages) {
      expect(page).toContain('papers in the pouch')
      for (const hidden of [
        'Lombard',
        '口罩',
        'mask',
        '\u00a0000',
        'kg',
        '道不远人',
        'FRAGILE',
        'edical',
      ])
        expect(page).not.toContain(hidden)
    }
  })

  test('one of one package', async () => {
    const params = { ...desk.params, consignment }
    const { packages } = await desk.cell('getConsignment', { params })
    const [, second] = packages
    const pages = await textsOf(await desk.file(`/packages/${second?.id}/labels`))
    expect(pages).toHaveLength(1)
    expect(pages[0]).toContain(second?.ownCode)
    expect(await desk.refused(`/packages/${newId()}/labels`)).toBe('package_unknown')
    const bare = await desk.consign({ packages: [], lines: [] })
    expect(await desk.refused(`/consignments/${bare}/labels`)).toBe('nothing_to_list')
    expect(await desk.refused(`/consignments/${consignment}/labels?size=a5`)).toBe('input_invalid')
  })

  test('the page of an open label needs no signing in, and shows no more than the label', async () => {
    await setLabels('open')
    const found = await open(codes[0]?.toLowerCase() ?? '')
    expect(found).toMatchObject({
      code: codes[0],
      number: 1,
      count: 4,
      labels: 'open',
      shown: {
        isGift: true,
        weightGrams: 412_500,
        consignee: [{ name: 'Regione Lombardia' }, { name: '伦巴第大区' }],
        donors: [
          [{ name: '复星公益基金会' }, {}],
          [{ name: '浙江省' }, {}],
        ],
        contents: [
          { unit: 'piece', quantity: 40_000, qualifier: 'exact' },
          { quantity: 5000, qualifier: 'at_least', stated: 'over 5,000' },
          { quantity: 24 },
        ],
      },
    })
    for (const never of ['MU 7041', 'Malpensa', 'EORI', 'value', 'lot', 'Niguarda'])
      expect(JSON.stringify(found)).not.toContain(never)
  })

  test('the page of a discreet label shows it to whoever has the pouch', async () => {
    await setLabels('discreet')
    const [code = ''] = codes
    expect(await open(code)).toMatchObject({ code, labels: 'discreet', shown: null })
    const pouch = await pouchCode()
    expect(await open(code, pouch.toLowerCase())).toMatchObject({ shown: { isGift: true } })
    await setLabels('discreet', { newPouchCode: true })
    const unknown = await open('U-0000-0000')
    expect(unknown).toMatchObject({ code: 'label_unknown', facts: {} })
    expect(await open(code, pouch)).toEqual(unknown)
    expect(await open(code, await pouchCode())).toMatchObject({ shown: { isGift: true } })
  })

  test('the page of a label says at once that something in it is held or recalled, not why', async () => {
    const [code = ''] = codes
    expect(await open(code)).toMatchObject({ kept: null })
    const { lines } = await desk.cell('getConsignment', {
      params: { ...desk.params, consignment },
    })
    const lot = lines.find((line) => line.lot?.lotNumber === '20200304')?.lot?.id ?? ''
    const officer = desk.app.as('conformity_officer').call
    const about = { subject: { kind: 'lot' as const, lot }, reason: 'The seams leak' }
    await officer('recordVerdict', {
      params: desk.params,
      body: { id: newId(), ...about, outcome: 'hold' },
    })
    expect(await open(code)).toMatchObject({ kept: 'held' })
    await officer('recordRecall', {
      params: desk.params,
      body: { id: newId(), ...about, instruction: 'set_aside' },
    })
    const found = await open(code)
    expect(found).toMatchObject({ kept: 'recalled' })
    expect(JSON.stringify(found)).not.toContain('seams')
    expect(await open(codes.at(-1) ?? '')).toMatchObject({ kept: null })
  })

  test('a paper is confirmed by its own code and that of the pouch', async () => {
    const [text = ''] = await textsOf(
      await desk.file(`/consignments/${consignment}/papers/gift-letter`),
    )
    const code = /C-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(text)?.[0] ?? ''
    const ask = async (pouch: string) => {
      const path = `/api/public/consignments/${code}?pouch=${pouch}`
      return (await desk.app.as().fetch(path)).json()
    }
    expect(await ask(await pouchCode())).toMatchObject({
      code,
      packages: 4,
      outermost: 3,
      weightGrams: null,
      shown: { isGift: true, contents: [{}, {}, {}, {}, { quantity: null, stated: 'dozens' }] },
    })
    expect(await ask('K-0000-0000')).toMatchObject({ code: 'label_unknown' })
  })
})
