import { Hono } from 'hono'
import { type RouteConfig, z } from '@hono/zod-openapi'
import { isAnswering } from '#platform/database.ts'
import { refuse } from './refusals.ts'
import type { Services } from './services.ts'

/** `/health`: the process runs. `/ready`: the database answers too, so requests may be sent. */
export const health = ({ database, clock }: Services) =>
  new Hono()
    .get('/health', (c) => c.json({ status: 'ok', at: clock().toISOString() }))
    .get('/ready', async (c) => {
      if (!(await isAnswering(database))) throw refuse('not_ready')
      return c.json({ status: 'ready', engine: database.engine })
    })

const answers = (description: string, schema: z.ZodType): RouteConfig['responses'] => ({
  200: { description, content: { 'application/json': { schema } } },
})

/** The same two for the API document. */
export const healthPaths: readonly RouteConfig[] = [
  {
    method: 'get',
    path: '/api/health',
    operationId: 'getHealth',
    summary: 'Whether the process runs',
    tags: ['health'],
    security: [],
    responses: answers('It runs.', z.object({ status: z.literal('ok'), at: z.iso.datetime() })),
  },
  {
    method: 'get',
    path: '/api/ready',
    operationId: 'getReadiness',
    summary: 'Whether the database answers, so that requests may be sent (503 `not_ready`: not)',
    tags: ['health'],
    security: [],
    responses: answers(
      'It answers.',
      z.object({ status: z.literal('ready'), engine: z.enum(['pglite', 'postgres']) }),
    ),
  },
]
