import { afterAll, beforeAll, expect, test } from 'vitest'
import { checks } from '#ledger/verify.ts'
import { freshApp, type TestApp } from '../../tests/support/app.ts'
import { embedded } from '../../tests/support/engines.ts'
import { exercise } from './exercise.ts'
import { loadDemonstration, loadExample } from './load.ts'

const params = { operation: exercise }
let app: TestApp

beforeAll(async () => {
  // The demonstration runs on this one.
  app = await freshApp(embedded.fresh)
  await loadExample(app.as('owner').call, () => {})
  await loadDemonstration(app.as('owner').call, '2026-11-26', () => {})
})
afterAll(() => app.close())

test('on a later day it is the same exercise: nothing is recorded twice', async () => {
  const before = await app.as('owner').call('listActs', { params, query: { limit: 200 } })
  await loadDemonstration(app.as('owner').call, '2026-12-24', () => {})
  const after = await app.as('owner').call('listActs', { params, query: { limit: 200 } })
  expect(after).toEqual(before)
})

test('something waits on every desk, and the books are right', async () => {
  const owner = app.as('owner').call
  const waiting = await owner('listWaitingForVerdict', { params, query: {} })
  expect(waiting.items.length).toBeGreaterThan(0)
  const needs = await owner('listNeeds', { params, query: { open: true } })
  expect(needs.items.map(({ open }) => open)).toEqual(expect.arrayContaining([4_000, 6_000]))
  const deliveries = await owner('listDeliveries', { params, query: { open: true } })
  // Whoever sits at the ward's desk has one to sign for.
  expect(deliveries.items.map(({ facility }) => facility.name)).toContain('Ospedale San Luca')
  const recalls = await owner('listRecalls', { params, query: { open: 'true' } })
  const alarms = await owner('listAlarms', { params, query: { open: 'true' } })
  expect([recalls.items.length, alarms.items.length]).toEqual([1, 1])
  const desk = await owner('getDesk', { params })
  expect(desk.items.map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(['alarms_open', 'recalls_to_answer']),
  )
  for (const check of checks) {
    const found = await owner('verifyLedger', { params, query: { check } })
    expect(found.mismatches).toEqual([])
  }
})

test('it is not public, and its figures are in no public sum', async () => {
  const listed = await app.as().fetch('/api/public/operations')
  expect(await listed.text()).not.toContain(exercise)
})
