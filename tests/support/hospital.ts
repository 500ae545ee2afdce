// A hospital, a store and three items, recorded over HTTP as its people would.
import type { By } from '../../src/acts/act.ts'
import { perform } from '../../src/acts/perform.ts'
import type { ActKind } from '../../src/acts/permission.ts'
import { type Account, at, found } from '../../src/ledger/account.ts'
import { post, reverse } from '../../src/ledger/actions.ts'
import type { Line } from '../../src/ledger/posting.ts'
import type { Query } from '../../src/platform/database.ts'
import { newId } from '../../src/platform/ids.ts'
import type { TestApp } from './app.ts'

export interface Scene {
  readonly hospital: string
  readonly pharmacy: string
  readonly ward: string
  readonly authority: string
  readonly store: string
  /** `respirator` is a model beneath `masks`. */
  readonly masks: string
  readonly respirator: string
  readonly gloves: string
  /** Two lots of the respirator: the second expires first. */
  readonly lots: readonly [string, string]
}

export const sceneOf = async (test: TestApp): Promise<Scene> => {
  const { call } = test.as('coordinator')
  const party = async (kind: 'hospital' | 'region', name: string) =>
    (await call('recordParty', { body: { id: newId(), kind, names: [{ name }] } })).id
  const place = async (kind: 'pharmacy' | 'ward' | 'warehouse', name: string) =>
    (await call('recordPlace', { body: { id: newId(), kind, names: [{ name }] } })).id
  const item = async (name: string, parent: string | null = null) => {
    const body = { id: newId(), class: 'respirator' as const, names: [{ name }], parent }
    return (await call('recordItem', { body: { ...body, unit: 'piece', regime: 'ppe' } })).id
  }
  const masks = await item('Masks')
  const respirator = await item('FFP2, folded', masks)
  const lot = async (lotNumber: string, expiresOn: string) => {
    const body = { id: newId(), item: respirator, lotNumber, expiresOn }
    return (await test.as('logistician').call('recordLot', { body })).id
  }
  return {
    hospital: await party('hospital', 'Ospedale Maggiore'),
    pharmacy: await place('pharmacy', 'Farmacia'),
    ward: await place('ward', 'Terapia intensiva'),
    authority: await party('region', 'Regione'),
    store: await place('warehouse', 'Magazzino'),
    masks,
    respirator,
    gloves: await item('Gloves'),
    lots: [await lot('A1', '2023-05-01'), await lot('B2', '2022-11-01')],
  }
}

/** Takes a whole act back. */
export const takeBack = (test: TestApp, act: string) =>
  acting(test, 'act.reverse', (tx, by) => reverse(tx, by, act))

/** Posts movements straight to the ledger, as acts of a logistician: what other rooms would do. */
export const postIn = (test: TestApp, kind: ActKind, lines: readonly Line[]) =>
  acting(test, kind, (tx, by) => post(tx, by, { mood: 'fact', lines }))

const acting = async (
  test: TestApp,
  kind: ActKind,
  work: (tx: Query, by: By) => Promise<unknown>,
) => {
  const { services, number, people } = test
  const actor = { user: people.logistician.user, roles: ['logistician', 'coordinator'] as const }
  const envelope = { id: newId() }
  await perform(
    services,
    { operation: number, kind, actor, envelope, content: {} },
    async (tx, by) => {
      await work(tx, by)
      return { subject: by.act, answer: null }
    },
  )
  return envelope.id
}

/** Brings goods into the store: found there, released. */
export const stockUp = (test: TestApp, scene: Scene, goods: Partial<Account>, quantity: number) => {
  const { respirator: item, authority: holder, store: place, lots } = scene
  const stock = at('in_stock', { item, holder, place, lot: lots[0], ...goods })
  return postIn(test, 'receipt.record', [{ from: found(stock), to: stock, quantity }])
}

/** Records a need of one line and gives the line's id. */
export const askFor = async (
  test: TestApp,
  scene: Scene,
  quantity: number,
  more: { item?: string; byWhen?: string; priority?: 'life_saving' | 'urgent' | 'routine' } = {},
): Promise<string> => {
  const line = newId()
  const usedBy = 'intensive_care_staff' as const
  const purpose = 'aerosol_generating_procedures' as const
  const { hospital: facility, pharmacy: place, respirator: item } = scene
  const lines = [{ id: line, item, quantity, usedBy, purpose, ...more }]
  await test.as('facility').call('recordNeed', {
    params: { operation: test.operation },
    body: { id: newId(), facility, place, lines },
  })
  return line
}

/** An officer decides on a lot. */
export const decide = async (test: TestApp, lot: string, outcome: 'pass' | 'hold') => {
  const subject = { kind: 'lot' as const, lot }
  await test.as('conformity_officer').call('recordVerdict', {
    params: { operation: test.operation },
    body: { id: newId(), subject, outcome, reason: 'Tested in our own laboratory' },
  })
}

/** Records a paper, and gives its id. */
export const paper = async (test: TestApp, title: string) => {
  const body = { id: newId(), kind: 'photograph' as const, title }
  const params = { operation: test.operation }
  return (await test.as('logistician').call('recordSource', { params, body })).id
}
