// The outbox on this device, in IndexedDB: one database for each user, so that nobody sends what
// somebody else did, and forgetting a user is deleting one database.
import { type DBSchema, deleteDB, type IDBPDatabase, openDB } from 'idb'
import type { Act } from './act.ts'
import type { PlaceData } from './place-data.ts'
import { after, emptyQueue, type Happening, type Queue } from './queue.ts'

interface Schema extends DBSchema {
  act: { key: string; value: Act; indexes: { number: number } }
  /** One row: what the queue holds besides its acts. */
  queue: { key: 'queue'; value: Omit<Queue, 'acts'> }
  place: { key: [operation: string, place: string]; value: PlaceData }
}

export interface Store {
  readonly read: () => Promise<Queue>
  /** Records what happened, durably, and gives the queue after it; alone among all tabs. */
  readonly record: (happening: Happening) => Promise<Queue>
  readonly placeData: (operation: string, place: string) => Promise<PlaceData | undefined>
  readonly keepPlaceData: (data: PlaceData) => Promise<void>
  readonly close: () => void
}

export const nameOf = (user: string): string => `waybill-${user}`

export const openStore = async (user: string): Promise<Store> => {
  const database = await openDB<Schema>(nameOf(user), 1, {
    upgrade: (fresh) => {
      fresh.createObjectStore('act', { keyPath: 'id' }).createIndex('number', 'number')
      fresh.createObjectStore('queue')
      fresh.createObjectStore('place', { keyPath: ['operation', 'place'] })
    },
    // Another tab wants to forget this user, or runs a newer version.
    blocking: (_version, _wanted, event) => (event.target as IDBDatabase).close(),
  })
  return {
    read: () => readQueue(database),
    record: (happening) => record(database, happening),
    placeData: (operation, place) => database.get('place', [operation, place]),
    keepPlaceData: async (data) => {
      await database.put('place', data)
    },
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
  const transaction = database.transaction(['act', 'queue'], 'readwrite', { durability: 'strict' })
  const [acts, rest] = [transaction.objectStore('act'), transaction.objectStore('queue')]
  const before = queueOf(await rest.get('queue'), await acts.index('number').getAll())
  const { acts: left, ...kept } = after(before, happening)
  const writes = left.filter((act) => !before.acts.includes(act)).map((act) => acts.put(act))
  const gone = before.acts.filter(({ id }) => !left.some((act) => act.id === id))
  const deletes = gone.map(({ id }) => acts.delete(id))
  await Promise.all([...writes, ...deletes, rest.put(kept, 'queue'), transaction.done])
  return { acts: left, ...kept }
}
