// The outbox on this device, in IndexedDB: one database for each user, so that nobody sends what
// somebody else did, and forgetting a user is deleting one database.
import { type DBSchema, deleteDB, type IDBPDatabase, openDB } from 'idb'
import type { Act } from './act.ts'
import type { PlaceData } from './place-data.ts'
import { after, emptyQueue, type Happening, type Queue } from './queue.ts'

/** A photograph as it is sent, gone once it was, and a small one to be shown in its place. */
export interface Photograph {
  readonly id: string
  readonly whole: Blob | null
  /** Null where this browser cannot draw it. */
  readonly small: Blob | null
  readonly takenAt: string
}

export interface Schema extends DBSchema {
  act: { key: string; value: Act; indexes: { number: number } }
  /** One row: what the queue holds besides its acts. */
  queue: { key: 'queue'; value: Omit<Queue, 'acts'> }
  place: { key: [operation: string, place: string]; value: PlaceData }
  photograph: { key: string; value: Photograph }
  /** Answers of the server by what was asked, for pages that are read without a network. */
  reading: { key: string; value: unknown }
  /** One row: whose all this is. */
  owner: { key: 'owner'; value: { readonly name: string } }
}

export interface Store {
  readonly read: () => Promise<Queue>
  /** Records what happened, durably, and gives the queue after it; alone among all tabs. */
  readonly record: (happening: Happening) => Promise<Queue>
  readonly placeData: (operation: string, place: string) => Promise<PlaceData | undefined>
  readonly keepPlaceData: (data: PlaceData) => Promise<void>
  readonly reading: (asked: string) => Promise<unknown>
  readonly keepReading: (asked: string, answer: unknown) => Promise<void>
  readonly photograph: (id: string) => Promise<Photograph | undefined>
  readonly keepPhotograph: (photograph: Photograph) => Promise<void>
  /** Forgets those that nothing speaks of any more. */
  readonly tidyPhotographs: (isSpokenOf: (id: string) => boolean, before: string) => Promise<void>
  readonly close: () => void
}

export const prefix = 'waybill-'
export const nameOf = (user: string): string => prefix + user

export const openStore = async (user: string, name: string): Promise<Store> => {
  const database = await openDB<Schema>(nameOf(user), 3, {
    upgrade: (kept, before) => {
      if (before < 1) {
        kept.createObjectStore('act', { keyPath: 'id' }).createIndex('number', 'number')
        kept.createObjectStore('queue')
        kept.createObjectStore('place', { keyPath: ['operation', 'place'] })
      }
      if (before < 2) {
        kept.createObjectStore('photograph', { keyPath: 'id' })
        kept.createObjectStore('owner')
      }
      if (before < 3) kept.createObjectStore('reading')
    },
    // Another tab wants to forget this user, or runs a newer version.
    blocking: (_version, _wanted, event) => (event.target as IDBDatabase).close(),
  })
  await database.put('owner', { name }, 'owner')
  return {
    read: () => readQueue(database),
    record: (happening) => record(database, happening),
    placeData: (operation, place) => database.get('place', [operation, place]),
    keepPlaceData: async (data) => {
      await database.put('place', data)
    },
    reading: (asked) => database.get('reading', asked),
    keepReading: async (asked, answer) => {
      await database.put('reading', answer, asked)
    },
    photograph: (id) => database.get('photograph', id),
    keepPhotograph: (photograph) => keepPhotograph(database, photograph),
    tidyPhotographs: (isSpokenOf, before) => tidyPhotographs(database, isSpokenOf, before),
    close: () => database.close(),
  }
}

/** Deletes all that this device keeps for a user. Acts that were not sent are lost: warn first. */
export const forget = (user: string): Promise<void> => deleteDB(nameOf(user))

const readQueue = async (database: IDBPDatabase<Schema>): Promise<Queue> => {
  const transaction = database.transaction(['act', 'queue'])
  const acts = await transaction.objectStore('act').index('number').getAll()
  return queueOf(await transaction.objectStore('queue').get('queue'), acts)
}

const queueOf = (kept: Omit<Queue, 'acts'> | undefined, acts: readonly Act[]): Queue => ({
  ...emptyQueue,
  ...kept,
  acts,
})

/** One transaction that reads, decides and writes: tabs take turns in it. */
const record = async (database: IDBPDatabase<Schema>, happening: Happening): Promise<Queue> => {
  const stores = ['act', 'queue', 'photograph'] as const
  const transaction = database.transaction(stores, 'readwrite', { durability: 'strict' })
  const [acts, rest] = [transaction.objectStore('act'), transaction.objectStore('queue')]
  const photographs = transaction.objectStore('photograph')
  const before = queueOf(await rest.get('queue'), await acts.index('number').getAll())
  const { acts: left, ...kept } = after(before, happening)
  const news = left.filter((act) => !before.acts.includes(act))
  const gone = before.acts.filter(({ id }) => !left.some((act) => act.id === id))
  // What was sent is the server's, and what was let go nobody's: the small one stands for both.
  const isSettled = ({ state }: Act): boolean => state === 'done' || state === 'dropped'
  for (const { id } of news.filter((act) => act.photograph && isSettled(act))) {
    const row = await photographs.get(id)
    if (row) await photographs.put({ ...row, whole: null })
  }
  const deletes = gone.flatMap(({ id, photograph }) => [
    acts.delete(id),
    ...(photograph ? [photographs.delete(id)] : []),
  ])
  const writes = news.map((act) => acts.put(act))
  await Promise.all([...writes, ...deletes, rest.put(kept, 'queue'), transaction.done])
  return { acts: left, ...kept }
}

const keepPhotograph = async (
  database: IDBPDatabase<Schema>,
  photograph: Photograph,
): Promise<void> => {
  const transaction = database.transaction('photograph', 'readwrite', { durability: 'strict' })
  await Promise.all([transaction.store.put(photograph), transaction.done])
}

const tidyPhotographs = async (
  database: IDBPDatabase<Schema>,
  isSpokenOf: (id: string) => boolean,
  before: string,
): Promise<void> => {
  const transaction = database.transaction('photograph', 'readwrite')
  for (const { id, takenAt } of await transaction.store.getAll())
    if (takenAt < before && !isSpokenOf(id)) await transaction.store.delete(id)
  await transaction.done
}
