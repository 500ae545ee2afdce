import { type RouteConfig, z } from '@hono/zod-openapi'
import { bodyOf, paramsOf, type Route } from './route.ts'
import { tellings } from './tellings.ts'

const everywhere = ['input_invalid', 'address_unknown', 'too_many_requests', 'fault']
const membersOnly = ['not_signed_in', 'operation_unknown']
const writesOnly = [
  'id_reused',
  'not_permitted',
  'cross_site',
  'other_person',
  'source_required',
  'source_unknown',
  'on_behalf_of_unknown',
  'in_the_future',
  'body_unreadable',
  'body_too_large',
]

/** RFC 9457 problem details, as every refusal is told. */
export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    code: z.enum(Object.keys(tellings) as [string, ...string[]]),
    remedy: z.string(),
    facts: z.record(z.string(), z.unknown()),
  })
  .openapi('Problem')

/** Whether it is a reading that is asked in its body. */
const isAsked = (route: Route): route is Extract<Route, { does: 'read' }> =>
  route.does === 'read' && route.method === 'post'

/** The codes with which this route may refuse. */
export const refusalsOf = (route: Route): string[] => [
  ...(route.refusals ?? []),
  ...(route.does === 'read' && route.readers === 'anyone' ? [] : membersOnly),
  ...(route.does === 'read' && route.readers === 'owner' ? ['owner_only'] : []),
  ...(route.does === 'read' ? [] : writesOnly),
  ...(isAsked(route) ? ['body_unreadable', 'body_too_large'] : []),
  ...everywhere,
]

/** A route as OpenAPI 3.1 describes it. */
export const describe = (route: Route): RouteConfig => {
  const params = paramsOf(route.path)
  return {
    method: route.method,
    path: route.path,
    operationId: route.name,
    summary: route.summary,
    tags: [tagOf(route.path)],
    ...(route.does === 'read' && route.readers === 'anyone' && { security: [] }),
    request: {
      ...(Object.keys(params.shape).length > 0 && { params }),
      ...('query' in route && !isAsked(route) && { query: route.query }),
      ...(isAsked(route) && { body: { required: true, ...json(route.query) } }),
      ...(route.does !== 'read' && { body: { required: true, ...contentOf(route) } }),
    },
    responses: {
      ...(route.does === 'read'
        ? {
            200: {
              description: 'Found.',
              ...(route.gives ? files(route.gives) : json(route.answer)),
            },
          }
        : {
            200: {
              description: 'Done before, with the same id and content.',
              ...json(route.answer),
            },
            201: { description: 'Done.', ...json(route.answer) },
          }),
      ...problemsOf(refusalsOf(route)),
    },
  }
}

const json = (schema: z.ZodType) => ({ content: { 'application/json': { schema } } })

const files = (types: readonly string[]) => ({
  content: Object.fromEntries(
    types.map((type) => [type, { schema: { type: 'string' as const, format: 'binary' } }]),
  ),
})

/** What is sent with a write: JSON, or a file. */
const contentOf = (route: Exclude<Route, { does: 'read' }>) =>
  route.does === 'upload' ? files(route.accepts) : json(bodyOf(route))

const tagOf = (path: string): string => {
  const [, , first = '', , second] = path.split('/')
  return first === 'operations' && second ? second : first
}

/** The problem responses, by status, each naming its codes with their remedies. */
const problemsOf = (codes: readonly string[]) => {
  const byStatus = new Map<number, string[]>()
  for (const code of codes) {
    const telling = tellings[code]
    if (!telling) throw new Error(`The refusal ${code} stands in no room's table.`)
    const lines = byStatus.get(telling.status) ?? []
    byStatus.set(telling.status, [...lines, `\`${code}\`: ${telling.says} ${telling.remedy}`])
  }
  return Object.fromEntries(
    [...byStatus].map(([status, lines]) => [
      status,
      {
        description: lines.join('\n\n'),
        content: { 'application/problem+json': { schema: problemSchema } },
      },
    ]),
  )
}

/** How a request says who it is from: see docs/guide/sign-in.md. */
export const securitySchemes = {
  key: { type: 'apiKey', in: 'header', name: 'x-api-key', description: 'An API key.' },
  session: {
    type: 'apiKey',
    in: 'cookie',
    name: 'waybill.session_token',
    description: 'The session that POST /api/auth/sign-in/email begins.',
  },
} as const

export const apiInfo = {
  openapi: '3.1.0',
  info: {
    title: 'Waybill',
    version: '0.1.0',
    description:
      'Every donated mask accounted for, from the promise to the ward. Every write carries a ' +
      'client-made id and is done once; every refusal is a problem with a code and a remedy.',
    license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
  },
  security: [{ key: [] }, { session: [] }],
}
