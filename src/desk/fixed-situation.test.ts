import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#platform/ids.ts'
import { freshApp, type TestApp } from '../../tests/support/app.ts'
import { engines } from '../../tests/support/engines.ts'
import { keepDueSituations } from './fixed-situation-actions.ts'

describe.each(engines)('situation reports at fixed hours on $name', ({ fresh }) => {
  let app: TestApp
  let now = new Date('2020-03-16T06:00:00Z')
  beforeAll(async () => {
    app = await freshApp(fresh, { clock: () => now })
  })
  afterAll(() => app.close())

  const params = () => ({ operation: app.operation })
  const fix = async (more: object) => {
    const {
      id: _,
      slug: _slug,
      version,
      ...said
    } = await app.as('coordinator').call('getOperation', { params: params() })
    return app.as('coordinator').call('amendOperation', {
      params: params(),
      body: { ...said, id: newId(), amends: version, ...more },
    })
  }
  const keepAt = (instant: string) => {
    now = new Date(instant)
    return keepDueSituations(app.services, (error) => {
      throw error
    })
  }
  const kept = async () =>
    (await app.as('auditor').call('listSituations', { params: params(), query: {} })).items

  test('where no hour is fixed none is kept', async () => {
    expect(await app.as('auditor').call('getOperation', { params: params() })).toMatchObject({
      situationHours: [],
      situationTimeZone: 'UTC',
    })
    expect(await keepAt('2020-03-17T06:00:00Z')).toBe(0)
  })

  test('one is kept after its hour, not for an hour before it was fixed, and once', async () => {
    await fix({ situationHours: ['20:00', '08:00'], situationTimeZone: 'Europe/Rome' })
    expect(await keepAt('2020-03-17T06:59:59Z')).toBe(0)
    expect(await keepAt('2020-03-17T07:00:10Z')).toBe(1)
    expect(await keepAt('2020-03-17T07:00:40Z')).toBe(0)
    expect(await kept()).toMatchObject([
      { dueAt: '2020-03-17T07:00:00.000Z', until: '2020-03-17T07:00:10.000Z', hours: 13 },
    ])
  })

  test('of hours that were missed the latest is kept, and says what it is for', async () => {
    expect(await keepAt('2020-03-18T21:30:00Z')).toBe(1)
    const [latest, before] = await kept()
    expect(latest).toMatchObject({
      dueAt: '2020-03-18T19:00:00.000Z',
      until: '2020-03-18T21:30:00.000Z',
      actor: 'waybill',
    })
    expect(before).toMatchObject({ dueAt: '2020-03-17T07:00:00.000Z' })
    const report = latest?.id ?? ''
    const read = await app.as('auditor').call('getSituation', { params: { ...params(), report } })
    expect(read).toMatchObject({ dueAt: '2020-03-18T19:00:00.000Z', told: { came: [] } })
  })

  test('many processes at once keep it once', async () => {
    now = new Date('2020-03-19T07:00:05Z')
    const counts = await Promise.all(
      Array.from({ length: 6 }, () =>
        keepDueSituations(app.services, (error) => {
          throw error
        }),
      ),
    )
    expect(counts.reduce((all, one) => all + one, 0)).toBe(1)
    expect(await kept()).toHaveLength(3)
  })

  test('one that somebody keeps is for no hour, and takes the place of none', async () => {
    now = new Date('2020-03-19T18:59:00Z')
    await app.as('coordinator').call('recordSituation', { params: params(), body: { id: newId() } })
    expect((await kept())[0]).toMatchObject({ dueAt: null, actor: 'coordinator' })
    expect(await keepAt('2020-03-19T19:00:01Z')).toBe(1)
  })

  test('what else is amended leaves the hours since when they are; none once it has ended', async () => {
    now = new Date('2020-03-20T07:00:01Z')
    await fix({ summary: 'Another' })
    expect(await keepAt('2020-03-20T07:00:20Z')).toBe(1)
    await fix({ endsOn: '2020-03-20' })
    expect(await keepAt('2020-03-20T19:00:20Z')).toBe(1)
    expect(await keepAt('2020-03-22T07:00:20Z')).toBe(0)
  })

  test('is for who may amend the operation, at hours and by a clock that there are', async () => {
    for (const wrong of [
      { situationHours: ['8'] },
      { situationHours: ['08:00', '08:00'] },
      { situationTimeZone: 'Europe/Liege' },
    ])
      await expect(fix(wrong)).rejects.toMatchObject({ code: 'input_invalid' })
    const body = { id: newId(), name: 'x', amends: 1, situationHours: ['09:00'] }
    await expect(
      app.as('logistician').call('amendOperation', { params: params(), body }),
    ).rejects.toMatchObject({ code: 'not_permitted' })
  })
})
