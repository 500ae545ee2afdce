import type { z } from '@hono/zod-openapi'
import type { Envelope } from '#acts/act.ts'
import { Refusal } from '#platform/refusal.ts'
import { everyRoute } from './routes.ts'

type Routes = (typeof everyRoute)[number]
export type RouteName = Routes['name']
type Named<N extends RouteName> = Extract<Routes, { name: N }>

/** What a call is given: parameters of the address, query of a reading, body of a write. */
export type Asked<N extends RouteName> = {
  readonly params?: Readonly<Record<string, string>>
} & (Named<N> extends { does: 'read'; query: infer Q extends z.ZodType }
  ? {
      readonly query?: Readonly<Record<string, string | number | boolean | undefined>> & Q['_input']
    }
  : Named<N> extends { body: infer B extends z.ZodType }
    ? { readonly body: Content<B> & Omit<Partial<Envelope>, 'id'> & { id: string } }
    : never)

/** An act without content of its own still has its envelope. */
type Content<B extends z.ZodType> = z.input<B> extends Record<string, never> ? object : z.input<B>

export type Answered<N extends RouteName> =
  Named<N> extends { answer: infer A extends z.ZodType } ? z.output<A> : never

/** Calls a route by its name. A refusal comes back as the same Refusal that was thrown there. */
export type Client = <N extends RouteName>(name: N, asked: Asked<N>) => Promise<Answered<N>>

export interface Reached {
  readonly address: string
  readonly token: string
  /** `fetch`, or an application in this process. */
  readonly fetch: (request: Request) => Promise<Response> | Response
}

/** A thin client over the same route values that the server mounts. */
export const clientOf = ({ address, token, fetch }: Reached): Client => {
  const byName = new Map<string, Routes>(everyRoute.map((route) => [route.name, route]))
  return async (name, asked) => {
    const route = byName.get(name)
    if (!route) throw new Error(`There is no route ${name}`)
    const given: { params?: Asked<never>['params']; query?: object; body?: unknown } = asked
    const path = route.path.replaceAll(/\{(\w+)\}/g, (_, key: string) =>
      encodeURIComponent(given.params?.[key] ?? ''),
    )
    const url = new URL(path, address)
    for (const [key, value] of Object.entries(given.query ?? {}))
      if (value !== undefined) url.searchParams.set(key, String(value))
    const response = await fetch(
      new Request(url, {
        method: route.method,
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        ...(route.does !== 'read' && { body: JSON.stringify(given.body) }),
      }),
    )
    const answer: unknown = await response.json()
    if (response.ok) return answer as never
    throw refusalFrom(answer)
  }
}

const refusalFrom = (problem: unknown): Refusal => {
  const { code, facts } = problem as { code?: string; facts?: Record<string, unknown> }
  return new Refusal(code ?? 'fault', facts)
}
