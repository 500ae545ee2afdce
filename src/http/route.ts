import { z } from '@hono/zod-openapi'
import { envelope } from '#acts/act.ts'
import type { Actor, Basis, By } from '#acts/act.ts'
import type { Live } from '#acts/live.ts'
import type { Outcome } from '#acts/perform.ts'
import type { ActKind } from '#acts/permission.ts'
import type { SignIn } from '#operations/sign-in.ts'
import type { Clock } from '#platform/clock.ts'
import type { Database, Query } from '#platform/database.ts'
import { id } from '#platform/id-input.ts'
import type { Columns, RowOf } from '#platform/table.ts'

export type Params = Readonly<Record<string, string>>

/** Who may read: members of the operation, anyone signed in, anyone at all, or the owner only. */
export type Readers = 'members' | 'signed in' | 'anyone' | 'owner'

/** What a handler of a reading knows. `operation` is 0 where the path names none. */
export interface Reading<Asked> {
  readonly operation: number
  readonly actor: Actor | undefined
  readonly params: Params
  readonly query: Asked
  readonly clock: Clock
  /** Where browsers find this server: what stands in a code that is printed. */
  readonly address: string
  /**
   * For what is shown as public: acts recorded after this instant are not public yet. Null where
   * the operation publishes without delay.
   */
  readonly publicUntil: string | null
  /** What is recorded, as it is: for streams. */
  readonly live: Live
  /** Where a stream broke off, as the browser says when it comes again. */
  readonly lastEventId: string | undefined
}

interface Described<N extends string> {
  /** The operationId: the name by which the typed client calls it. */
  readonly name: N
  /** `{operation}`, `{kind}` and `{rule}` are short names, `{code}` a code, every other an id. */
  readonly path: string
  readonly summary: string
  /** The codes it may refuse with, besides those of every route. */
  readonly refusals?: readonly string[]
}

export interface WriteRoute<
  B extends z.ZodObject,
  A extends z.ZodType,
  N extends string = string,
> extends Described<N> {
  readonly does: 'write'
  readonly method: 'post' | 'put' | 'delete'
  readonly kind: ActKind
  readonly body: B
  readonly answer: A
  /** What the quantities rest on where the client does not say (`documented`). */
  readonly basis?: Basis
  readonly action: (
    tx: Query,
    by: By,
    body: z.output<B>,
    params: Params,
  ) => Promise<Outcome<z.output<A>>>
}

export interface ReadRoute<
  Q extends z.ZodObject,
  A extends z.ZodType,
  N extends string = string,
  /** `post`: what is asked comes as a JSON body. */
  M extends 'get' | 'post' = 'get' | 'post',
> extends Described<N> {
  readonly does: 'read'
  readonly method: M
  readonly readers: Readers
  readonly query: Q
  readonly answer: A
  readonly load: (q: Query, asked: Reading<z.output<Q>>) => Promise<z.output<A>>
  /** The media types of the file that is answered, where it is no JSON. */
  readonly gives?: readonly string[]
  /** Of a list: it can be had whole as a table, at `…/export`, with what the columns show. */
  readonly columns?: Columns<never>
}

/** A file as an answer. Without a name it is read as it comes, and not saved. */
export interface FileMade {
  readonly name?: string
  readonly type: string
  readonly body: ReadableStream<Uint8Array>
  readonly headers?: Readonly<Record<string, string>>
}

/** What a file that is sent is taken with: long work goes on after the answer. */
export interface Around {
  readonly database: Database
  readonly clock: Clock
  readonly log: { readonly error: (facts: object, says: string) => void }
}

/** A file as it is sent: who sends it, what the query says of it, its bytes as they come. */
export interface Sent<Asked> {
  readonly operation: number
  readonly actor: Actor
  readonly params: Params
  readonly query: Asked
  readonly body: AsyncIterable<Uint8Array>
}

export interface UploadRoute<
  Q extends z.ZodObject,
  A extends z.ZodType,
  N extends string = string,
> extends Described<N> {
  readonly does: 'upload'
  readonly method: 'post'
  readonly kind: ActKind
  readonly query: Q
  readonly answer: A
  /** Media types, for whoever reads the API: what a file is, its bytes tell. */
  readonly accepts: readonly string[]
  /** Bytes. */
  readonly largest: number
  readonly take: (
    around: Around,
    sent: Sent<z.output<Q>>,
  ) => Promise<{ readonly answer: z.output<A>; readonly replayed: boolean }>
}

/**
 * What was done in sign-in: what it was about, the answer, and the answer when the same is sent
 * again, without what is shown only once.
 */
export interface Effect<Answer> {
  readonly subject: string
  readonly answer: Answer
  readonly kept: Answer
  /** Takes it back where the same act turns out to have been done at the same time. */
  readonly undo?: () => Promise<void>
}

export interface SignInRoute<
  B extends z.ZodObject,
  A extends z.ZodType,
  N extends string = string,
> extends Described<N> {
  readonly does: 'sign-in'
  readonly method: 'post' | 'delete'
  readonly kind: ActKind
  readonly body: B
  readonly answer: A
  /** Fields of the body that leave no trace in the act, not even in its fingerprint. */
  readonly secrets?: readonly string[]
  readonly effect: (
    store: { readonly signIn: SignIn; readonly query: Query },
    body: z.output<B>,
    params: Params,
  ) => Promise<Effect<z.output<A>>>
}

export type Route =
  | WriteRoute<z.ZodObject, z.ZodType>
  | ReadRoute<z.ZodObject, z.ZodType>
  | SignInRoute<z.ZodObject, z.ZodType>
  | UploadRoute<z.ZodObject, z.ZodType>
  | DownloadRoute<z.ZodObject>

type Unsaid = 'does' | 'method'

/** A write: one act. Its body gets the envelope of every act: its id, when, basis, source. */
export const write = <B extends z.ZodObject, A extends z.ZodType, const N extends string>(
  route: Omit<WriteRoute<B, A, N>, Unsaid> & { readonly method?: WriteRoute<B, A>['method'] },
): WriteRoute<B, A, N> => ({ method: 'post', ...route, does: 'write' })

/**
 * A write to what sign-in keeps: people and keys. That has a transaction of its own, so it is done
 * first, once every question that an act is asked is answered, and then recorded as an act.
 */
export const writeSignIn = <B extends z.ZodObject, A extends z.ZodType, const N extends string>(
  route: Omit<SignInRoute<B, A, N>, Unsaid> & { readonly method?: SignInRoute<B, A>['method'] },
): SignInRoute<B, A, N> => ({ method: 'post', ...route, does: 'sign-in' })

/** A reading. Lists are asked and answer as #platform/page.ts says. */
export const read = <Q extends z.ZodObject, A extends z.ZodType, const N extends string>(
  route: Omit<ReadRoute<Q, A, N>, Unsaid | 'readers' | 'columns'> & {
    readonly readers?: Readers
    readonly columns?: Columns<RowOf<z.output<A>>>
  },
): ReadRoute<Q, A, N, 'get'> => ({ readers: 'members', ...route, does: 'read', method: 'get' })

/** A reading over what is not recorded yet. It leaves no trace, and may be asked over and over. */
export const ask = <Q extends z.ZodObject, A extends z.ZodType, const N extends string>(
  route: Omit<ReadRoute<Q, A, N>, Unsaid | 'readers' | 'columns' | 'gives' | 'query'> & {
    readonly body: Q
  },
): ReadRoute<Q, A, N, 'post'> => {
  const { body: query, ...rest } = route
  return { ...rest, query, readers: 'members', does: 'read', method: 'post' }
}

/** A file in: an act that is done once, however often the file is sent under the same id. */
export const upload = <Q extends z.ZodObject, A extends z.ZodType, const N extends string>(
  route: Omit<UploadRoute<Q, A, N>, Unsaid>,
): UploadRoute<Q, A, N> => ({ ...route, does: 'upload', method: 'post' })

const fileMade = z.custom<FileMade>()

export interface DownloadRoute<Q extends z.ZodObject, N extends string = string> extends ReadRoute<
  Q,
  typeof fileMade,
  N,
  'get'
> {
  readonly gives: readonly string[]
}

/** A reading that answers with a file. */
export const download = <Q extends z.ZodObject, const N extends string>(
  route: Omit<DownloadRoute<Q, N>, Unsaid | 'readers' | 'answer'>,
): DownloadRoute<Q, N> => ({
  ...route,
  answer: fileMade,
  readers: 'members',
  does: 'read',
  method: 'get',
})

/** The schema of a path's parameters, read off its braces. */
export const paramsOf = (path: string): z.ZodObject =>
  z.object(
    Object.fromEntries(
      [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => [name, schemaOf(name)]),
    ),
  )

const slug = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,63}$/, 'Letters, digits and hyphens, for example italy-2020.')

const schemaOf = (name: string): z.ZodType => {
  if (name === 'operation') return slug.meta({ example: 'italy-belgium-2020' })
  return ['code', 'kind', 'rule'].includes(name) ? slug : id
}

/** The body as it is sent: the envelope and the content, which may ask more (`reason`, say). */
export const bodyOf = (route: { readonly body: z.ZodObject }): z.ZodObject =>
  envelope.extend(route.body.shape)
