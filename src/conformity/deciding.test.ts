import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { engines } from '../../tests/support/engines.ts'
import { type Storing, storeDesk } from '../../tests/support/storing.ts'
import { newId } from '#platform/ids.ts'

describe.each(engines)('deciding on $name', ({ fresh }) => {
  let s: Storing
  beforeAll(async () => {
    s = await storeDesk(fresh)
  })
  afterAll(() => s.app.close())

  const verdict = (
    body: object,
    role: 'conformity_officer' | 'pharmacist' = 'conformity_officer',
  ) =>
    s.app.as(role).call('recordVerdict', {
      params: s.params,
      body: { id: newId(), outcome: 'pass', reason: 'Tested', ...body } as never,
    })
  const confirm = (id: string, role: 'conformity_officer' | 'pharmacist') =>
    s.app.as(role).call('confirmVerdict', {
      params: { ...s.params, verdict: id },
      body: { id: newId() },
    })
  const settings = (body: { secondPair: boolean }) =>
    s.app.as('coordinator').call('setConformitySettings', {
      params: s.params,
      body: { id: newId(), alarmHolds: 'type', ...body },
    })
  const medicine = {
    importAuthorisation: { number: 'BE-2020-7', authority: 'FAMHP' },
    needed: true,
    shelfLifeOk: true,
    innOnLabel: true,
    readableLabel: true,
  }
  const lotOf = (lot: string) => ({ subject: { kind: 'lot', lot } })

  test('a pass waits for a second person where the operation asks for one', async () => {
    const { lot } = await s.stored()
    await settings({ secondPair: true })
    const { id } = await verdict(lotOf(lot))
    await expect(s.release(lot, 1)).rejects.toMatchObject({ facts: { why: ['no_verdict'] } })
    const { items } = await s.app.as('conformity_officer').call('listVerdicts', {
      params: s.params,
      query: { waiting: 'true' },
    })
    expect(items).toMatchObject([{ id, confirmation: 'waiting', confirmedBy: null }])
    await expect(confirm(id, 'conformity_officer')).rejects.toMatchObject({
      code: 'second_is_first',
    })
    await expect(confirm(newId(), 'pharmacist')).rejects.toMatchObject({ code: 'verdict_not_here' })
    await confirm(id, 'pharmacist')
    await s.release(lot, 1)
    await expect(confirm(id, 'pharmacist')).rejects.toMatchObject({ code: 'nothing_to_confirm' })
    await verdict({ ...lotOf(lot), outcome: 'hold' })
    await expect(s.release(lot, 1)).rejects.toMatchObject({ facts: { why: ['held'] } })
    await settings({ secondPair: false })
  })

  test('a limited use goes into a store, and says what it is for', async () => {
    const { lot } = await s.stored()
    const limits = { purposes: ['source_control'] }
    await verdict({ ...lotOf(lot), outcome: 'limited_use', limits })
    await s.release(lot, 40)
    const { items } = await s.apron('listStock', { params: s.params, query: { lot } })
    expect(items.map((row) => row.verdict)).toEqual(['limited_use', 'limited_use'])
    const { items: verdicts } = await s.apron('listVerdicts', { params: s.params, query: { lot } })
    expect(verdicts).toMatchObject([
      { outcome: 'limited_use', limits: { users: [], excluded: [], ...limits } },
    ])
  })

  test.each([
    ['limits_missing', { outcome: 'limited_use' }],
    ['limits_not_asked', { limits: { users: ['public'] } }],
    ['derogation_unknown', { under: { rule: 'no-such-rule', authorisedOn: '2020-04-01' } }],
    [
      'derogation_not_asked',
      { outcome: 'hold', under: { rule: 'no-such-rule', authorisedOn: '2020-04-01' } },
    ],
    ['receipt_check_not_asked', { receiptCheck: true }],
  ])('a verdict whose parts disagree is refused: %s', async (code, body) => {
    const { lot } = await s.stored()
    await expect(verdict({ ...lotOf(lot), ...body })).rejects.toMatchObject({ code })
  })

  test('lots of a passed type wait for their receipt check', async () => {
    const item = newId()
    await s.cell('recordItem', {
      body: {
        id: item,
        class: 'respirator',
        names: [{ name: 'FFP2' }],
        unit: 'piece',
        maker: s.alibaba,
      },
    })
    const { lot } = await s.stored(50, { item, pledgeLine: undefined })
    await verdict({ subject: { kind: 'type', item, maker: s.alibaba }, receiptCheck: true })
    await expect(s.release(lot, 1)).rejects.toMatchObject({ facts: { why: ['no_verdict'] } })
    await s.app.as('conformity_officer').call('recordReceiptChecks', {
      params: s.params,
      body: { id: newId(), lots: [lot], note: 'Same box, same print' },
    })
    await s.release(lot, 1)
  })

  test('a medicine passes by a pharmacist, who says what the tests found', async () => {
    const item = newId()
    const names = [{ name: 'Paracetamol' }]
    await s.cell('recordItem', { body: { id: item, class: 'medicine', names, unit: 'tablet' } })
    const { lot } = await s.stored(60, { item, pledgeLine: undefined })
    const pass = (more: object, role: 'conformity_officer' | 'pharmacist' = 'pharmacist') =>
      verdict({ ...lotOf(lot), ...more }, role)
    await expect(pass({ medicine }, 'conformity_officer')).rejects.toMatchObject({
      code: 'pharmacist_decides',
    })
    await expect(pass({})).rejects.toMatchObject({ code: 'medicine_tests_missing' })
    const failing = { ...medicine, importAuthorisation: null, innOnLabel: false }
    await expect(pass({ medicine: failing })).rejects.toMatchObject({
      code: 'medicine_reason_missing',
      facts: { failed: ['importAuthorisation', 'innOnLabel'] },
    })
    await expect(pass({ outcome: 'hold', medicine })).rejects.toMatchObject({
      code: 'medicine_tests_not_asked',
    })
    const { lot: masks } = await s.stored()
    await expect(verdict({ ...lotOf(masks), medicine })).rejects.toMatchObject({
      code: 'medicine_tests_not_asked',
    })
    await pass({ outcome: 'hold' }, 'conformity_officer')
    const note = 'Waived by the ministry; relabelled here'
    await pass({ medicine: { ...failing, note } })
    await s.release(lot, 1)
    const { items } = await s.apron('listVerdicts', { params: s.params, query: { lot } })
    expect(items.map((row) => row.medicine)).toEqual([{ ...failing, note }, null])
    const urgent = s.app.as('conformity_officer').call('recordUrgentRelease', {
      params: s.params,
      body: {
        id: newId(),
        subject: { kind: 'lot', lot },
        quantity: 1,
        facilities: [s.belgium],
        authorisedBy: 'Somebody',
        reason: 'None',
        seen: 'Declaration and label',
      },
    })
    await expect(urgent).rejects.toMatchObject({ code: 'pharmacist_decides' })
  })

  test('a controlled medicine goes to a party with a licence only', async () => {
    const item = newId()
    await s.cell('recordItem', {
      body: {
        id: item,
        class: 'medicine',
        regime: 'controlled_medicine',
        names: [{ name: 'Morphine' }],
        unit: 'vial',
      },
    })
    const { lot } = await s.stored(60, { item, pledgeLine: undefined })
    await verdict({ ...lotOf(lot), medicine }, 'pharmacist')
    await expect(s.release(lot, 1)).rejects.toMatchObject({
      code: 'not_released',
      facts: { why: ['receiver_not_licensed'] },
    })
    const body = { place: s.store, holder: s.belgium, lines: [{ lot, quantity: 5 }] }
    const done = await s.apron('releaseToStock', {
      params: s.params,
      body: { id: newId(), happened: true, ...body },
    })
    expect(done.breaches).toBe(1)
    const licence = (validUntil: string) =>
      s.app.as('pharmacist').call('recordLicence', {
        params: s.params,
        body: { id: newId(), party: s.belgium, number: 'L-1', authority: 'FAMHP', validUntil },
      })
    await licence('2020-01-01')
    await expect(s.release(lot, 1)).rejects.toMatchObject({ code: 'not_released' })
    await licence('2999-12-31')
    await s.release(lot, 1)
  })

  test('nobody sends on what is held; what has left is recorded with a breach', async () => {
    const consignment = await s.consign({ lines: [s.line({ quantity: 80 })], origin: s.store })
    const { lines } = await s.read(consignment)
    const lot = lines[0]?.lot?.id ?? ''
    await verdict({ ...lotOf(lot), outcome: 'hold' })
    const send = (more: object = {}) =>
      s.cell('sendConsignment', {
        params: { ...s.params, consignment },
        body: { id: newId(), ...more },
      })
    await expect(send()).rejects.toMatchObject({ code: 'goods_held', facts: { why: ['held'] } })
    const { id } = await send({ instruction: false })
    const { items } = await s.apron('listBreaches', { params: s.params, query: { act: id } })
    expect(items).toMatchObject([{ rule: 'held', quantity: 80, facility: { id: s.belgium } }])
    await verdict({ ...lotOf(lot), outcome: 'reject' })
    await expect(send()).rejects.toMatchObject({ code: 'goods_held', facts: { why: ['rejected'] } })
  })

  test('cold goods are held without a logger reading, and by one out of range', async () => {
    const vaccine = newId()
    await s.cell('recordItem', {
      body: {
        id: vaccine,
        class: 'vaccine',
        names: [{ name: 'Vaccine' }],
        unit: 'dose',
        storage: { minCelsius: 2, maxCelsius: 8 },
      },
    })
    const { lot, receipt } = await s.stored(60, { item: vaccine, pledgeLine: undefined })
    await verdict({ ...lotOf(lot), medicine }, 'pharmacist')
    const why = async () => {
      const refused: unknown = await s.release(lot, 1).catch((error: unknown) => error)
      return (refused as { facts?: { why?: string[] } }).facts?.why
    }
    expect(await why()).toEqual(['no_logger_reading'])
    const read = (excursion: boolean) =>
      s.apron('recordTemperatures', {
        params: { ...s.params, receipt },
        body: {
          id: newId(),
          temperatures: [
            { minCelsius: 2.5, maxCelsius: excursion ? 11 : 7, minutes: 90, excursion },
          ],
        },
      })
    await read(false)
    await s.release(lot, 1)
    await read(true)
    expect(await why()).toEqual(['temperature_excursion'])
    await verdict(
      { ...lotOf(lot), medicine, lifts: [receipt], reason: 'Within what the maker allows' },
      'pharmacist',
    )
    await s.release(lot, 1)
  })
})
