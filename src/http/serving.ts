import type { z } from '@hono/zod-openapi'
import { envelope } from '#acts/act.ts'
import { perform } from '#acts/perform.ts'
import { invalidInput } from './problem.ts'
import { refuse } from './refusals.ts'
import { bodyOf, paramsOf, type Params, type Route } from './route.ts'
import type { Services } from './services.ts'
import { standpointOf, visitorOf } from './visitor.ts'

/** One request to one route: parse, find out who asks and where, read or act, answer. */
export const serving = (services: Services, route: Route) => {
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
  } catch (error) {
    // The size limit refuses while the body is being read.
    if (error instanceof SyntaxError) throw refuse('body_unreadable')
    throw error
  }
}
