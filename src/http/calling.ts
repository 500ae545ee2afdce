import type { z } from '@hono/zod-openapi'
import type { Envelope } from '#acts/act.ts'
import { Refusal } from '#platform/refusal.ts'
import type { everyRoute } from './routes.ts'

type Routes = (typeof everyRoute)[number]
export type RouteName = Routes['name']
type Named<N extends RouteName> = Extract<Routes, { name: N }>

/** What a call is given: parameters of the address, query of a reading, body or file of a write. */
export type Asked<N extends RouteName> = {
  readonly params?: Readonly<Record<string, string>>
} & (Named<N> extends { does: 'read'; method: 'post'; query: infer B extends z.ZodType }
  ? { readonly body: z.input<B> }
  : Named<N> extends { does: 'read'; query: infer Q extends z.ZodType }
    ? { readonly query?: Sought<Q['_input']> }
    : Named<N> extends { does: 'upload'; query: infer Q extends z.ZodObject }
      ? { readonly query: z.input<Q>; readonly file: Blob }
      : Named<N> extends { body: infer B extends z.ZodType }
        ? { readonly body: Content<B> & Omit<Partial<Envelope>, 'id'> & { id: string } }
        : never)

/** A query is text where it travels, so numbers and booleans do for text. */
type Sought<I> = {
  readonly [K in keyof I]: I[K] | (string extends I[K] ? number | boolean : never)
}

/** An act without content of its own still has its envelope. */
type Content<B extends z.ZodType> = z.input<B> extends Record<string, never> ? object : z.input<B>

/** A route that answers with a file gives the response itself, to be read as it comes. */
export type Answered<N extends RouteName> =
  Named<N> extends { gives: readonly string[] }
    ? Response
    : Named<N> extends { answer: infer A extends z.ZodType }
      ? z.output<A>
      : never

/** Calls a route by its name. A refusal comes back as the same Refusal that was thrown there. */
export interface Client {
  <N extends RouteName>(name: N, asked: Asked<N>): Promise<Answered<N>>
  /** The same for a name that is known at run time only. */
  readonly byName: (name: RouteName, asked: object) => Promise<unknown>
  /** The same server, asked by the bearer of another key. */
  as(token: string): Client
}

export interface Reached {
  readonly address: string
  /** Without one the browser's session speaks for itself. */
  readonly token?: string
  /** `fetch`, or an application in this process. */
  readonly fetch: (request: Request) => Promise<Response> | Response
}

/** What a call must know of a route: its method, its path, and whether it answers with a file. */
export type Directory = Readonly<
  Record<RouteName, { readonly method: string; readonly path: string; readonly gives?: unknown }>
>

/** A thin client over these routes, for a program and for a browser alike. */
export const clientOver = (directory: Directory, { address, token, fetch }: Reached): Client => {
  const byName = async (name: RouteName, given: Given): Promise<unknown> => {
    const route = directory[name]
    const path = route.path.replaceAll(/\{(\w+)\}/g, (_, key: string) =>
      encodeURIComponent(given.params?.[key] ?? ''),
    )
    const url = new URL(path, address)
    for (const [key, value] of Object.entries(given.query ?? {}))
      if (value !== undefined) url.searchParams.set(key, String(value))
    const type = given.file?.type || 'application/json'
    const response = await fetch(
      new Request(url, {
        method: route.method,
        headers: {
          ...(token !== undefined && { authorization: `Bearer ${token}` }),
          'content-type': type,
        },
        ...(route.method !== 'get' && { body: given.file ?? JSON.stringify(given.body) }),
      }),
    )
    if (response.ok && route.gives) return response
    const answer: unknown = await response.json()
    if (response.ok) return answer
    throw refusalFrom(answer)
  }
  const as = (other: string) => clientOver(directory, { address, token: other, fetch })
  const call = <N extends RouteName>(name: N, asked: Asked<N>) =>
    byName(name, asked) as Promise<Answered<N>>
  return Object.assign(call, { byName, as })
}

interface Given {
  readonly params?: Readonly<Record<string, string>>
  readonly query?: object
  readonly body?: unknown
  readonly file?: Blob
}

const refusalFrom = (problem: unknown): Refusal => {
  const { code, facts } = problem as { code?: string; facts?: Record<string, unknown> }
  return new Refusal(code ?? 'fault', facts)
}
