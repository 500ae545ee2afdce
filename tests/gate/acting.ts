// What each of the eight does by a throw of dice, and what is kept of it.
import fc from 'fast-check'
import type { Role } from '../../src/acts/permission.ts'
import type { Outcome } from '../../src/conformity/verdict.ts'
import type { Client } from '../../src/http/calling.ts'
import { newId } from '../../src/platform/ids.ts'
import { Refusal } from '../../src/platform/refusal.ts'
import type { TestApp } from '../support/app.ts'
import type { Scene } from '../support/hospital.ts'
import type { Decided, Span } from './oracle.ts'

export const packagings = ['green', 'blue'] as const
const outcomes: readonly Outcome[] = [
  'pass',
  'pass',
  'pass',
  'pass',
  'pass',
  'pass',
  'limited_use',
  'limited_use',
  'hold',
  'hold_for_rework',
  'reject',
  'not_assessed',
]
export const purposes = ['source_control', 'general_care'] as const

export const step = fc.record({
  what: fc.nat(19),
  which: fc.nat(5),
  other: fc.nat(1000),
  quantity: fc.integer({ min: 1, max: 40 }),
})
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never

export interface Lot {
  readonly id: string
  readonly packaging: (typeof packagings)[number]
}

/** Where they act: one model of one maker, and what needs ask of it by purpose. */
export interface World {
  readonly app: TestApp
  readonly s: Scene
  readonly item: string
  readonly maker: string
  readonly needs: ReadonlyMap<string, string>
}

/** What one person does by this throw; undefined: there is nothing of it to do. */
export const acting = ({ app, s, item, maker, needs }: World, lots: readonly Lot[], log: Log) => {
  const params = { operation: app.operation }
  const as = (role: Role): Client => app.as(role).call
  return async ({ what, which, other, quantity }: Step): Promise<void> => {
    const lot = lots[which % lots.length]
    if (!lot) return
    const id = newId()
    const line = { lot: lot.id, quantity }
    if (what < 4) {
      const outcome = outcomes[other % outcomes.length] ?? 'pass'
      const broad = !['pass', 'limited_use'].includes(outcome)
      const packaging = broad && other % 3 === 0 ? '' : lot.packaging
      const subject = other % 2 === 0 ? { lot: lot.id } : { packaging }
      const limits = outcome === 'limited_use' ? { purposes: ['source_control'] } : null
      await log.verdict({ id, outcome, subject, purposes: limits?.purposes ?? [] }, () =>
        as('conformity_officer')('recordVerdict', {
          params,
          body: {
            id,
            outcome,
            limits,
            reason: 'At random',
            subject:
              'lot' in subject
                ? { kind: 'lot', lot: lot.id }
                : { kind: 'type', item, maker, packaging },
          },
        }),
      )
    } else if (what < 5) {
      await log.act(id, undefined, () =>
        as('pharmacist')('recordUrgentRelease', {
          params,
          body: {
            id,
            subject: { kind: 'lot', lot: lot.id },
            quantity,
            facilities: [[s.hospital], [s.authority], [s.hospital, s.authority]][other % 3] ?? [],
            authorisedBy: 'Dr Rossi',
            reason: 'At random',
            seen: 'Declaration and label',
          },
        }),
      )
    } else if (what < 9) {
      const happened = other % 5 === 0
      await log.act(id, undefined, () =>
        as('logistician')('releaseToStock', {
          params,
          body: { id, place: s.store, holder: s.authority, lines: [line], happened },
        }),
      )
    } else if (what < 14) {
      const purpose = purposes[other % 2]
      await log.act(id, purpose, async () => {
        const done = await as('logistician')('dispatchDelivery', {
          params,
          body: {
            id,
            facility: s.hospital,
            place: s.pharmacy,
            from: s.store,
            lines: [{ id: newId(), item, needLine: needs.get(purpose ?? '') ?? null, ...line }],
          },
        })
        log.deliveries.push({ id, line: done.lines[0]?.id ?? '', purpose, quantity })
      })
    } else if (what < 17) {
      const delivery = log.deliveries[other % Math.max(1, log.deliveries.length)]
      if (!delivery) return
      await log.act(id, delivery.purpose, () =>
        as('facility')('signDelivery', {
          params: { ...params, delivery: delivery.id },
          body: {
            id,
            signedBy: 'F. Rossi',
            lines: [{ line: delivery.line, sound: Math.min(quantity, delivery.quantity) }],
          },
        }),
      )
    } else if (what < 18) {
      await log.act(id, undefined, () =>
        as('facility')(other % 2 === 0 ? 'issueGoods' : 'useGoods', {
          params: { ...params, facility: s.hospital },
          body: { id, lines: [{ item, ward: s.ward, ...line }] },
        }),
      )
    } else if (what < 19) {
      await log.act(id, undefined, () =>
        as('logistician')('recordQuarantine', {
          params,
          body: { id, reason: 'At random', lines: [line] },
        }),
      )
    } else {
      const act = [...log.acts.keys()][other % Math.max(1, log.acts.size)]
      if (!act) return
      await log.act(id, undefined, () =>
        as('coordinator')('reverseAct', {
          params,
          body: { id, act, reason: 'At random' },
        }),
      )
    }
  }
}

interface Delivery {
  readonly id: string
  readonly line: string
  readonly purpose: string | undefined
  readonly quantity: number
}

export type Log = ReturnType<typeof newLog>

/** What was done, when, and what was refused. */
export const newLog = () => {
  const verdicts: (Omit<Decided, 'order'> & { readonly id: string })[] = []
  const acts = new Map<string, Span & { readonly purpose: string | undefined }>()
  const refused = new Map<string, number>()
  const timed = async (work: () => Promise<unknown>): Promise<Span | undefined> => {
    const start = performance.now()
    try {
      await work()
      return { start, end: performance.now() }
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      const code = String(error.code)
      refused.set(code, (refused.get(code) ?? 0) + 1)
      return undefined
    }
  }
  return {
    verdicts,
    acts,
    refused,
    deliveries: [] as Delivery[],
    verdict: async (
      verdict: Omit<Decided, 'order' | keyof Span> & { id: string },
      work: () => Promise<unknown>,
    ) => {
      const span = await timed(work)
      if (span) verdicts.push({ ...verdict, ...span })
    },
    act: async (id: string, purpose: string | undefined, work: () => Promise<unknown>) => {
      const span = await timed(work)
      if (span) acts.set(id, { ...span, purpose })
    },
  }
}
