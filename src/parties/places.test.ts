import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId, none } from '#platform/ids.ts'
import { freshApp, type TestApp } from '../../tests/support/app.ts'
import { engines } from '../../tests/support/engines.ts'
import { requirePlaces } from './actions.ts'
import { placeKinds } from './place.ts'
import { namesOf } from './sql.ts'

describe.each(engines)('places on $name', ({ fresh }) => {
  let app: TestApp
  beforeAll(async () => {
    app = await freshApp(fresh)
  })
  afterAll(() => app.close())

  const record = (name: string, more: object = {}) =>
    app.as('logistician').call('recordPlace', {
      body: { id: newId(), kind: 'other', names: [{ name }], ...more },
    })
  const amend = (place: string, body: object) =>
    app.as('logistician').call('amendPlace', {
      params: { place },
      body: { id: newId(), kind: 'other', names: [{ name: 'Renamed' }], amends: 1, ...body },
    })
  const found = async (query: Record<string, string>) => {
    const page = await app.as('auditor').call('listPlaces', { query })
    return page.items.map((item) => item.name)
  }

  test('an airport keeps where it is, its codes, its time zone and who runs it', async () => {
    const runs = await app.as('coordinator').call('recordParty', {
      body: { id: newId(), kind: 'company', names: [{ name: 'Liege Airport SA' }] },
    })
    const city = await record('Liège', { kind: 'city', country: 'BE', unlocode: 'be lgg' })
    const airport = await record('Liège Airport', {
      kind: 'airport',
      country: 'BE',
      coordinates: { latitude: 50.6374, longitude: 5.4432 },
      timeZone: 'Europe/Brussels',
      unlocode: 'BELGG',
      iata: 'lgg',
      gln: '4012345000054',
      parent: city.id,
      operatedBy: runs.id,
    })
    expect(airport).toMatchObject({
      coordinates: { latitude: 50.6374, longitude: 5.4432 },
      timeZone: 'Europe/Brussels',
      unlocode: 'BELGG',
      iata: 'LGG',
      parent: { id: city.id, name: 'Liège' },
      operatedBy: { id: runs.id, name: 'Liege Airport SA' },
      version: 1,
    })
    const params = { place: airport.id }
    expect(await app.as('public').call('getPlace', { params })).toEqual(airport)
    expect(await found({ search: 'lgg' })).toEqual(['Liège Airport'])
    expect(await found({ search: 'BELGG' })).toEqual(['Liège', 'Liège Airport'])
    expect(await found({ parent: city.id })).toEqual(['Liège Airport'])
    expect(await found({ operatedBy: runs.id, kind: 'airport' })).toEqual(['Liège Airport'])
  })

  test('no two airports have one code, but a warehouse shares the code of its town', async () => {
    await record('Milan', { kind: 'city', unlocode: 'ITMIL', iata: 'MIL', gln: '7300010000001' })
    await record('Store 1', { kind: 'warehouse', unlocode: 'ITMIL' })
    await record('Store 2', { kind: 'warehouse', unlocode: 'ITMIL' })
    const again = (more: object) => record('Milano', { kind: 'city', ...more })
    await expect(again({ unlocode: 'ITMIL' })).rejects.toThrow('place_unlocode_taken')
    await expect(again({ iata: 'MIL' })).rejects.toThrow('place_iata_taken')
    await expect(again({ gln: '7300010000001' })).rejects.toThrow('place_gln_taken')
  })

  test.each([
    { timeZone: '+01:00' },
    { timeZone: 'Europe/Liege' },
    { coordinates: { latitude: 91, longitude: 0 } },
    { coordinates: { latitude: 50 } },
    { unlocode: 'BELG' },
    { gln: '4012345000055' },
    { kind: 'nowhere' },
  ])('%j does not fit', async (wrong) => {
    await expect(record('Wrong', wrong)).rejects.toThrow('input_invalid')
  })

  test('a UN/LOCODE lies in the country of the place', async () => {
    const wrong = { country: 'FR', unlocode: 'DEHAM' }
    await expect(record('Wrong', wrong)).rejects.toThrow('place_country_differs')
    expect((await record('A platform', { country: 'NO', unlocode: 'XZAAA' })).unlocode).toBe(
      'XZAAA',
    )
  })

  test('every kind of the list is a kind of the table', async () => {
    for (const kind of placeKinds) expect((await record(`Kind ${kind}`, { kind })).kind).toBe(kind)
  })

  test('an amendment writes it anew, over the version that was read', async () => {
    const hospital = await record('Hospital', { kind: 'hospital', iata: 'QQQ' })
    const ward = await record('Ward', { kind: 'ward', parent: hospital.id })
    const body = { names: [{ name: 'Clinic' }], kind: 'hospital' }
    expect(await amend(hospital.id, body)).toMatchObject({ name: 'Clinic', iata: null, version: 2 })
    expect(await found({ search: 'qqq' })).toEqual([])
    await expect(amend(hospital.id, body)).rejects.toThrow('place_version_stale')
    await expect(amend(newId(), body)).rejects.toThrow('place_not_found')
    const inside = { ...body, amends: 2, parent: ward.id }
    await expect(amend(hospital.id, inside)).rejects.toThrow('place_above_itself')
  })

  test('what a place names must be recorded', async () => {
    await expect(record('Lost', { parent: newId() })).rejects.toThrow('place_unknown')
    await expect(record('Lost', { operatedBy: newId() })).rejects.toThrow('party_unknown')
    const { id } = await record('Known')
    await app.database.transaction(async (tx) => {
      await requirePlaces(tx, [id, none, null])
      await expect(requirePlaces(tx, [newId()])).rejects.toThrow('place_unknown')
    })
    const names = await namesOf(app.database.query, [none], 'place')
    expect(names.get(none)?.name).toBe('nowhere')
    const unseen = app.as('public').call('getPlace', { params: { place: newId() } })
    await expect(unseen).rejects.toThrow('place_not_found')
  })
})
