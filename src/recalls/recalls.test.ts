import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { freshApp, type TestApp } from '../../tests/support/app.ts'
import { engines } from '../../tests/support/engines.ts'
import { decide, sceneOf, type Scene, stockUp } from '../../tests/support/hospital.ts'
import { newId, none } from '#platform/ids.ts'
import type { answerInput } from './recall.ts'

describe.each(engines)('alarms and recalls on $name', ({ fresh }) => {
  let app: TestApp
  let s: Scene
  let params: { operation: string }
  let maker: string
  beforeAll(async () => {
    app = await freshApp(fresh)
    s = await sceneOf(app)
    params = { operation: app.operation }
    const body = { id: newId(), kind: 'company' as const, names: [{ name: 'Maskenwerk' }] }
    maker = (await app.as('coordinator').call('recordParty', { body })).id
  })
  afterAll(() => app.close())

  const as = (role: 'conformity_officer' | 'logistician' | 'facility') => app.as(role).call
  const newLot = async (packaging: string, item = s.respirator) => {
    const id = newId()
    const body = { id, item, maker, lotNumber: `L-${id.slice(-6)}`, packaging }
    await as('logistician')('recordLot', { body })
    return id
  }
  const stocked = async (packaging = 'green', quantity = 100) => {
    const lot = await newLot(packaging)
    await stockUp(app, s, { lot }, quantity)
    await decide(app, lot, 'pass')
    return lot
  }
  const dispatch = async (lot: string, quantity: number) => {
    const line = newId()
    const { id } = await as('logistician')('dispatchDelivery', {
      params,
      body: {
        id: newId(),
        facility: s.hospital,
        place: s.pharmacy,
        from: s.store,
        lines: [{ id: line, item: s.respirator, lot, quantity }],
      },
    })
    return { delivery: id, line }
  }
  const sign = ({ delivery, line }: { delivery: string; line: string }, sound: number, more = {}) =>
    as('facility')('signDelivery', {
      params: { ...params, delivery },
      body: { id: newId(), signedBy: 'F. Rossi', lines: [{ line, sound }], ...more },
    })
  const recall = (subject: object, more: object = {}) =>
    as('conformity_officer')('recordRecall', {
      params,
      body: {
        id: newId(),
        subject: subject as never,
        instruction: 'set_aside',
        reason: 'Penetration of 22 % against 6 %',
        ...more,
      },
    })
  const read = (id: string) =>
    as('facility')('getRecall', { params: { ...params, recall: id }, query: {} })
  const noticesOf = async (id: string) =>
    (
      await as('facility')('listRecallNotices', {
        params: { ...params, recall: id },
        query: {},
      })
    ).items
  const answer = (
    id: string,
    party: string,
    wards: z.input<typeof answerInput>['wards'],
    more: object = {},
  ) =>
    as('facility')('answerRecall', {
      params: { ...params, recall: id },
      body: { id: newId(), party, wards, ...more },
    })
  const close = (id: string) =>
    as('conformity_officer')('closeRecall', {
      params: { ...params, recall: id },
      body: { id: newId(), note: 'All found' },
    })

  /** What of this kind lies on the desk of that role, about this. */
  const waitingFor = async (role: Parameters<typeof as>[0], wait: string, about: string) =>
    (await as(role)('getDesk', { params })).items
      .find(({ kind }) => kind === wait)
      ?.rows.find(({ subject }) => subject.id === about)
  const byStanding = (a: { standing: string }, b: { standing: string }) =>
    a.standing.localeCompare(b.standing)

  test('an alarm holds every pack of the model until it proves unfounded', async () => {
    const [green, blue] = [await stocked('green'), await stocked('blue')]
    const raise = await as('facility')('raiseAlarm', {
      params,
      body: {
        id: newId(),
        lot: green,
        facility: s.hospital,
        ward: s.ward,
        what: 'Straps tear, the seam is open',
        harm: 'suspected',
      },
    })
    expect(raise.held).toBe('type')
    for (const lot of [green, blue])
      await expect(dispatch(lot, 1)).rejects.toMatchObject({ facts: { why: ['held'] } })
    const { items } = await as('conformity_officer')('listAlarms', {
      params,
      query: { open: 'true' },
    })
    expect(items).toMatchObject([
      { id: raise.id, verdict: raise.id, held: 'type', ward: { id: s.ward } },
    ])
    expect(await waitingFor('conformity_officer', 'alarms_open', raise.id)).toBeTruthy()
    const answered = (alarm: string, finding: 'unfounded' | 'confirmed') =>
      as('conformity_officer')('answerAlarm', {
        params: { ...params, alarm },
        body: { id: newId(), finding, note: 'Seams are whole in all of 80 samples' },
      })
    await expect(answered(newId(), 'unfounded')).rejects.toMatchObject({ code: 'alarm_unknown' })
    await answered(raise.id, 'unfounded')
    await expect(answered(raise.id, 'confirmed')).rejects.toMatchObject({ code: 'alarm_closed' })
    await dispatch(green, 1)
  })

  test('an alarm on goods of nobody knows whom holds their lot only', async () => {
    const lot = newId()
    await as('logistician')('recordLot', {
      body: { id: lot, item: s.respirator, lotNumber: lot.slice(-8) },
    })
    await stockUp(app, s, { lot }, 10)
    const { held } = await as('facility')('raiseAlarm', {
      params,
      body: { id: newId(), lot, facility: s.hospital, what: 'Mould' },
    })
    expect(held).toBe('lot')
  })

  test('a recall tells every holder, and closes when the books balance', async () => {
    const lot = await stocked('orange', 100)
    const [there, road] = [await dispatch(lot, 30), await dispatch(lot, 20)]
    await sign(there, 30)
    await as('facility')('issueGoods', {
      params: { ...params, facility: s.hospital },
      body: { id: newId(), lines: [{ item: s.respirator, lot, quantity: 12, ward: s.ward }] },
    })
    await as('facility')('useGoods', {
      params: { ...params, facility: s.hospital },
      body: { id: newId(), lines: [{ item: s.respirator, lot, quantity: 5, ward: s.ward }] },
    })
    const reached = await as('conformity_officer')('previewRecall', {
      params,
      query: { kind: 'lot', lot },
    })
    expect(reached).toMatchObject({ lots: 1, parties: 2, suspect: [], unexplained: 0 })
    const { id } = await recall({ kind: 'lot', lot })
    expect((await read(id)).units.toSorted(byStanding)).toEqual(reached.units.toSorted(byStanding))
    await expect(dispatch(lot, 1)).rejects.toMatchObject({ facts: { why: ['held'] } })
    const units = async () =>
      Object.fromEntries((await read(id)).units.map((each) => [each.standing, each.quantity]))
    expect(await units()).toEqual({ in_store: 50, on_the_road: 20, at_facility: 25, gone: 5 })
    const { items } = await as('conformity_officer')('listRecallHolders', {
      params: { ...params, recall: id },
      query: { limit: 2 },
    })
    expect(items).toHaveLength(2)
    for (const list of ['holders', 'notices']) {
      const path = `/api/operations/${app.operation}/recalls/${id}/${list}/export?format=csv`
      const table = await (await app.as('conformity_officer').fetch(path)).text()
      expect(table).toContain('Ospedale Maggiore')
    }
    const hospital = (await noticesOf(id)).find((each) => each.party.id === s.hospital)
    expect(hospital).toMatchObject({ state: 'told', answers: [] })
    expect(hospital?.units.map((each) => [each.standing, each.quantity]).toSorted()).toEqual([
      ['at_facility', 25],
      ['gone', 5],
      ['on_the_road', 20],
    ])

    // A fact is recorded all the same: the driver had left, and it is a breach.
    expect((await sign(road, 20)).breaches).toBe(1)
    await expect(close(id)).rejects.toMatchObject({
      code: 'recall_unbalanced',
      facts: { open: 95 },
    })
    await as('logistician')('recordQuarantine', {
      params,
      body: { id: newId(), reason: 'Recalled', lines: [{ lot, quantity: 50 }] },
    })
    await as('facility')('returnGoods', {
      params: { ...params, facility: s.hospital },
      body: {
        id: newId(),
        to: s.store,
        holder: s.authority,
        reason: 'Recalled',
        lines: [{ item: s.respirator, lot, quantity: 40 }],
      },
    })
    await as('logistician')('recordEnding', {
      params,
      body: {
        id: newId(),
        what: 'destruction',
        reason: 'Recalled',
        lines: [{ lot, quantity: 5, stage: 'issued' }],
      },
    })
    expect(await units()).toEqual({ safe: 90, gone: 10 })
    await expect(close(id)).rejects.toMatchObject({
      code: 'recall_unanswered',
      facts: { count: 2 },
    })
    expect(await waitingFor('facility', 'recalls_to_answer', id)).toMatchObject({ quantity: 5 })
    const ownNotices = async () =>
      (
        await as('facility')('listPartyNotices', { params, query: { party: s.hospital } })
      ).items.filter((each) => each.recall.id === id)
    await answer(id, s.hospital, [])
    expect(await ownNotices()).toMatchObject([{ notice: { state: 'acknowledged' } }])
    expect((await noticesOf(id)).map(({ state }) => state).toSorted()).toEqual([
      'acknowledged',
      'told',
    ])
    await answer(id, s.hospital, [{ ward: s.ward, found: 45, setAside: 45, used: 5 }])
    await answer(id, s.authority, [{ found: 50, setAside: 50 }], {
      onBehalfOf: { party: s.authority, by: 'telephone' },
    })
    expect(await read(id)).toMatchObject({
      mayClose: true,
      parties: { told: 2, acknowledged: 2, answered: 2 },
    })
    expect(await ownNotices()).toEqual([])
    expect(await waitingFor('conformity_officer', 'recalls_to_close', id)).toBeTruthy()
    await close(id)
    expect(await waitingFor('conformity_officer', 'recalls_to_close', id)).toBeUndefined()
    await expect(close(id)).rejects.toMatchObject({ code: 'recall_closed' })
    await expect(answer(id, s.hospital, [])).rejects.toMatchObject({ code: 'recall_closed' })
    expect((await read(id)).closingNote).toBe('All found')
  })

  test('a recall follows what a lot became, and suspects what it was read off from', async () => {
    const parent = await newLot('red', s.masks)
    await stockUp(app, s, { lot: parent, item: s.masks }, 60)
    await decide(app, parent, 'pass')
    await as('logistician')('specifyGoods', {
      params,
      body: { id: newId(), lot: parent, item: s.respirator, quantity: 20, place: s.store },
    })
    const { items } = await as('logistician')('listStock', {
      params,
      query: { item: s.respirator, limit: 200 },
    })
    const found = items.find((row) => row.lot.packaging === 'red')
    const { id } = await recall({ kind: 'lot', lot: found?.lot.id })
    expect(await read(id)).toMatchObject({
      units: [{ standing: 'in_store', quantity: 20 }],
      suspect: [{ standing: 'in_store', quantity: 40 }],
    })
    const whole = await recall({ kind: 'lot', lot: parent })
    expect((await read(whole.id)).units).toMatchObject([{ standing: 'in_store', quantity: 60 }])
  })

  test('of a type it is about one packaging, and every narrower item', async () => {
    const [green] = [await stocked('violet', 40), await stocked('white', 40)]
    const { id } = await recall({ kind: 'type', item: s.masks, maker, packaging: 'violet' })
    expect((await read(id)).units).toMatchObject([{ standing: 'in_store', quantity: 40 }])
    expect(green).toBeTruthy()
  })

  test('a party answers for itself, or somebody says on whose behalf', async () => {
    const { id } = await recall({ kind: 'lot', lot: await stocked('grey', 5) })
    const member = (party: string) =>
      sql`update member set party = ${party} where operation = ${app.number}
           and sign_in_user = ${app.people.facility.user}`.execute(app.database.query)
    await member(s.hospital)
    await expect(answer(id, s.authority, [])).rejects.toMatchObject({ code: 'answer_not_yours' })
    await answer(id, s.authority, [], { onBehalfOf: { party: s.authority, by: 'telephone' } })
    await member(none)
  })

  test('what is not there is said', async () => {
    await expect(read(newId())).rejects.toMatchObject({ code: 'recall_unknown' })
    await expect(recall({ kind: 'lot', lot: s.lots[0] }, { alarm: newId() })).rejects.toMatchObject(
      { code: 'alarm_unknown' },
    )
  })
})
