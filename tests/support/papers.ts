// A consignment with everything that papers can say, and eyes that read a finished PDF.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { PDFiumLibrary } from '@hyzyla/pdfium'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'
import { newId } from '../../src/platform/ids.ts'
import type { Database } from '../../src/platform/database.ts'
import { freshApp, type TestApp } from './app.ts'

const require = createRequire(import.meta.url)

// Its own file, so that nothing is asked of the network.
prepareZXingModule({
  overrides: {
    wasmBinary: new Uint8Array(readFileSync(require.resolve('zxing-wasm/reader/zxing_reader.wasm')))
      .buffer,
  },
})

/** One page as a 203 dpi printer would print it, in shades of grey. */
export interface Printed {
  readonly width: number
  readonly height: number
  readonly grey: Uint8Array
}

const dotsPerPoint = 203 / 72

export const printed = async (pdf: Uint8Array): Promise<Printed[]> => {
  const library = await PDFiumLibrary.init()
  const document = await library.loadDocument(pdf)
  const pages: Printed[] = []
  for (const page of document.pages()) {
    const { width, height, data } = await page.render({ scale: dotsPerPoint, colorSpace: 'Gray' })
    pages.push({ width, height, grey: data.slice() })
  }
  document.destroy()
  library.destroy()
  return pages
}

/** The text of every page, as somebody who copies it gets it. */
export const textsOf = async (pdf: Uint8Array): Promise<string[]> => {
  const library = await PDFiumLibrary.init()
  const document = await library.loadDocument(pdf)
  const texts = [...document.pages()].map((page) => page.getText())
  document.destroy()
  library.destroy()
  return texts
}

/** What a scanner reads on a printed page: format and content of every code. */
export const codesOn = async ({
  width,
  height,
  grey,
}: Printed): Promise<{ format: string; text: string; contentType: string }[]> => {
  // A portable grey map: its head, then a byte for each dot.
  const image = Buffer.concat([Buffer.from(`P5 ${width} ${height} 255\n`), grey])
  const found = await readBarcodes(image, { formats: ['Code128', 'QRCode'] })
  return found
    .map(({ format, text, contentType }) => ({ format: String(format), text, contentType }))
    .toSorted((a, b) => a.format.localeCompare(b.format))
}

type Asking = ReturnType<TestApp['as']>

export interface PapersDesk {
  readonly app: TestApp
  readonly cell: Asking['call']
  readonly params: { readonly operation: string }
  readonly ids: Readonly<Record<string, string>>
  /** A consignment from Zhejiang to Lombardy: two pallets, a cool box; parts of it changed. */
  readonly consign: (more?: object) => Promise<string>
  /** A file, as whoever has this role gets it; throws what was refused. */
  readonly file: (path: string, who?: Parameters<TestApp['as']>[0]) => Promise<Uint8Array>
  /** The code with which this was refused, or "answered 200". */
  readonly refused: (path: string, who?: Parameters<TestApp['as']>[0]) => Promise<string>
}

export const sscc = '106141411234567897'

export const papersDesk = async (fresh: () => Promise<Database>): Promise<PapersDesk> => {
  const app = await freshApp(fresh, { clock: () => new Date('2020-03-20T12:00:00Z') })
  const cell = app.as('coordinator').call
  const params = { operation: app.operation }
  const names = ['zhejiang', 'fosun', 'lombardy', 'niguarda', 'carrier', 'hangzhou', 'malpensa']
  const goods = ['mask', 'n95', 'reagent', 'ventilator', 'sanitiser']
  const ids = Object.fromEntries([...names, ...goods].map((name) => [name, newId()]))
  const id = (name: string) => ids[name] ?? ''
  const zh = (name: string) => ({ name, language: 'zh' as const })
  const en = (name: string) => ({ name, language: 'en' as const })
  const it = (name: string) => ({ name, language: 'it' as const })
  const party = (
    name: string,
    kind: 'province' | 'foundation' | 'region' | 'hospital' | 'carrier',
    of: object,
  ) => cell('recordParty', { body: { id: id(name), kind, ...of } as never })
  await party('zhejiang', 'province', {
    names: [zh('浙江省'), en('Zhejiang Province')],
    country: 'CN',
  })
  await party('fosun', 'foundation', {
    names: [zh('复星公益基金会'), en('Fosun Foundation')],
    country: 'CN',
  })
  await party('lombardy', 'region', {
    names: [it('Regione Lombardia'), zh('伦巴第大区')],
    country: 'IT',
  })
  await party('niguarda', 'hospital', { names: [it('Ospedale Niguarda, Milano')], country: 'IT' })
  await party('carrier', 'carrier', { names: [en('China Eastern Airlines')], country: 'CN' })
  const place = (name: string, of: object) =>
    cell('recordPlace', { body: { id: id(name), kind: 'airport', ...of } as never })
  await place('hangzhou', {
    names: [zh('杭州萧山国际机场'), en('Hangzhou Xiaoshan Airport')],
    country: 'CN',
    timeZone: 'Asia/Shanghai',
  })
  await place('malpensa', {
    names: [it('Aeroporto di Milano-Malpensa')],
    country: 'IT',
    timeZone: 'Europe/Rome',
  })
  const hs = (code: string) => [{ scheme: 'hs' as const, code, edition: 2017 as const }]
  const item = (name: string, of: object) =>
    cell('recordItem', { body: { id: id(name), unit: 'piece', ...of } as never })
  await item('mask', {
    class: 'medical_mask',
    names: [
      en('Surgical face mask, type IIR'),
      zh('医用外科口罩'),
      it('Mascherina chirurgica tipo IIR'),
    ],
    codes: hs('630790'),
  })
  await item('n95', {
    class: 'respirator',
    names: [en('N95 respirator'), zh('N95 口罩')],
    model: '9132',
    parent: id('mask'),
  })
  await item('reagent', {
    class: 'reagent',
    unit: 'test',
    names: [en('RT-PCR reagent'), zh('核酸检测试剂'), it('Reagente per RT-PCR')],
    storage: { minCelsius: -25, maxCelsius: -15 },
    codes: hs('382200'),
  })
  await item('ventilator', {
    class: 'ventilator',
    unit: 'set',
    names: [en('Ventilator'), zh('呼吸机'), it('Ventilatore polmonare')],
    codes: hs('901920'),
  })
  await item('sanitiser', {
    class: 'disinfectant',
    unit: 'bottle',
    names: [en('Hand sanitiser, 75 % alcohol')],
    unNumber: 'UN1987',
  })

  let numbered = 0
  const consign = async (more: object = {}) => {
    const consignment = newId()
    numbered += 1
    const lot = (lotNumber: string) => ({ lotNumber, expiresOn: '2022-03-31' })
    const pallet = newId()
    const body = {
      id: consignment,
      parties: [
        { role: 'donor', party: id('zhejiang') },
        { role: 'donor', party: id('fosun') },
        { role: 'consignor', party: id('zhejiang') },
        { role: 'consignee', party: id('lombardy'), eori: 'IT80050050154' },
        { role: 'final_recipient', party: id('niguarda') },
        { role: 'carrier', party: id('carrier') },
      ],
      origin: id('hangzhou'),
      destination: id('malpensa'),
      incoterm: 'DAP',
      incotermPlace: 'Milano-Malpensa',
      message: '道不远人，人无异国 · Non c’è distanza fra gli uomini',
      legs: [
        {
          id: newId(),
          mode: 'air',
          from: id('hangzhou'),
          to: id('malpensa'),
          vehicle: 'MU 7041',
          carrier: id('carrier'),
          plannedDeparture: '2020-03-17T20:10:00+08:00',
          plannedArrival: '2020-03-18T06:30:00+01:00',
        },
      ],
      documents: [{ id: newId(), kind: 'cmr', number: 'CMR 20-0317' }],
      packages: [
        {
          id: pallet,
          kind: 'pallet',
          sscc: numbered === 1 ? sscc : null,
          weightGrams: 412_500,
          lengthMm: 1200,
          widthMm: 1000,
          heightMm: 1650,
          lines: [
            { id: newId(), item: id('mask'), quantity: 40_000, lot: lot('20200304'), stated: '' },
            {
              id: newId(),
              item: id('n95'),
              quantity: 5000,
              qualifier: 'at_least',
              stated: 'over 5,000',
              lot: lot('B-117'),
            },
          ],
        },
        {
          id: newId(),
          kind: 'carton',
          parent: pallet,
          weightGrams: 9200,
          lines: [{ id: newId(), item: id('sanitiser'), quantity: 24, stated: '' }],
        },
        {
          id: newId(),
          kind: 'cool_box',
          weightGrams: 18_400,
          lengthMm: 600,
          widthMm: 400,
          heightMm: 450,
          lines: [
            { id: newId(), item: id('reagent'), quantity: 1920, lot: lot('R2003'), stated: '' },
          ],
        },
        {
          id: newId(),
          kind: 'crate',
          marks: 'FRAGILE 1/1',
          lines: [
            {
              id: newId(),
              item: id('ventilator'),
              quantity: null,
              qualifier: 'unquantified',
              stated: 'dozens',
            },
          ],
        },
      ],
      ...more,
    }
    await cell('recordConsignment', { params, body: body as never })
    return consignment
  }
  const ask = (path: string, who: Parameters<TestApp['as']>[0] = 'donor_desk') =>
    app.as(who).fetch(`/api/operations/${app.operation}${path}`)
  return {
    app,
    cell,
    params,
    ids,
    consign,
    file: async (path, who) => {
      const response = await ask(path, who)
      if (!response.ok) throw new Error(await response.text())
      return new Uint8Array(await response.arrayBuffer())
    },
    refused: async (path, who) => {
      const response = await ask(path, who)
      if (response.ok) return `answered ${response.status}`
      return ((await response.json()) as { code: string }).code
    },
  }
}
