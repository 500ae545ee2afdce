import { OpenAPIHono, z } from '@hono/zod-openapi'
import { bodyLimit } from 'hono/body-limit'
import { etag } from 'hono/etag'
import { envelope } from '#acts/act.ts'
import { perform } from '#acts/perform.ts'
import { Refusal } from '#platform/refusal.ts'
import { apiInfo, describe } from './openapi.ts'
import { invalidInput, problemOf, refusalOf } from './problem.ts'
import { refuse } from './refusals.ts'
import { bodyOf, paramsOf, type Params, type Route } from './route.ts'
import { routes } from './routes.ts'
import type { Services } from './services.ts'
import { standpointOf, visitorOf } from './visitor.ts'

const largestBody = 2 * 1024 * 1024

/** The whole HTTP application over these services: sign-in, every room's routes, problems. */
export const appOf = (services: Services) => {
  const app = new OpenAPIHono()
  app.use('/api/*', etag({ weak: true }))
  app.use('/api/*', bodyLimit({ maxSize: largestBody, onError: () => tooLarge() }))
  app.all('/api/auth/*', (c) => services.signIn.handler(c.req.raw))
  for (const route of routes) {
    app.openAPIRegistry.registerPath(describe(route))
    const serve = serving(services, route)
    app.on(route.method, route.path.replaceAll(/\{(\w+)\}/g, ':$1'), (c) =>
      serve(c.req.raw, c.req.param(), c.req.query()),
    )
  }
  app.doc31('/openapi.json', apiInfo)
  app.notFound((c) => problem(refuse('address_unknown', { path: c.req.path })))
  app.onError((error, c) => {
    const refusal = refusalOf(error)
    if (refusal) return problem(refusal)
    const request = c.req.header('x-request-id') ?? ''
    services.log.error({ err: error, request }, 'fault')
    return problem(refuse('fault', { request }))
  })
  return app
}

/** One request to one route: parse, find out who asks and where, read or act, answer. */
const serving = (services: Services, route: Route) => {
  const paramsSchema = paramsOf(route.path)
  const bodySchema = route.does === 'write' ? bodyOf(route) : undefined
  return async (
    request: Request,
    rawParams: Record<string, string>,
    rawQuery: Record<string, string>,
  ): Promise<Response> => {
    const visitor = await visitorOf(services, request.headers)
    const params = parse('address', paramsSchema, rawParams) as Params
    const readers = route.does === 'read' ? route.readers : 'members'
    const { operation, actor } = await standpointOf(services, visitor, params.operation, readers)
    if (route.does === 'read') {
      const query = parse('query', route.query, rawQuery)
      const asked = { operation, actor, params, query, clock: services.clock }
      return Response.json(await route.load(services.database.query, asked))
    }
    if (!actor || !bodySchema) throw refuse('not_signed_in')
    const body = parse('body', bodySchema, await jsonOf(request))
    const { answer, replayed } = await perform(
      services,
      {
        operation,
        kind: route.kind,
        actor,
        envelope: envelope.parse(body),
        content: { params, body },
        ...(route.basis && { basis: route.basis }),
      },
      (tx, by) => route.action(tx, by, body, params),
    )
    return Response.json(answer, { status: replayed ? 200 : 201 })
  }
}

const parse = <T extends z.ZodType>(where: string, schema: T, value: unknown): z.output<T> => {
  const parsed = schema.safeParse(value)
  if (!parsed.success) throw invalidInput(where, parsed.error)
  return parsed.data
}

const jsonOf = async (request: Request): Promise<unknown> => {
  try {
    return await request.json()
  } catch {
    throw refuse('body_unreadable')
  }
}

const tooLarge = () => {
  throw refuse('body_too_large', { limit: largestBody })
}

const problem = (refusal: Refusal): Response => {
  const told = problemOf(refusal)
  return new Response(JSON.stringify(told), {
    status: told.status,
    headers: { 'content-type': 'application/problem+json' },
  })
}
