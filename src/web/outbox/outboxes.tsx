import { useQueryClient } from '@tanstack/react-query'
import {
  createContext,
  type ReactNode,
  use,
  useEffect,
  useState,
  useSyncExternalStore,
} from 'react'
import { openOutbox, type Outbox } from './outbox.ts'
import { postingAs } from './post-act.ts'
import { emptyQueue, type Queue } from './queue.ts'
import type { Left } from './left-by-others.ts'
import { openStore, type Store } from './store.ts'

/** What this device keeps for whoever is signed in. */
export interface Kept {
  readonly user: string
  readonly store: Store
  readonly outbox: Outbox
}

interface Keeping {
  readonly kept: Kept | undefined
  /** Why this device keeps nothing: its storage is full, or the address is no secure one. */
  readonly failure: unknown
  /** What others made on this device and have not sent. */
  readonly others: readonly Left[]
}
const nothingKept: Keeping = { kept: undefined, failure: undefined, others: [] }

const Keeper = createContext(nothingKept)

/** Opens the outbox of this user, whose acts it sends for as long as the application is open. */
export const Outboxes = ({
  user,
  name,
  children,
}: {
  user: string
  name: string
  children: ReactNode
}) => {
  const [keeping, setKeeping] = useState(nothingKept)
  useEffect(() => {
    let left = false
    let close = (): void => {}
    const failed = (failure: unknown): void => {
      if (!left) setKeeping({ ...nothingKept, failure })
    }
    const open = async (): Promise<void> => {
      const kept = await keptFor(user, name, failed)
      close = kept.outbox.close
      if (left) return close()
      setKeeping({ ...nothingKept, kept })
      const others = await othersThan(kept)
      if (!left) setKeeping((now) => (now.kept === kept ? { ...now, others } : now))
    }
    open().catch(failed)
    return () => {
      left = true
      setKeeping(nothingKept)
      close()
    }
  }, [user, name])
  return (
    <Keeper value={keeping}>
      <Refresh />
      {children}
    </Keeper>
  )
}

const keptFor = async (
  user: string,
  name: string,
  failed: (error: unknown) => void,
): Promise<Kept> => {
  const store = await openStore(user, name)
  const outbox = await openOutbox({
    user,
    store,
    post: postingAs(user, store.photograph),
    now: () => Date.now(),
    chance: () => Math.random(),
    failed,
  })
  // Somebody is signed in: what waited for that may go.
  await outbox.tryNow()
  return { user, store, outbox }
}

/** Whoever is signed in works on, also where this cannot be found out. */
const othersThan = async ({ user, store, outbox }: Kept): Promise<readonly Left[]> => {
  try {
    await store.tidyPhotographs(isSpokenOf(outbox.current()), yesterday())
    const { leftByOthers } = await import('./left-by-others.ts')
    return await leftByOthers(user)
  } catch {
    return []
  }
}

/** A photograph is spoken of by an act, or by what is typed and no act yet. */
const isSpokenOf = ({ acts }: Queue) => {
  const drafts = Object.entries(localStorage).filter(([key]) => key.startsWith('waybill-draft/'))
  const typed = drafts.map(([, draft]) => String(draft)).join()
  return (id: string): boolean => acts.some((act) => act.id === id) || typed.includes(id)
}

const yesterday = (): string => new Date(Date.now() - 24 * 3_600_000).toISOString()

/** What was done is read again, also where no news of it comes. */
const Refresh = () => {
  const client = useQueryClient()
  const done = useQueue().acts.filter(({ state }) => state === 'done').length
  useEffect(() => {
    if (done > 0)
      void client.invalidateQueries({ predicate: ({ queryKey }) => isOfOperation(queryKey) })
  }, [client, done])
  return null
}

const isOfOperation = ([first]: readonly unknown[]): boolean =>
  typeof first === 'string' && !['me', 'words', 'refusal words', 'kept', 'register'].includes(first)

export const useKeeping = (): Keeping => use(Keeper)

const never = () => () => {}

/** The queue as it stands, told anew whenever it changes. */
export const useQueue = (): Queue => {
  const { kept } = useKeeping()
  return useSyncExternalStore(kept?.outbox.subscribe ?? never, kept?.outbox.current ?? nothing)
}

const nothing = (): Queue => emptyQueue
