// Replay 10: reagents with a broken cold chain. Two lots of RT-PCR reagent at −20 °C land; one has
// a logger that was warm for five hours, of the other the logger was forgotten.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../../src/platform/ids.ts'
import { engines } from '../support/engines.ts'
import { type Storing, storeDesk } from '../support/storing.ts'

describe.each(engines)('reagents with a broken cold chain, on $name', ({ fresh }) => {
  let s: Storing
  const reagent = newId()
  let warm: Awaited<ReturnType<Storing['stored']>>
  let unread: Awaited<ReturnType<Storing['stored']>>

  const read = (receipt: string, maxCelsius: number, minutes: number) =>
    s.apron('recordTemperatures', {
      params: { ...s.params, receipt },
      body: {
        id: newId(),
        temperatures: [{ minCelsius: -24, maxCelsius, minutes, excursion: maxCelsius > -15 }],
      },
    })
  const decide = (lot: string, more: object = {}) =>
    s.app.as('conformity_officer').call('recordVerdict', {
      params: s.params,
      body: {
        id: newId(),
        subject: { kind: 'lot', lot },
        outcome: 'pass',
        reason: 'Validated by the reference laboratory',
        ...more,
      },
    })
  const why = async (lot: string): Promise<unknown> => {
    const refused: unknown = await s.release(lot, 1).catch((error: unknown) => error)
    return (refused as { facts?: { why?: unknown } }).facts?.why
  }
  const standing = async (lot: string) => {
    const { items } = await s.apron('listStock', { params: s.params, query: { lot } })
    return items.map(({ verdict }) => verdict)
  }

  beforeAll(async () => {
    s = await storeDesk(fresh)
    await s.cell('recordItem', {
      body: {
        id: reagent,
        class: 'reagent',
        regime: 'in_vitro_diagnostic',
        names: [{ name: 'RT-PCR reagent' }],
        unit: 'test',
        storage: { minCelsius: -25, maxCelsius: -15 },
      },
    })
    warm = await s.stored(1920, { item: reagent, pledgeLine: undefined })
    unread = await s.stored(960, { item: reagent, pledgeLine: undefined })
  }, 60_000)
  afterAll(() => s.app.close())

  test('without a reading they are held, also with a pass of their lot', async () => {
    expect(await standing(unread.lot)).toEqual(['hold'])
    await decide(unread.lot)
    expect(await why(unread.lot)).toEqual(['no_logger_reading'])
  })

  test('a reading out of range holds them, and says so', async () => {
    await read(warm.receipt, -4, 300)
    await decide(warm.lot)
    expect(await why(warm.lot)).toEqual(['temperature_excursion'])
    expect(await standing(warm.lot)).toEqual(['hold'])
  })

  test('a reading that turns up later lets the other lot go', async () => {
    await read(unread.receipt, -17, 1440)
    await s.release(unread.lot, 960)
    expect(await standing(unread.lot)).toEqual(['pass'])
  })

  test('an urgent release does not answer an excursion', async () => {
    await s.app.as('conformity_officer').call('recordUrgentRelease', {
      params: s.params,
      body: {
        id: newId(),
        subject: { kind: 'lot', lot: warm.lot },
        quantity: 100,
        facilities: [s.belgium],
        authorisedBy: 'Head of laboratory',
        reason: 'None left',
        seen: 'Declaration and label',
      },
    })
    expect(await why(warm.lot)).toEqual(['temperature_excursion'])
  })

  test('what was used all the same is recorded as a breach, and traced', async () => {
    const done = await s.apron('releaseToStock', {
      params: s.params,
      body: {
        id: newId(),
        happened: true,
        place: s.store,
        holder: s.belgium,
        lines: [{ lot: warm.lot, quantity: 192 }],
      },
    })
    expect(done.breaches).toBe(1)
    const { items } = await s.apron('listBreaches', { params: s.params, query: { lot: warm.lot } })
    expect(items).toMatchObject([{ rule: 'temperature_excursion', quantity: 192 }])
  })

  test('destroyed they are at an end, and never were in a store as fit', async () => {
    await s.apron('recordEnding', {
      params: s.params,
      body: {
        id: newId(),
        what: 'destruction',
        reason: 'Five hours above −15 °C',
        lines: [{ lot: warm.lot, stage: 'arrived', quantity: 1728 }],
      },
    })
    const { items } = await s.apron('listStock', { params: s.params, query: { lot: warm.lot } })
    expect(items.map(({ quantity }) => quantity)).toEqual([192])
  })
})
