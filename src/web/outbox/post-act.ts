import type { RouteName } from '#http/calling.ts'
import { directory } from '../api/directory.ts'
import type { Post } from './outbox.ts'
import type { Photograph } from './store.ts'

/**
 * Posts acts as this user and as nobody else: where another person has signed in meanwhile the
 * server refuses them, and they wait. A photograph is its bytes; what is said of it is before them.
 */
export const postingAs =
  (user: string, photographOf: (id: string) => Promise<Photograph | undefined>): Post =>
  async ({ id, route, params, photograph }, body, signal) => {
    const { method, path } = directory[route as RouteName]
    const address = path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
      encodeURIComponent(params[name] ?? ''),
    )
    const to = (type: string) => ({
      method,
      headers: { 'content-type': type, 'x-waybill-user': user },
      signal,
    })
    const answer = photograph
      ? await fetch(`${address}?${new URLSearchParams(body as Record<string, string>)}`, {
          ...to('application/octet-stream'),
          // Without bytes the server refuses it, and a person lets it go.
          body: (await photographOf(id))?.whole ?? '',
        })
      : await fetch(address, { ...to('application/json'), body: JSON.stringify(body) })
    return { status: answer.status, body: jsonOf(await answer.text()) }
  }

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}
