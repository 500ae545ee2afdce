// The service worker: the application opens without a network. It keeps the files of the shell and
// of receiving, per version, and never what the server knows: that is in IndexedDB, with its time.
// Why it is as it is stands in docs/decisions/0010-offline.md.

/** Put before this script by the build: the files to keep, and a name that changes with them. */
interface Shell {
  readonly version: string
  readonly files: readonly string[]
}
interface Happening extends Event {
  readonly request: Request
  readonly data: unknown
  readonly waitUntil: (work: Promise<unknown>) => void
  readonly respondWith: (answer: Promise<Response>) => void
}
interface Scope {
  readonly waybillShell: Shell
  readonly clients: { readonly claim: () => Promise<void> }
  readonly skipWaiting: () => Promise<void>
  readonly addEventListener: (kind: string, listener: (event: Happening) => void) => void
}

const scope = globalThis as unknown as Scope
const { version, files } = scope.waybillShell
const cacheName = `waybill-${version}`
const page = '/index.html'

/** All of them, or the worker that was there before stays in charge. */
const install = async (): Promise<void> => {
  const cache = await caches.open(cacheName)
  await cache.addAll(files.map((path) => new Request(path, { cache: 'reload' })))
}

const activate = async (): Promise<void> => {
  const names = await caches.keys()
  const old = names.filter((name) => name.startsWith('waybill-') && name !== cacheName)
  await Promise.all(old.map((name) => caches.delete(name)))
  await scope.clients.claim()
}

/** Files of the build have their hash in their name: the one that is kept is the right one. */
const fileOf = async (request: Request): Promise<Response> => {
  const cache = await caches.open(cacheName)
  const kept = await cache.match(request)
  if (kept) return kept
  const answer = await fetch(request)
  if (answer.ok && isBuilt(request.url)) await cache.put(request, answer.clone())
  return answer
}

/** The application reads the address itself, whichever it is. */
const pageFor = async (request: Request): Promise<Response> => {
  const cache = await caches.open(cacheName)
  return (await cache.match(page)) ?? fetch(request)
}

const isBuilt = (url: string): boolean => new URL(url).pathname.startsWith('/assets/')

/** What only the server can answer, and the public page of a label, which it draws itself. */
const isServers = (path: string): boolean => /^\/(api|docs|l|openapi\.json)(\/|$)/.test(path)

scope.addEventListener('install', (event) => event.waitUntil(install()))
scope.addEventListener('activate', (event) => event.waitUntil(activate()))
scope.addEventListener('message', ({ data }) => {
  if (data === 'take over') void scope.skipWaiting()
})
scope.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== location.origin || isServers(pathname)) return
  const isPage = request.mode === 'navigate' && !/\.\w{2,12}$/.test(pathname)
  if (isPage) event.respondWith(pageFor(request))
  else if (isBuilt(request.url) || files.includes(pathname)) event.respondWith(fileOf(request))
})
