// A hospital, a store and three items, recorded over HTTP as its people would.
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
