import { openDB } from 'idb'
import { isOpen } from './standing.ts'
import { nameOf, prefix, type Schema } from './store.ts'

/** Acts that others made on this device and that nobody else can send: whose, and how many. */
export interface Left {
  readonly name: string
  readonly count: number
}

export const leftByOthers = async (user: string): Promise<readonly Left[]> => {
  // A browser that cannot name its databases tells nothing of them.
  const found = (await indexedDB.databases?.()) ?? []
  const names = found.flatMap(({ name }) => (name?.startsWith(prefix) ? [name] : []))
  const others = names.filter((name) => name !== nameOf(user))
  const left = await Promise.all(others.map(leftIn))
  return left.filter(({ count }) => count > 0)
}

const leftIn = async (called: string): Promise<Left> => {
  const database = await openDB<Schema>(called)
  try {
    const acts = await database.getAll('act')
    // One that was kept by an older version names nobody.
    const isNamed = database.objectStoreNames.contains('owner')
    const owner = isNamed ? await database.get('owner', 'owner') : undefined
    return { name: owner?.name ?? '', count: acts.filter(isOpen).length }
  } finally {
    database.close()
  }
}
