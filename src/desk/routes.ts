import { z } from 'zod'
import { read, write } from '#http/route.ts'
import { id } from '#platform/id-input.ts'
import { meetLeg } from './actions.ts'
import { arrivalRow, arrivalsQuery, meetingInput } from './arrivals.ts'
import { arrivals } from './arrivals-sql.ts'
import { deskAnswer } from './desk.ts'
import { deskOf } from './reading-actions.ts'
import { refuse } from './refusals.ts'
import {
  situation,
  situationAnswer,
  situationInput,
  situationPage,
  situationsQuery,
  windowQuery,
} from './situation.ts'
import { recordSituation, situationOf } from './situation-actions.ts'
import { findSituation, listSituations } from './situation-sql.ts'

const operation = '/api/operations/{operation}'

export const deskRoutes = [
  read({
    name: 'getDesk',
    path: `${operation}/desk`,
    summary: 'What waits for whoever asks, by their roles: the gravest first, the oldest of each',
    query: z.object({}),
    answer: deskAnswer,
    load: (q, { operation: number, actor, clock }) =>
      deskOf(q, number, actor ?? { user: '', roles: [] }, clock().toISOString()),
  }),
  read({
    name: 'reportArrivals',
    path: `${operation}/reports/arrivals`,
    summary: 'Flights and trucks that are due, late ones, and those of the last twelve hours',
    query: arrivalsQuery,
    answer: z.object({ at: z.string(), rows: z.array(arrivalRow) }),
    columns: {
      Code: (row) => row.code,
      Mode: (row) => row.mode,
      'Flight or vehicle': (row) => row.vehicle,
      From: (row) => row.from?.name ?? null,
      To: (row) => row.to?.name ?? null,
      'Planned arrival': (row) => row.plannedArrival,
      'Actual arrival': (row) => row.actualArrival,
      Late: (row) => row.late,
      'Time zone': (row) => row.to?.timeZone ?? null,
      Consignee: (row) => row.consignee,
      'Transport documents': (row) => row.documents.map(({ number }) => number),
      Pieces: (row) => row.pieces,
      'Gross weight in grams': (row) => row.grossWeightGrams,
      'Pieces not weighed': (row) => row.unweighed,
      Customs: (row) => row.customs.state,
      'Papers missing': (row) => row.missingPapers,
      Stage: (row) => row.stage,
      'Met by': (row) => row.met?.person ?? null,
      Telephone: (row) => row.met?.telephone ?? null,
    },
    load: async (q, { operation: number, query, clock }) => {
      const at = clock()
      const later = (hours: number) => new Date(at.getTime() + hours * 3_600_000).toISOString()
      const window = { since: later(-12), until: later(query.hours), now: at.toISOString() }
      return { at: window.now, rows: await arrivals(q, number, { ...window, place: query.place }) }
    },
  }),
  read({
    name: 'reportSituation',
    path: `${operation}/reports/situation`,
    summary: 'The situation now: what came, what is held, missing, late, and open',
    query: windowQuery,
    answer: situation,
    load: (q, { operation: number, query, clock }) =>
      situationOf(q, number, query.hours, clock().toISOString()),
  }),
  write({
    name: 'recordSituation',
    kind: 'situation.record',
    path: `${operation}/situation-reports`,
    summary: 'Keep the situation as it is now, to be read again as it was',
    body: situationInput,
    answer: z.object({ id, until: z.string() }),
    action: (tx, by, body) => recordSituation(tx, by, body.hours),
  }),
  read({
    name: 'listSituations',
    path: `${operation}/situation-reports`,
    summary: 'Situation reports that were kept, the latest first',
    query: situationsQuery,
    answer: situationPage,
    refusals: ['cursor_invalid'],
    columns: {
      Until: (row) => row.until,
      Hours: (row) => row.hours,
      By: (row) => row.actor,
      For: (row) => row.dueAt,
      Id: (row) => row.id,
    },
    load: (q, { operation: number, query }) => listSituations(q, number, query),
  }),
  read({
    name: 'getSituation',
    path: `${operation}/situation-reports/{report}`,
    summary: 'One situation report, as it was kept',
    query: z.object({}),
    answer: situationAnswer,
    refusals: ['situation_unknown'],
    load: async (q, { operation: number, params }) => {
      const found = await findSituation(q, number, params.report ?? '')
      if (!found) throw refuse('situation_unknown', params)
      return found
    },
  }),
  write({
    name: 'meetArrival',
    kind: 'consignment.meet',
    path: `${operation}/consignments/{consignment}/meetings`,
    summary: 'Name who meets a flight or a truck; the last word counts',
    body: meetingInput,
    answer: z.object({ id }),
    refusals: ['leg_unknown', 'party_unknown'],
    action: (tx, by, body, { consignment = '' }) => meetLeg(tx, by, consignment, body),
  }),
]
