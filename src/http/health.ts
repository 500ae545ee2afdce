import { Hono } from 'hono'
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
