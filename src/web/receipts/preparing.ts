import { useSyncExternalStore } from 'react'

// Photographs that are being made smaller: nothing is recorded before they are kept.
let count = 0
const listeners = new Set<() => void>()

export const preparing = async (work: Promise<void>): Promise<void> => {
  const tell = (by: number): void => {
    count += by
    for (const listener of listeners) listener()
  }
  tell(1)
  try {
    await work
  } finally {
    tell(-1)
  }
}

export const useIsPreparing = (): boolean =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => count > 0,
  )
