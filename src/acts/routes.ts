import { z } from 'zod'
import { download, read, write } from '#http/route.ts'
import { recordSource } from './actions.ts'
import { eventsOf } from './events.ts'
import { refuse } from './refusals.ts'
import { sourceAnswer, sourceInput, sourcePage, sourceQuery } from './source.ts'
import { findSource, listActs, listSources } from './sql.ts'
import { actPage, actQuery, registerQuery } from './timeline.ts'

const sources = '/api/operations/{operation}/sources'

export const actRoutes = [
  write({
    name: 'recordSource',
    kind: 'source.record',
    path: sources,
    summary: 'Record a paper, an article or a telephone note that acts can rest on',
    body: sourceInput,
    answer: sourceAnswer,
    action: (tx, by, body) => recordSource(tx, by, body),
  }),
  read({
    name: 'listSources',
    path: sources,
    summary: 'Sources, the newest first',
    query: sourceQuery,
    answer: sourcePage,
    refusals: ['cursor_invalid'],
    columns: {
      Kind: (row) => row.kind,
      Title: (row) => row.title,
      Issuer: (row) => row.issuer,
      Number: (row) => row.number,
      'Issued on': (row) => row.issuedOn,
      'Date as stated': (row) => row.statedDate,
      Address: (row) => row.url,
      Note: (row) => row.note,
      'Recorded at': (row) => row.recordedAt,
      Id: (row) => row.id,
    },
    load: (q, { operation, query }) => listSources(q, operation, query),
  }),
  read({
    name: 'getSource',
    path: `${sources}/{source}`,
    summary: 'One source',
    query: z.object({}),
    answer: sourceAnswer,
    refusals: ['source_not_found'],
    load: async (q, { operation, params }) => {
      const found = await findSource(q, operation, params.source ?? '')
      if (!found) throw refuse('source_not_found', params)
      return found
    },
  }),
  read({
    name: 'listActs',
    path: '/api/operations/{operation}/acts',
    summary: 'What was done, the latest first: of one thing, or of all in the operation',
    query: actQuery,
    answer: actPage,
    refusals: ['cursor_invalid'],
    columns: {
      'Happened at': (row) => row.happenedAt,
      'Recorded at': (row) => row.recordedAt,
      What: (row) => row.kind,
      By: (row) => row.actor.name,
      'On behalf of': (row) => row.onBehalfOf?.name ?? null,
      Basis: (row) => row.basis,
      Source: (row) => row.source?.title ?? null,
      Quote: (row) => row.quote,
      Reason: (row) => row.reason,
      'About (id)': (row) => row.subject,
      Corrects: (row) => row.corrects,
      Id: (row) => row.id,
    },
    load: (q, { operation, query }) => listActs(q, operation, query),
  }),
  download({
    name: 'followActs',
    path: '/api/operations/{operation}/events',
    summary: 'What is done, told within two seconds as server-sent events; one may come twice',
    query: z.object({}),
    gives: ['text/event-stream'],
    load: (_q, asked) => eventsOf(asked),
  }),
  read({
    name: 'listRegisterActs',
    path: '/api/acts',
    readers: 'signed in',
    summary: 'What was done to a party, place, item or lot, which all operations share',
    query: registerQuery,
    answer: actPage,
    refusals: ['cursor_invalid'],
    load: (q, { query }) => listActs(q, 0, query),
  }),
]
