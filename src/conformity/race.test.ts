import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { engines } from '../../tests/support/engines.ts'
import { type Storing, storeDesk } from '../../tests/support/storing.ts'
import type { By } from '#acts/act.ts'
import { pass } from '#ledger/actions.ts'
import { newId } from '#platform/ids.ts'
import { recordVerdict } from './actions.ts'
import { clear } from './gate-actions.ts'

// PGlite runs one transaction after the other, so only a server can show a race.
const servers = engines.filter(({ name }) => name === 'postgres')

describe.each(servers)('a verdict and a release at the same time on $name', ({ fresh }) => {
  let s: Storing
  beforeAll(async () => {
    s = await storeDesk(fresh)
  })
  afterAll(() => s.app.close())

  const by = (kind: string): By => {
    const now = new Date().toISOString()
    const act = newId()
    return {
      operation: s.app.number,
      act,
      kind,
      actor: { user: s.app.people.conformity_officer.user, roles: ['conformity_officer'] },
      now,
      happenedAt: now,
      basis: 'documented',
      envelope: { id: act },
    }
  }
  const hold = (lot: string) => ({
    subject: { kind: 'lot' as const, lot },
    jurisdiction: null,
    outcome: 'hold' as const,
    limits: null,
    under: null,
    receiptCheck: false,
    evidence: [],
    reason: 'An alert',
    decidedBy: null,
    lifts: [],
  })
  /** Runs a transaction that stays open until it is let end. */
  const held = async (work: Parameters<typeof s.app.database.transaction>[0]) => {
    const [begun, end] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
    const done = s.app.database.transaction(async (tx) => {
      await work(tx)
      begun.resolve()
      await end.promise
    })
    await Promise.race([begun.promise, done])
    return { end: () => (end.resolve(), done) }
  }
  const isPending = async (promise: Promise<unknown>) =>
    (await Promise.race([promise.then(() => 'done'), pause(300).then(() => 'pending')])) ===
    'pending'

  test('a hold waits for a release that has asked the gate', async () => {
    const { lot } = await s.stored()
    await s.pass(lot)
    const goods = [{ lot, item: s.mask, quantity: 10 }]
    const release = await held((tx) => pass(tx, clear(tx, by('stock.release'), goods)))
    const verdict = s.app.as('conformity_officer').call('recordVerdict', {
      params: s.params,
      body: { id: newId(), ...hold(lot) },
    })
    expect(await isPending(verdict)).toBe(true)
    await release.end()
    await verdict
    await expect(s.release(lot, 1)).rejects.toMatchObject({ facts: { why: ['held'] } })
  })

  test('a release waits for a hold that is being recorded, and is refused', async () => {
    const { lot } = await s.stored()
    await s.pass(lot)
    const verdict = await held((tx) => recordVerdict(tx, by('verdict.record'), hold(lot)))
    const release = s.release(lot, 1).catch((error: unknown) => error)
    expect(await isPending(release)).toBe(true)
    await verdict.end()
    expect(await release).toMatchObject({ code: 'not_released', facts: { why: ['held'] } })
  })

  test('two releases never share the units of one urgent release', async () => {
    const { lot } = await s.stored()
    await s.app.as('conformity_officer').call('recordUrgentRelease', {
      params: s.params,
      body: {
        id: newId(),
        subject: { kind: 'lot', lot },
        quantity: 60,
        facilities: [s.belgium],
        authorisedBy: 'Dr Peeters',
        reason: 'Nothing else is left',
        seen: 'Declaration and label',
      },
    })
    const tries = await Promise.allSettled([40, 40, 40].map((units) => s.release(lot, units)))
    expect(tries.map(({ status }) => status).toSorted()).toEqual([
      'fulfilled',
      'rejected',
      'rejected',
    ])
  })
})
