import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { engines } from '../../tests/support/engines.ts'
import { freshApp, type TestApp } from '../../tests/support/app.ts'
import { newId } from '#platform/ids.ts'

describe.each(engines)('pledges on $name', ({ fresh }) => {
  let app: TestApp
  const alibaba = newId()
  const jackMa = newId()
  const belgium = newId()
  const mask = newId()
  const ffp2 = newId()
  const letter = newId()
  const acceptance = newId()

  beforeAll(async () => {
    app = await freshApp(fresh)
    const { call } = app.as('coordinator')
    for (const [id, name] of [
      [alibaba, 'Alibaba Foundation'],
      [jackMa, 'Jack Ma Foundation'],
      [belgium, 'Belgium'],
    ] as const)
      await call('recordParty', { body: { id, kind: 'foundation', names: [{ name }] } })
    await call('recordItem', {
      body: { id: mask, class: 'mask', unit: 'piece', names: [{ name: 'Mask' }] },
    })
    await call('recordItem', {
      body: {
        id: ffp2,
        class: 'respirator',
        unit: 'piece',
        parent: mask,
        names: [{ name: 'FFP2' }],
      },
    })
    for (const id of [letter, acceptance])
      await call('recordSource', {
        params: { operation: app.operation },
        body: { id, kind: 'letter', title: 'Letter' },
      })
  })
  afterAll(() => app.close())

  const params = () => ({ operation: app.operation })
  const desk = () => app.as('donor_desk').call
  const cell = () => app.as('coordinator').call

  const pledge = async (line: object = {}, more: object = {}) => {
    const id = newId()
    const lineId = newId()
    const body = {
      id,
      donors: [alibaba],
      recipients: [belgium],
      lines: [{ id: lineId, item: mask, quantity: 1000, stated: '1,000 masks', ...line }],
      ...more,
    }
    await desk()('recordPledge', { params: params(), body })
    return { id, line: lineId, body }
  }
  const read = (id: string) => cell()('getPledge', { params: { ...params(), pledge: id } })

  test('stands as promised, with its words and its donor', async () => {
    const { id } = await pledge({ qualifier: 'at_least', stated: 'over 1,000 masks' })
    const found = await read(id)
    expect(found.lines).toMatchObject([
      { promised: 1000, committed: 0, qualifier: 'at_least', stated: 'over 1,000 masks' },
    ])
    expect(found.donors).toMatchObject([{ name: 'Alibaba Foundation', parts: null }])
    expect(found.shares).toBe('sole')
    expect(found.code).toMatch(/^P-[0-9A-Z]{4}-[0-9A-Z]{4}$/)
  })

  test('sent twice is recorded once; under the same id other words are refused', async () => {
    const { id, body } = await pledge()
    await desk()('recordPledge', { params: params(), body })
    expect((await read(id)).lines[0]?.promised).toBe(1000)
    const other = { ...body, note: 'another' }
    await expect(desk()('recordPledge', { params: params(), body: other })).rejects.toMatchObject({
      code: 'id_reused',
    })
  })

  test('joint donors are one holder, and unknown shares stay unknown', async () => {
    const { id } = await pledge({}, { donors: [alibaba, jackMa], shares: 'unknown' })
    const found = await read(id)
    expect(found.donors.map((donor) => donor.name)).toEqual([
      'Alibaba Foundation',
      'Jack Ma Foundation',
    ])
    expect(found.donors.every((donor) => donor.parts === null)).toBe(true)
    expect(found.shares).toBe('unknown')
    await expect(
      pledge(
        {},
        { donors: [alibaba, jackMa], shares: 'agreed', parts: [{ party: alibaba, parts: 1 }] },
      ),
    ).rejects.toMatchObject({ code: 'shares_incomplete', facts: { donor: jackMa } })
  })

  test('a promise without a number posts nothing and is still listed as open', async () => {
    const { id } = await pledge({ quantity: null, qualifier: 'unquantified', stated: 'dozens' })
    expect((await read(id)).lines[0]).toMatchObject({ promised: null, stated: 'dozens' })
    const open = await cell()('listPledges', { params: params(), query: { open: true } })
    expect(open.items.find((row) => row.id === id)).toMatchObject({ unquantifiedLines: 1, open: 0 })
    await expect(pledge({ quantity: null })).rejects.toMatchObject({
      code: 'unquantified_has_no_quantity',
    })
  })

  test('a version raises or lowers the promise, and keeps why', async () => {
    const { id, line } = await pledge()
    const amend = (quantity: number, amends: number, reason: string) =>
      desk()('amendPledge', {
        params: { ...params(), pledge: id },
        body: {
          id: newId(),
          amends,
          reason,
          lines: [{ id: line, item: mask, quantity, stated: `${quantity}` }],
        },
      })
    await amend(1200, 1, 'raised on the telephone')
    await amend(700, 2, 'the maker delivers less')
    const found = await read(id)
    expect(found.lines[0]?.promised).toBe(700)
    expect(found.versions.map((version) => version.reason)).toEqual([
      'First stated',
      'raised on the telephone',
      'the maker delivers less',
    ])
    await expect(amend(900, 1, 'late')).rejects.toMatchObject({
      code: 'pledge_version_stale',
      facts: { version: 3, amends: 1 },
    })
    await expect(
      desk()('amendPledge', {
        params: { ...params(), pledge: newId() },
        body: {
          id: newId(),
          amends: 1,
          reason: 'none',
          lines: [{ id: newId(), item: mask, quantity: 1, stated: '1' }],
        },
      }),
    ).rejects.toMatchObject({ code: 'pledge_unknown' })
  })

  test('commits with both papers, then cannot be committed beyond what is open', async () => {
    const { id, line } = await pledge()
    const commit = (quantity: number | null) =>
      cell()('commitPledge', {
        params: params(),
        body: { id: newId(), lines: [{ line, quantity }], donorPaper: letter, acceptance },
      })
    await commit(400)
    expect((await read(id)).lines[0]).toMatchObject({ promised: 600, committed: 400 })
    await expect(commit(601)).rejects.toMatchObject({ code: 'not_open', facts: { open: 600 } })
    await commit(null)
    expect((await read(id)).lines[0]).toMatchObject({ promised: 0, committed: 1000 })
  })

  test('a withdrawal takes what is only promised before what is committed', async () => {
    const { id, line } = await pledge()
    await cell()('commitPledge', {
      params: params(),
      body: { id: newId(), lines: [{ line, quantity: 400 }], donorPaper: letter, acceptance },
    })
    await desk()('withdrawPledge', {
      params: params(),
      body: { id: newId(), lines: [{ line, quantity: 700 }], reason: 'Needed at home' },
    })
    expect((await read(id)).lines[0]).toMatchObject({ promised: 0, committed: 300 })
    await cell()('declinePledge', {
      params: params(),
      body: { id: newId(), lines: [{ line }], reason: 'Too short a shelf life' },
    })
    expect((await read(id)).lines[0]).toMatchObject({ promised: 0, committed: 0 })
  })

  test('is specified to a narrower item only', async () => {
    const { id, line } = await pledge()
    await desk()('specifyPledge', {
      params: params(),
      body: { id: newId(), line, item: ffp2, quantity: 250 },
    })
    expect((await read(id)).lines[0]?.promised).toBe(1000)
    const other = await pledge({ item: ffp2 })
    await expect(
      desk()('specifyPledge', {
        params: params(),
        body: { id: newId(), line: other.line, item: mask },
      }),
    ).rejects.toMatchObject({ code: 'item_not_narrower' })
  })

  test('refuses what it cannot keep, and says what', async () => {
    await expect(pledge({ provenance: 'loan' })).rejects.toMatchObject({
      code: 'loan_needs_return_date',
    })
    const unknown = newId()
    await expect(pledge({ item: unknown })).rejects.toMatchObject({ code: 'item_unknown' })
    const { line } = await pledge({ quantity: null, qualifier: 'unquantified' })
    await expect(
      cell()('declinePledge', {
        params: params(),
        body: { id: newId(), lines: [{ line, quantity: 5 }], reason: 'none' },
      }),
    ).rejects.toMatchObject({ code: 'line_unquantified' })
    await expect(
      cell()('declinePledge', {
        params: params(),
        body: { id: newId(), lines: [{ line: unknown }], reason: 'none' },
      }),
    ).rejects.toMatchObject({ code: 'pledge_line_unknown', facts: { line: unknown } })
    const { call } = app.as('facility')
    await expect(
      call('recordPledge', { params: params(), body: (await pledge()).body }),
    ).rejects.toMatchObject({ code: 'not_permitted' })
  })

  test('is listed by page, the newest first', async () => {
    const made = [await pledge(), await pledge(), await pledge()]
    const first = await cell()('listPledges', { params: params(), query: { limit: 2 } })
    expect(first.items.map((row) => row.id)).toEqual([made[2]?.id, made[1]?.id])
    const next = first.next ?? ''
    const second = await cell()('listPledges', {
      params: params(),
      query: { limit: 1, cursor: next },
    })
    expect(second.items[0]?.id).toBe(made[0]?.id)
    await expect(
      cell()('listPledges', { params: params(), query: { cursor: 'nonsense' } }),
    ).rejects.toMatchObject({ code: 'cursor_invalid' })
  })
})
