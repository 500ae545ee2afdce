import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshApp, type TestApp } from '../../tests/support/app.ts'
import { engines } from '../../tests/support/engines.ts'
import { type Scene, sceneOf } from '../../tests/support/hospital.ts'
import { newId } from '#platform/ids.ts'

const today = '2020-03-20'

describe.each(engines)('needs on $name', ({ fresh }) => {
  let test: TestApp
  let scene: Scene
  let params: { operation: string }
  beforeAll(async () => {
    test = await freshApp(fresh, { clock: () => new Date(`${today}T12:00:00Z`) })
    scene = await sceneOf(test)
    params = { operation: test.operation }
  })
  afterAll(() => test.close())

  const line = (changes: object = {}) => ({
    id: newId(),
    item: scene.respirator,
    quantity: 1000,
    usedBy: 'intensive_care_staff' as const,
    purpose: 'aerosol_generating_procedures' as const,
    ...changes,
  })
  const ask = async (lines: ReturnType<typeof line>[], askedOn = '2020-03-10') => {
    const { hospital: facility, pharmacy: place } = scene
    const body = { id: newId(), facility, place, askedOn, lines }
    return test.as('facility').call('recordNeed', { params, body })
  }
  const get = (need: string) => test.as('facility').call('getNeed', { params: { ...params, need } })

  it('keeps what was asked, to which standard, for whose use', async () => {
    const standards = ['EN 149 FFP2', 'NIOSH N95']
    const { id, code } = await ask([line({ standards, byWhen: '2020-03-25' })])
    const need = await get(id)
    expect(need).toMatchObject({ code, version: 1, askedOn: '2020-03-10' })
    expect(need.facility.name).toBe('Ospedale Maggiore')
    expect(need.lines).toMatchObject([
      {
        number: 1,
        standards,
        allocated: 0,
        onItsWay: 0,
        delivered: 0,
        open: 1000,
        daysSinceAsked: 10,
        verifiedOn: null,
        daysSinceVerified: null,
        overdue: false,
      },
    ])
    expect(need.versions).toMatchObject([{ number: 1, reason: 'First asked' }])
  })

  it('is verified on a day, and a changed line is to be verified again', async () => {
    const [kept, changed] = [line(), line()]
    const need = await ask([kept, changed])
    const lines = [kept.id, changed.id]
    const verify = (verifiedOn: string) =>
      test.as('coordinator').call('verifyNeed', {
        params,
        body: { id: newId(), lines, verifiedOn },
      })
    await verify('2020-03-17')
    await expect(verify('2020-03-21')).rejects.toMatchObject({ code: 'verified_in_the_future' })
    const amend = (amends: number) =>
      test.as('facility').call('amendNeed', {
        params: { ...params, need: need.id },
        body: {
          id: newId(),
          amends,
          reason: 'A second ward opened',
          lines: [{ ...changed, quantity: 1500 }, line({ item: scene.gloves })],
        },
      })
    expect(await amend(1)).toMatchObject({ id: need.id, version: 2 })
    const now = await get(need.id)
    expect(now.lines).toMatchObject([
      { id: kept.id, verifiedOn: '2020-03-17', daysSinceVerified: 3 },
      { id: changed.id, quantity: 1500, open: 1500, verifiedOn: null },
      { number: 3, item: scene.gloves },
    ])
    expect(now.versions.map((version) => version.reason)).toEqual([
      'First asked',
      'A second ward opened',
    ])
    await expect(amend(1)).rejects.toMatchObject({ code: 'need_version_stale' })
  })

  it('has nothing open once withdrawn, and stays as it is', async () => {
    const asked = line({ byWhen: '2020-03-01' })
    const need = await ask([asked])
    const facility = test.as('facility')
    const body = () => ({ id: newId(), lines: [asked.id], reason: 'The ward was moved' })
    await facility.call('withdrawNeed', { params, body: body() })
    expect((await get(need.id)).lines).toMatchObject([{ open: 0, withdrawn: true, overdue: false }])
    await expect(facility.call('withdrawNeed', { params, body: body() })).rejects.toMatchObject({
      code: 'need_line_withdrawn',
    })
    const amendment = { id: newId(), amends: 1, reason: 'More', lines: [asked] }
    await expect(
      facility.call('amendNeed', { params: { ...params, need: need.id }, body: amendment }),
    ).rejects.toMatchObject({ code: 'need_line_withdrawn' })
  })

  it('refuses lines of other needs, and what is not there', async () => {
    const [mine, other] = [line(), line()]
    const need = await ask([mine])
    await ask([other])
    const amend = (id: string, lines = [other]) =>
      test.as('facility').call('amendNeed', {
        params: { ...params, need: id },
        body: { id: newId(), amends: 1, reason: 'Wrong need', lines },
      })
    await expect(amend(need.id)).rejects.toMatchObject({ code: 'need_line_taken' })
    await expect(ask([line(), mine])).rejects.toMatchObject({ code: 'need_line_taken' })
    await expect(ask([other, other])).rejects.toMatchObject({ code: 'need_line_taken' })
    await expect(amend(newId())).rejects.toMatchObject({ code: 'need_unknown' })
    await expect(get(newId())).rejects.toMatchObject({ code: 'need_unknown' })
    await expect(
      test.as('coordinator').call('verifyNeed', {
        params,
        body: { id: newId(), lines: [mine.id, newId()] },
      }),
    ).rejects.toMatchObject({ code: 'need_line_unknown' })
    await expect(ask([line({ item: newId() })])).rejects.toMatchObject({ code: 'item_unknown' })
  })

  it('lists lines, the most pressing first, in pages', async () => {
    const gloves = { item: scene.gloves }
    await ask([
      line({ ...gloves, priority: 'routine', byWhen: '2020-03-12', quantity: 1 }),
      line({ ...gloves, priority: 'life_saving', quantity: 2 }),
      line({ ...gloves, priority: 'life_saving', byWhen: '2020-03-22', quantity: 3 }),
      line({ ...gloves, priority: 'urgent', byWhen: '2020-03-19', quantity: 4 }),
    ])
    const list = (query: object) =>
      test.as('auditor').call('listNeeds', { params, query: { item: scene.gloves, ...query } })
    const quantities: number[] = []
    for (let cursor: string | undefined; ;) {
      const { items, next } = await list({ facility: scene.hospital, limit: 2, cursor })
      quantities.push(...items.filter(({ quantity }) => quantity < 5).map((row) => row.quantity))
      if (!next) break
      cursor = next
    }
    expect(quantities).toEqual([3, 2, 4, 1])
    const overdue = await list({ overdue: true, open: true })
    expect(overdue.items.map((row) => row.quantity)).toEqual([4, 1])
    expect(overdue.items[0]).toMatchObject({ itemName: 'Gloves', overdue: true })
    const gravest = await list({ priority: 'life_saving' })
    expect(gravest.items.map((row) => row.quantity)).toEqual([3, 2])
    await expect(list({ cursor: 'x' })).rejects.toMatchObject({ code: 'cursor_invalid' })
  })

  it('refuses a code that another need has', async () => {
    const first = newId()
    // The code is made of an id's last 40 bits.
    const second = newId().slice(0, -10) + first.slice(-10)
    const { hospital: facility, pharmacy: place } = scene
    const record = (id: string) =>
      test.as('facility').call('recordNeed', {
        params,
        body: { id, facility, place, lines: [line()] },
      })
    await record(first)
    await expect(record(second)).rejects.toMatchObject({ code: 'need_code_taken' })
  })
})
