import type { RouteName } from '#http/calling.ts'
import { directory } from '../api/directory.ts'
import type { Post } from './outbox.ts'

/**
 * Posts acts as this user and as nobody else: where another person has signed in meanwhile the
 * server refuses them, and they wait.
 */
export const postingAs =
  (user: string): Post =>
  async ({ route, params }, body, signal) => {
    const { method, path } = directory[route as RouteName]
    const address = path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
      encodeURIComponent(params[name] ?? ''),
    )
    const answer = await fetch(address, {
      method,
      headers: { 'content-type': 'application/json', 'x-waybill-user': user },
      body: JSON.stringify(body),
      signal,
    })
    return { status: answer.status, body: jsonOf(await answer.text()) }
  }

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}
