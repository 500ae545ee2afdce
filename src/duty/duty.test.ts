import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#platform/ids.ts'
import { freshApp, type TestApp } from '../../tests/support/app.ts'
import { engines } from '../../tests/support/engines.ts'

describe.each(engines)('duty on $name', ({ fresh }) => {
  let app: TestApp
  beforeAll(async () => {
    app = await freshApp(fresh)
  })
  afterAll(() => app.close())
  const params = () => ({ operation: app.operation })
  const cell = () => app.as('coordinator').call
  const apron = () => app.as('logistician').call
  const write = async (words: string, followUp = false, subject: string | null = null) => {
    const body = { id: newId(), words, followUp, subject }
    return (await cell()('recordDutyEntry', { params: params(), body })).id
  }

  test('what is to be followed up stays open until somebody says what came of it', async () => {
    const subject = newId()
    await write('Quiet until two')
    const entry = await write('Customs asks for the invoice', true, subject)
    const open = () => cell()('listDutyEntries', { params: params(), query: { open: true } })
    expect((await open()).items.map(({ id }) => id)).toEqual([entry])
    const close = (id: string) =>
      apron()('closeDutyEntry', {
        params: { ...params(), entry: id },
        body: { id: newId(), outcome: 'Sent at 03:10' },
      })
    await close(entry)
    expect((await open()).items).toEqual([])
    const query = { subject }
    const { items } = await app.as('auditor').call('listDutyEntries', { params: params(), query })
    expect(items).toMatchObject([
      {
        id: entry,
        by: { name: 'coordinator' },
        closed: { by: { name: 'logistician' }, outcome: 'Sent at 03:10' },
      },
    ])
    await expect(close(entry)).rejects.toMatchObject({ code: 'duty_entry_closed' })
    await expect(close(newId())).rejects.toMatchObject({ code: 'duty_entry_unknown' })
  })

  test('a shift keeps what was open when it ended, and one takes it over', async () => {
    const entry = await write('Two pallets without papers', true)
    const to = app.people.logistician.user
    const body = { id: newId(), to, words: 'Mind the cold room' }
    const shift = await cell()('handOverShift', { params: params(), body })
    expect(shift.open).toBe(1)
    await cell()('closeDutyEntry', {
      params: { ...params(), entry },
      body: { id: newId(), outcome: 'Found' },
    })
    const take = (call: ReturnType<typeof cell>, id: string = shift.id) =>
      call('takeOverShift', { params: { ...params(), shift: id }, body: { id: newId() } })
    await expect(take(cell())).rejects.toMatchObject({ code: 'shift_for_another' })
    await take(apron())
    await expect(take(apron())).rejects.toMatchObject({ code: 'shift_taken' })
    await expect(take(apron(), newId())).rejects.toMatchObject({ code: 'shift_unknown' })
    const { items } = await cell()('listShifts', { params: params(), query: {} })
    expect(items).toMatchObject([
      {
        from: { name: 'coordinator' },
        to: { name: 'logistician' },
        open: [{ id: entry, words: 'Two pallets without papers' }],
        taken: { by: { name: 'logistician' } },
      },
    ])
    const open = await cell()('handOverShift', { params: params(), body: { id: newId() } })
    await expect(take(cell(), open.id)).rejects.toMatchObject({ code: 'shift_own' })
    await expect(
      cell()('handOverShift', { params: params(), body: { id: newId(), to: newId() } }),
    ).rejects.toMatchObject({ code: 'person_unknown' })
  })
})
