// What the page of outbox.test.ts runs: the outbox as the application opens it, within reach.
import type { NewAct } from '../../src/web/outbox/act.ts'
import { openOutbox } from '../../src/web/outbox/outbox.ts'
import { standingOf } from '../../src/web/outbox/standing.ts'
import { forget, openStore } from '../../src/web/outbox/store.ts'

const user = '0195a3c0-7b1e-7cc3-98a5-0242ac120002'
const failures: string[] = []
const store = await openStore(user, 'Rosa')
const outbox = await openOutbox({
  user,
  store,
  now: () => Date.now(),
  chance: () => 0,
  failed: (error) => failures.push(String(error)),
  post: async (_act, body, signal) => {
    const answer = await fetch('/act', { method: 'POST', body: JSON.stringify(body), signal })
    const isJson = answer.headers.get('content-type') === 'application/json'
    return { status: answer.status, body: isJson ? await answer.json() : undefined }
  },
})

const act = (id: string, touches: readonly string[]): NewAct => ({
  id,
  route: 'recordTally',
  params: {},
  body: { packages: [id] },
  happenedAt: '2020-03-17T02:00:00Z',
  operation: 'italy',
  place: 'MXP',
  touches,
  words: { key: 'acts.tally', values: {} },
})

const page = {
  add: async (ids: readonly string[], ...touches: readonly string[]) => {
    for (const id of ids) await outbox.add(act(id, touches))
  },
  states: () => outbox.current().acts.map(({ id, state }) => `${id} ${state}`),
  order: () => outbox.current().acts.map(({ id }) => id),
  standing: () => standingOf(outbox.current()),
  tryNow: () => outbox.tryNow(),
  drop: (id: string) =>
    outbox.decide(id, { kind: 'drop', reason: 'Counted twice', at: '2020-03-17T03:00:00Z' }),
  keep: (readAt: string) =>
    store.keepPlaceData({
      operation: 'italy',
      place: 'MXP',
      name: 'Malpensa',
      readAt,
      consignments: [],
      items: [],
      holders: [],
    }),
  kept: async () => (await store.placeData('italy', 'MXP'))?.readAt,
  leave: async () => {
    outbox.close()
    await forget(user)
  },
  failures: () => failures,
}
export type OutboxPage = typeof page
Object.assign(globalThis, { page })
