// No order of acts, however interleaved, lets an instruction send an unreleased unit on, and every
// unreleased unit that a fact brings to a facility carries a breach. Eight people at once on a
// server, at random; then every posting is held against what the verdicts allowed. Which of two that
// overlapped came first cannot be seen from outside: src/conformity/race.test.ts stops one between.
import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { alarmHolds } from '../../src/conformity/verdict.ts'
import { at, found } from '../../src/ledger/account.ts'
import { newId } from '../../src/platform/ids.ts'
import { freshApp, type TestApp } from '../support/app.ts'
import { engines } from '../support/engines.ts'
import { postIn, sceneOf, type Scene } from '../support/hospital.ts'
import { acting, type Log, type Lot, newLog, packagings, purposes, step } from './acting.ts'
import { type Decided, mayHaveSaid, type Moved } from './oracle.ts'

const servers = engines.filter(({ name }) => name === 'postgres')
const people = 8
describe.each(servers)('many at the gate at once on $name', ({ fresh }) => {
  let app: TestApp
  let s: Scene
  let item: string
  let maker: string
  let needs: ReadonlyMap<string, string>
  beforeAll(async () => {
    app = await freshApp(fresh)
    s = await sceneOf(app)
    const cell = app.as('coordinator').call
    const party = { id: newId(), kind: 'company' as const, names: [{ name: 'Maskenwerk' }] }
    maker = (await cell('recordParty', { body: party })).id
    await cell('setConformitySettings', {
      params: { operation: app.operation },
      body: { id: newId(), secondPair: false, alarmHolds: alarmHolds[0] },
    })
  })
  afterAll(() => app.close())

  /** A model of its own for each run, since verdicts on it stay, and needs for it by purpose. */
  const newModel = async (): Promise<void> => {
    const cell = app.as('coordinator').call
    const body = { id: newId(), class: 'respirator' as const, names: [{ name: 'KN95' }], maker }
    item = (await cell('recordItem', { body: { ...body, unit: 'piece', regime: 'ppe' } })).id
    needs = new Map(
      await Promise.all(
        purposes.map(async (purpose) => {
          const line = newId()
          await app.as('facility').call('recordNeed', {
            params: { operation: app.operation },
            body: {
              id: newId(),
              facility: s.hospital,
              place: s.pharmacy,
              lines: [{ id: line, item, quantity: 1_000_000, usedBy: 'ward_staff', purpose }],
            },
          })
          return [purpose, line] as const
        }),
      ),
    )
  }

  /** Lots of the model that have arrived and that nobody has decided on. */
  const arrived = async (): Promise<Lot[]> =>
    Promise.all(
      [0, 1, 2, 3].map(async (index): Promise<Lot> => {
        const packaging = packagings[index % 2] ?? 'green'
        const id = newId()
        await app.as('logistician').call('recordLot', {
          body: { id, item, maker, lotNumber: `L-${id.slice(-8)}`, packaging },
        })
        const { authority: holder, store: place } = s
        const to = at('arrived', { item, holder, place, lot: id })
        await postIn(app, 'receipt.record', [{ from: found(to), to, quantity: 400 }])
        return { id, packaging }
      }),
    )

  test(
    'an instruction lets go what was released, a fact beyond it is a breach',
    { timeout: 180_000 },
    async () => {
      const counts = { let: 0, kept: 0, breaches: 0 }
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 150, maxLength: 200 }), async (steps) => {
          await newModel()
          const lots = await arrived()
          const log = newLog()
          const act = acting({ app, s, item, maker, needs }, lots, log)
          const queue = [...steps]
          await Promise.all(
            Array.from({ length: people }, async () => {
              for (let next = queue.shift(); next; next = queue.shift()) await act(next)
            }),
          )
          await holds(lots, log, counts)
        }),
        { numRuns: 15, endOnFailure: true },
      )
      // A run in which nothing went, or nothing was kept, would have proved nothing.
      expect(counts.let).toBeGreaterThan(40)
      expect(counts.kept).toBeGreaterThan(100)
      expect(counts.breaches).toBeGreaterThan(5)
      console.log(
        `${counts.let} times goods went by an instruction, ${counts.kept} times one was refused, ` +
          `${counts.breaches} breaches`,
      )
    },
  )

  /** Holds every posting of these lots against what the verdicts may have said. */
  const holds = async (lots: readonly Lot[], log: Log, counts: Counts): Promise<void> => {
    const { query } = app.database
    const ids = lots.map(({ id }) => id)
    const order = await sql<{ id: string; order: number }>`
      select id, (row_number() over (order by decided_at, seq))::int as "order" from verdict
       where operation = ${app.number}`.execute(query)
    const place = new Map(order.rows.map((row) => [row.id, row.order]))
    const verdicts = log.verdicts.flatMap(({ id, ...verdict }): Decided[] => {
      const found = place.get(id)
      return found === undefined ? [] : [{ ...verdict, order: found }]
    })
    const postings = await sql<{ act: string; lot: string; to: string; quantity: number }>`
      select p.act, a.lot, a.stage as "to", sum(p.quantity)::int as quantity from posting p
        join account a on a.operation = p.operation and a.id = p.destination
       where p.operation = ${app.number} and a.lot = any(${ids}::uuid[]) and p.reverses_act is null
         and a.stage in ('in_stock', 'dispatched', 'delivered', 'issued', 'used')
       group by 1, 2, 3`.execute(query)
    const covered = await sql<{ act: string; lot: string; quantity: number }>`
      select act, lot, sum(quantity)::int as quantity from urgent_release_use
       where operation = ${app.number} and lot = any(${ids}::uuid[]) group by 1, 2`.execute(query)
    const broken = await sql<{ act: string; lot: string; quantity: number }>`
      select act, lot, sum(quantity)::int as quantity from breach
       where operation = ${app.number} and lot = any(${ids}::uuid[]) group by 1, 2`.execute(query)
    const of = (rows: typeof broken.rows, act: string, lot: string) =>
      rows.find((row) => row.act === act && row.lot === lot)?.quantity ?? 0
    for (const { act, lot, to, quantity } of postings.rows) {
      const done = log.acts.get(act)
      if (!done) continue
      const packaging = lots.find(({ id }) => id === lot)?.packaging ?? ''
      const isGate = to === 'in_stock' || to === 'dispatched'
      const moved: Moved = {
        ...done,
        lot,
        packaging,
        purpose: to === 'in_stock' ? undefined : done.purpose,
      }
      const said = mayHaveSaid(verdicts, moved)
      const [uses, breach] = [of(covered.rows, act, lot), of(broken.rows, act, lot)]
      const at = JSON.stringify({ act, to, quantity, uses, breach, said: [...said] })
      // Beside verdicts that may have let it go: all that went is covered, or is a breach.
      if (isGate && !said.has('goes'))
        expect({ at, units: uses + breach }).toEqual({ at, units: quantity })
      // What a facility gets, gives out or uses while it is kept is a breach in any order.
      if (!isGate && said.size === 1 && said.has('kept') && purposeTold(to, moved))
        expect({ at, breach }).toEqual({ at, breach: quantity })
      if (said.size === 1 && said.has('goes')) expect({ at, breach }).toEqual({ at, breach: 0 })
      if (isGate) counts.let += 1
    }
    // Its quantity is what may leave arrival, and what may reach a facility: from a store it goes
    // on without being counted again, and no more comes out of one than went in.
    const over = await sql`
      select r.id from urgent_release r
        join (select release, sum(quantity - stored) as used,
                     sum(quantity) filter (where not to_store) as sent,
                     sum(quantity) filter (where to_store) as kept, sum(stored) as drawn
                from urgent_release_use u
               where u.operation = ${app.number}
                 and not exists (select 1 from posting p
                   where p.operation = u.operation and p.reverses_act = u.act)
               group by release) u on u.release = r.id
       where r.operation = ${app.number}
         and (u.used > r.quantity or u.sent > r.quantity or u.drawn > u.kept)`.execute(query)
    expect(over.rows).toEqual([])
    const instructed = await sql<{ act: string }>`
      select b.act from breach b join act m on m.operation = b.operation and m.id = b.act
       where b.operation = ${app.number} and m.kind = 'delivery.dispatch'`.execute(query)
    expect(instructed.rows).toEqual([])
    counts.breaches += broken.rows.length
    counts.kept += log.refused.get('not_released') ?? 0
    const strange = [...log.refused.keys()].filter((code) => !expected.has(code))
    expect(strange).toEqual([])
  }
})

/** A limited use is broken by a use that was declared; giving out and using declare none. */
const purposeTold = (to: string, { purpose }: Moved) => to === 'delivered' || purpose !== undefined

const expected = new Set([
  'not_released',
  'insufficient_stock',
  'goods_not_here',
  'not_in_store',
  'later_acts_drew',
  'act_moves_nothing',
  'already_reversed',
  'act_unknown',
  'reversal_insufficient',
])

interface Counts {
  let: number
  kept: number
  breaches: number
}
