import type { z } from '@hono/zod-openapi'
import { type Actor, envelope } from '#acts/act.ts'
import { type Attempt, perform, recall } from '#acts/perform.ts'
import { type ActKind, demand } from '#acts/permission.ts'
import { invalidInput } from './problem.ts'
import { refuse } from './refusals.ts'
import {
  bodyOf,
  type FileMade,
  paramsOf,
  type Params,
  type ReadRoute,
  type Route,
  type UploadRoute,
} from './route.ts'
import type { Services } from './services.ts'
import { fromOwnPage, type Standpoints, visitorOf } from './visitor.ts'

type Reading = ReadRoute<z.ZodObject, z.ZodType>
type Sending = UploadRoute<z.ZodObject, z.ZodType>
type Writing = Exclude<Route, Reading | Sending>

/** One request to one route: who asks, where, whether they may; then read or act, and answer. */
export const serving = (services: Services, standpoints: Standpoints, route: Route) => {
  const paramsSchema = paramsOf(route.path)
  const act = route.does === 'read' || route.does === 'upload' ? undefined : acting(services, route)
  return async (
    request: Request,
    rawParams: Record<string, string>,
    rawQuery: Record<string, string>,
  ): Promise<Response> => {
    const visitor = await visitorOf(services, request.headers)
    const params = parse('address', paramsSchema, rawParams) as Params
    const readers = route.does === 'read' ? route.readers : 'members'
    const standpoint = await standpoints.of(visitor, params, readers)
    if (route.does === 'read') {
      const query =
        route.method === 'post'
          ? parse('body', route.query, await jsonOf(request))
          : parse('query', route.query, rawQuery)
      const { clock, live, address } = services
      const lastEventId = request.headers.get('last-event-id') ?? undefined
      const asked = { ...standpoint, params, query, clock, live, address, lastEventId }
      const answer = await route.load(services.database.query, asked)
      return route.gives ? fileResponse(answer as FileMade) : Response.json(answer)
    }
    const { operation, actor } = standpoint
    if (!visitor || !actor) throw refuse('not_signed_in')
    if (visitor.via === 'session' && !fromOwnPage(request)) throw refuse('cross_site')
    // Before the body is looked at: whoever may not do this is told so, and not how to fill it in.
    demand(route.kind, actor.roles)
    if (route.does === 'upload') {
      const query = parse('query', route.query, rawQuery)
      const sent = { operation, actor, params, query, body: request.body ?? nothing() }
      return answered(await route.take(services, sent))
    }
    if (!act) throw new Error(`Nothing acts for ${route.name}`)
    const done = await act(operation, actor, params, await jsonOf(request))
    if (changesStanding.has(route.kind)) standpoints.forget()
    return answered(done)
  }
}

/** What changes who may see an operation, and as what. */
const changesStanding: ReadonlySet<ActKind> = new Set([
  'operation.amend',
  'member.admit',
  'member.remove',
  'owner.record',
  'owner.remove',
])

const answered = ({ answer, replayed }: { answer: unknown; replayed: boolean }): Response =>
  Response.json(answer, { status: replayed ? 200 : 201 })

async function* nothing(): AsyncGenerator<Uint8Array> {}

const fileResponse = ({ name, type, body, headers }: FileMade): Response =>
  new Response(body, {
    headers: {
      'content-type': type,
      ...(name !== undefined && {
        'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
      }),
      ...headers,
    },
  })

/** Carries out one act of this route. */
const acting = (services: Services, route: Writing) => {
  const schema = bodyOf(route)
  return async (operation: number, actor: Actor, params: Params, sent: unknown) => {
    const body = parse('body', schema, sent)
    const attempt: Attempt = {
      operation,
      kind: route.kind,
      actor,
      envelope: envelope.parse(body),
      content: { params, body },
    }
    if (route.does === 'sign-in') return signInAct(services, route, attempt, body, params)
    return perform(services, { ...attempt, ...(route.basis && { basis: route.basis }) }, (tx, by) =>
      route.action(tx, by, body, params),
    )
  }
}

const signInAct = async (
  services: Services,
  route: Extract<Route, { does: 'sign-in' }>,
  attempt: Attempt,
  body: Readonly<Record<string, unknown>>,
  params: Params,
) => {
  const open = Object.entries(body).filter(([field]) => !route.secrets?.includes(field))
  const traced = { ...attempt, content: { params, body: Object.fromEntries(open) } }
  const before = await recall(services, traced)
  if (before) return { answer: before.answer, replayed: true }
  const store = { signIn: services.signIn, query: services.database.query }
  const { subject, answer, kept, undo } = await route.effect(store, body, params)
  const done = await perform(services, traced, async () => ({ subject, answer: kept }))
  if (!done.replayed) return { answer, replayed: false }
  await undo?.()
  return done
}

const parse = <T extends z.ZodType>(where: string, schema: T, value: unknown): z.output<T> => {
  const parsed = schema.safeParse(value)
  if (!parsed.success) throw invalidInput(where, parsed.error)
  return parsed.data
}

const jsonOf = async (request: Request): Promise<unknown> => {
  try {
    return await request.json()
  } catch (error) {
    // The size limit refuses while the body is being read.
    if (error instanceof SyntaxError) throw refuse('body_unreadable')
    throw error
  }
}
