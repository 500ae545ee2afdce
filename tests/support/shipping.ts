// An operation with donors, a recipient, airports and masks: where consignments can be tested.
import { newId } from '../../src/platform/ids.ts'
import type { Database } from '../../src/platform/database.ts'
import { freshApp, type TestApp } from './app.ts'

const parties = {
  alibaba: 'foundation',
  jackMa: 'foundation',
  cargo: 'carrier',
  trucks: 'carrier',
  handler: 'company',
  belgium: 'government',
  liegeHospital: 'hospital',
} as const

const places = {
  hangzhou: { kind: 'airport', country: 'CN' },
  liege: { kind: 'airport', country: 'BE' },
  store: { kind: 'warehouse', country: 'BE' },
  milan: { kind: 'airport', country: 'IT' },
} as const

const items = {
  mask: { class: 'mask', unit: 'piece' },
  ffp2: { class: 'respirator', unit: 'piece', parent: 'mask' },
  ventilator: { class: 'ventilator', unit: 'piece', serialised: true },
} as const

type Ids = Record<keyof typeof parties | keyof typeof places | keyof typeof items, string>

export interface Shipping extends Ids {
  readonly app: TestApp
  readonly article: string
  readonly params: { readonly operation: string }
  readonly cell: ReturnType<TestApp['as']>['call']
  readonly desk: ReturnType<TestApp['as']>['call']
  readonly apron: ReturnType<TestApp['as']>['call']
  /** Promises so many masks (null: no number), by Alibaba alone or as said; gives the line's id. */
  readonly promise: (quantity: number | null, more?: object, line?: object) => Promise<string>
  /** Units of a pledge line that are still promised. */
  readonly promised: (line: string) => Promise<number | null>
  /** A line of masks for a consignment. */
  readonly line: (more?: object) => { id: string; item: string; quantity: number }
  /** Records a consignment from Alibaba to Belgium; gives its id. */
  readonly consign: (more?: object) => Promise<string>
  readonly read: (consignment: string) => ReturnType<typeof readOf>
}

const readOf = (app: TestApp, consignment: string) =>
  app.as('auditor').call('getConsignment', { params: { operation: app.operation, consignment } })

export const shippingDesk = async (fresh: () => Promise<Database>): Promise<Shipping> => {
  const app = await freshApp(fresh)
  const cell = app.as('coordinator').call
  const desk = app.as('donor_desk').call
  const params = { operation: app.operation }
  const names = [...Object.keys(parties), ...Object.keys(places), ...Object.keys(items)]
  const ids = Object.fromEntries(names.map((name) => [name, newId()])) as Ids
  for (const [name, kind] of Object.entries(parties)) {
    const parent = name === 'liegeHospital' ? ids.belgium : null
    const id = ids[name as keyof Ids]
    await cell('recordParty', { body: { id, kind, names: [{ name }], parent } })
  }
  for (const [name, place] of Object.entries(places)) {
    const id = ids[name as keyof Ids]
    await cell('recordPlace', { body: { id, ...place, names: [{ name }] } })
  }
  for (const [name, item] of Object.entries(items)) {
    const parent = 'parent' in item ? ids[item.parent] : null
    const id = ids[name as keyof Ids]
    await cell('recordItem', { body: { ...item, id, names: [{ name }], parent } })
  }
  const article = newId()
  await cell('recordSource', {
    params,
    body: { id: article, kind: 'article', title: 'An article' },
  })

  const pledges = new Map<string, string>()
  const promise: Shipping['promise'] = async (quantity, more = {}, line = {}) => {
    const id = newId()
    const lineId = newId()
    const qualifier = quantity === null ? 'unquantified' : 'exact'
    const masks = { id: lineId, item: ids.mask, quantity, qualifier, stated: 'masks' } as const
    const whole = { donors: [ids.alibaba], recipients: [ids.belgium] }
    const lines = [{ ...masks, ...line }]
    await desk('recordPledge', { params, body: { id, ...whole, ...more, lines } })
    pledges.set(lineId, id)
    return lineId
  }
  const promised: Shipping['promised'] = async (line) => {
    const found = await cell('getPledge', {
      params: { ...params, pledge: pledges.get(line) ?? '' },
    })
    return found.lines.find(({ id }) => id === line)?.promised ?? null
  }
  const consign: Shipping['consign'] = async (more = {}) => {
    const id = newId()
    const body = {
      id,
      parties: [
        { role: 'donor', party: ids.alibaba },
        { role: 'consignee', party: ids.belgium },
      ] as const,
      origin: ids.hangzhou,
      destination: ids.liege,
    }
    await cell('recordConsignment', {
      params,
      body: { ...body, parties: [...body.parties], ...more },
    })
    return id
  }
  return {
    ...ids,
    app,
    article,
    params,
    cell,
    desk,
    apron: app.as('logistician').call,
    promise,
    promised,
    line: (more = {}) => ({ id: newId(), item: ids.mask, quantity: 100, ...more }),
    consign,
    read: (consignment) => readOf(app, consignment),
  }
}
