import { z } from 'zod'
import { read } from '#http/route.ts'
import { checks, verification } from './verify.ts'
import { verify } from './verify-sql.ts'

const operation = '/api/operations/{operation}'

export const ledgerRoutes = [
  read({
    name: 'verifyLedger',
    path: `${operation}/verification`,
    readers: 'owner',
    summary: 'Recompute one kind of sum from the postings, and list what differs',
    query: z.object({ check: z.enum(checks) }),
    answer: verification,
    load: (q, { operation: ours, query }) => verify(q, ours, query.check),
  }),
]
