import { z } from 'zod'
import { ask, read } from '#http/route.ts'
import { screenConsignment, screenOffer, screenPledge } from './actions.ts'
import { screeningAnswer, screeningInput } from './screening.ts'

const operation = '/api/operations/{operation}'

export const screeningRoutes = [
  ask({
    name: 'screenOffer',
    path: `${operation}/screenings`,
    summary: 'What will be asked on arrival of goods not recorded yet, and what of it is missing',
    body: screeningInput,
    answer: screeningAnswer,
    refusals: ['item_unknown', 'party_unknown'],
    load: (q, { query, clock }) => screenOffer(q, query, clock().toISOString().slice(0, 10)),
  }),
  read({
    name: 'screenPledge',
    path: `${operation}/pledges/{pledge}/screening`,
    summary: 'What will be asked on arrival of what a pledge promises, and what is missing',
    query: z.object({}),
    answer: screeningAnswer,
    refusals: ['pledge_unknown'],
    load: (q, { operation: of, params: { pledge = '' }, clock }) =>
      screenPledge(q, of, pledge, clock().toISOString().slice(0, 10)),
  }),
  read({
    name: 'screenConsignment',
    path: `${operation}/consignments/{consignment}/screening`,
    summary: 'What will be asked on arrival of a consignment, and what of it is missing',
    query: z.object({}),
    answer: screeningAnswer,
    refusals: ['consignment_unknown'],
    load: (q, { operation: of, params: { consignment = '' }, clock }) =>
      screenConsignment(q, of, consignment, clock().toISOString()),
  }),
]
