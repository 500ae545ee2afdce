import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { engines } from '../../tests/support/engines.ts'
import { type Storing, storeDesk } from '../../tests/support/storing.ts'
import { newId } from '#platform/ids.ts'

const ago = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString()

describe.each(engines)('what became of an urgent release on $name', ({ fresh }) => {
  let s: Storing
  beforeAll(async () => {
    s = await storeDesk(fresh)
  })
  afterAll(() => s.app.close())

  const officer = () => s.app.as('conformity_officer').call
  /** 60 of a lot, given 80 hours ago and so ended, of which 40 went then. */
  const given = async (more: object = {}) => {
    const { lot } = await s.stored()
    const { id } = await s.urgent(lot, { happenedAt: ago(80), ...more })
    await s.release(lot, 40, { happened: true, happenedAt: ago(79) })
    return { id, lot }
  }
  const read = (release: string) =>
    officer()('getUrgentRelease', { params: { ...s.params, release } })
  const answer = (
    release: string,
    party: string,
    role: 'facility' | 'logistician' = 'logistician',
  ) =>
    s.app.as(role).call('answerUrgentRelease', {
      params: { ...s.params, release },
      body: { id: newId(), party, setAside: 25, note: 'The rest is used' },
    })
  const waiting = async () => {
    const { items } = await officer()('listUrgentReleaseNotices', {
      params: s.params,
      query: { waiting: 'true', party: s.belgium },
    })
    return items.map(({ release }) => release)
  }

  test('it runs, and tells what went where', async () => {
    const { id, lot } = await given({ expiresAt: new Date(Date.now() + 3_600_000).toISOString() })
    expect(await read(id)).toMatchObject({
      state: 'running',
      used: 40,
      seen: 'Declaration and label',
      went: [
        { kind: 'stock.release', facility: { id: s.belgium }, lot: { id: lot }, quantity: 40 },
      ],
      notices: [],
    })
    await expect(answer(id, s.belgium)).rejects.toMatchObject({ code: 'release_not_told' })
    await expect(read(newId())).rejects.toMatchObject({ code: 'release_unknown' })
  })

  test('what goes into our store and on to a facility is counted once', async () => {
    const { lot } = await s.stored()
    const hospital = (
      await s.cell('recordParty', {
        body: { id: newId(), kind: 'hospital', country: 'BE', names: [{ name: 'Hospital' }] },
      })
    ).id
    const release = newId()
    await s.urgent(lot, { id: release, facilities: [s.belgium, hospital] })
    const send = (quantity: number, stage: 'in_stock' | 'arrived' = 'in_stock') =>
      s.apron('dispatchDelivery', {
        params: s.params,
        body: {
          id: newId(),
          facility: hospital,
          place: s.milan,
          from: s.store,
          lines: [{ id: newId(), item: s.mask, lot, quantity, stage }],
        },
      })
    await s.release(lot, 50)
    expect(await read(release)).toMatchObject({ used: 50 })
    const { id: sent } = await send(40)
    expect(await read(release)).toMatchObject({
      used: 50,
      went: [
        { kind: 'stock.release', quantity: 50, stored: 0, toStore: true },
        { kind: 'delivery.dispatch', quantity: 40, stored: 40, toStore: false },
      ],
    })
    // Ten are left of it: straight from arrival, or into the store; and ten lie in the store.
    const exceeded = { code: 'not_released', facts: { why: ['urgent_release_exceeded'] } }
    await expect(send(11, 'arrived')).rejects.toMatchObject(exceeded)
    await expect(s.release(lot, 11)).rejects.toMatchObject(exceeded)
    await send(10, 'arrived')
    await send(10)
    expect(await read(release)).toMatchObject({ used: 60 })
    await expect(send(1, 'arrived')).rejects.toMatchObject(exceeded)
    // A truck that was taken back is not sent: its goods lie in the store again, and may go.
    await s.cell('reverseAct', {
      params: s.params,
      body: { id: newId(), act: sent, reason: 'It never left' },
    })
    expect(await read(release)).toMatchObject({ used: 60 })
    await send(30)
    // Overruled, the store is told of what it still has, the hospital of what went to it.
    await s.verdict({ lot }, 'reject')
    const { notices } = await read(release)
    expect(notices.map(({ party, goods }) => [party.name, goods[0]?.quantity])).toEqual([
      ['belgium', 10],
      ['Hospital', 50],
    ])
  })

  test('not confirmed in time, the rest is held and its recipients are told', async () => {
    const { id, lot } = await given()
    expect(await read(id)).toMatchObject({
      state: 'lapsed',
      notices: [
        { party: { id: s.belgium }, goods: [{ lot: { id: lot }, quantity: 40 }], answer: null },
      ],
    })
    await expect(s.release(lot, 1)).rejects.toMatchObject({
      facts: { why: ['urgent_release_expired'] },
    })
    expect(await waiting()).toContain(id)
    await expect(answer(id, s.alibaba)).rejects.toMatchObject({ code: 'release_not_told' })
    await answer(id, s.belgium)
    expect(await waiting()).not.toContain(id)
    expect((await read(id)).notices).toMatchObject([
      { answer: { setAside: 25, note: 'The rest is used' } },
    ])
    await s.verdict({ lot }, 'pass')
    expect(await read(id)).toMatchObject({ state: 'confirmed', notices: [] })
    await s.verdict({ lot }, 'reject')
    expect(await read(id)).toMatchObject({ state: 'overruled', notices: [{}] })
  })

  test('it says what was seen, in words or by what is recorded', async () => {
    await expect(given({ seen: ' ' })).rejects.toMatchObject({ code: 'evidence_not_seen' })
    await expect(given({ seen: '', evidence: [newId()] })).rejects.toMatchObject({
      code: 'evidence_unknown',
    })
    const { lot } = await s.stored()
    const report = newId()
    await officer()('recordEvidence', {
      params: s.params,
      body: { id: report, subject: { kind: 'lot', lot }, kind: 'test_report', number: 'R-7' },
    })
    const inspection = newId()
    await officer()('recordInspection', {
      params: s.params,
      body: {
        id: inspection,
        of: { kind: 'lot', lot },
        kind: 'visual',
        plan: { kind: 'limiting_quality', limitingQuality: 5 },
        lotSize: 100,
        nonconforming: 0,
        inspectedBy: 'Store',
      },
    })
    const evidence = [report, inspection]
    const { id: release } = await given({ seen: '', evidence })
    expect(await read(release)).toMatchObject({ seen: '', evidence })
    const query = { release }
    const { items: papers } = await officer()('listEvidence', { params: s.params, query })
    expect(papers.map(({ id }) => id)).toEqual([report])
    const { items: samples } = await officer()('listInspections', { params: s.params, query })
    expect(samples.map(({ id }) => id)).toEqual([inspection])
  })

  test('one of an earlier version that says nothing is still read', async () => {
    const { id, lot } = await given()
    const old = newId()
    const { database, number } = s.app
    // As it was before what was seen was asked for: the rule holds for what is new only.
    await sql`alter table urgent_release drop constraint evidence_not_seen`.execute(database.query)
    await sql`
      insert into urgent_release (operation, id, subject, item, maker, packaging, lot, package,
        quantity, facilities, authorised_by, reason, released_at, expires_at)
      select operation, ${old}, subject, item, maker, packaging, lot, package, quantity,
             facilities, authorised_by, reason, released_at, expires_at
        from urgent_release where operation = ${number} and id = ${id}
    `.execute(database.query)
    await sql`alter table urgent_release add constraint evidence_not_seen
      check (seen <> '' or cardinality(evidence) > 0) not valid`.execute(database.query)
    expect(await read(old)).toMatchObject({ seen: '', evidence: [], subject: { lot } })
  })

  test('a facility answers for itself', async () => {
    const { id } = await given()
    const user = await s.app.services.signIn.createUser({ email: 'b@aid.example', name: 'B' })
    const { key } = await s.app.services.signIn.createKey(user, 'test')
    await s.cell('admitMember', {
      params: s.params,
      body: { id: newId(), person: { user }, roles: ['facility'], party: s.alibaba } as never,
    })
    const theirs = s.app.with(key).call('answerUrgentRelease', {
      params: { ...s.params, release: id },
      body: { id: newId(), party: s.belgium },
    })
    await expect(theirs).rejects.toMatchObject({ code: 'release_not_yours' })
  })
})
