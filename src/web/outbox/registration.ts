// The service worker as a page sees it: registered once, and a new version that waits to be taken.

let waiting: ServiceWorker | null = null
const listeners = new Set<() => void>()

const found = (worker: ServiceWorker | null): void => {
  waiting = worker
  for (const listener of listeners) listener()
}

/** Where workers are: not over plain HTTP from another machine, where nothing works offline. */
export const register = async (): Promise<void> => {
  if (!('serviceWorker' in navigator)) return
  const registration = await navigator.serviceWorker.register('/sw.js')
  // The very first takes over by itself: there is nothing before it.
  const offer = (worker: ServiceWorker | null): void => {
    if (worker?.state === 'installed' && navigator.serviceWorker.controller) found(worker)
  }
  offer(registration.waiting)
  registration.addEventListener('updatefound', () => {
    const { installing } = registration
    installing?.addEventListener('statechange', () => offer(installing))
  })
}

export const newVersion = {
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
  isThere: (): boolean => waiting !== null,
  /** What was typed in forms is kept as drafts. */
  take: (): void => {
    navigator.serviceWorker.addEventListener('controllerchange', () => window.location.reload())
    waiting?.postMessage('take over')
  },
}
