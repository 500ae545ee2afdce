import { z } from 'zod'
import { read, write } from '#http/route.ts'
import { id } from '#platform/id-input.ts'
import { decodeCursor, page } from '#platform/page.ts'
import { closeRecall, recordAnswer, recordRecall } from './actions.ts'
import { alarmClosing, alarmDone, alarmInput, alarmPage, alarmQuery } from './alarm.ts'
import { answerAlarm, raiseAlarm } from './alarm-actions.ts'
import { listAlarms } from './alarm-sql.ts'
import { holders, notices, previewOf, recallOf } from './reading-actions.ts'
import {
  answerInput,
  closingInput,
  holderPage,
  holderQuery,
  noticePage,
  noticeQuery,
  partyNotices,
  partyNoticesQuery,
  previewQuery,
  recallAnswer,
  recallInput,
  recallPage,
  recallPreview,
  recallQuery,
} from './recall.ts'
import { listRecalls } from './sql.ts'
import { noticesFor } from './waiting-actions.ts'

const operation = '/api/operations/{operation}'
const recalls = `${operation}/recalls`
const done = z.object({ id })

export const recallRoutes = [
  write({
    name: 'raiseAlarm',
    kind: 'alarm.record',
    path: `${operation}/alarms`,
    summary: 'Say that something is wrong with a lot; its type is held until an officer decides',
    body: alarmInput,
    answer: alarmDone,
    refusals: ['lot_unknown', 'party_unknown', 'place_unknown', 'answer_not_yours'],
    action: (tx, by, body) => raiseAlarm(tx, by, body),
  }),
  read({
    name: 'listAlarms',
    path: `${operation}/alarms`,
    summary: 'Alarms, the oldest first',
    query: alarmQuery,
    answer: alarmPage,
    refusals: ['cursor_invalid'],
    columns: {
      'Raised at': (row) => row.raisedAt,
      Item: (row) => row.item.name,
      Lot: (row) => row.lot.lotNumber,
      Facility: (row) => row.facility.name,
      Ward: (row) => row.ward?.name ?? null,
      Quantity: (row) => row.quantity,
      Unit: (row) => row.unit,
      What: (row) => row.what,
      Harm: (row) => row.harm,
      'Raised by': (row) => row.raisedBy,
      Finding: (row) => row.finding,
      'Closed at': (row) => row.closedAt,
      Note: (row) => row.note,
      Id: (row) => row.id,
    },
    load: (q, { operation: ours, query }) => listAlarms(q, ours, query),
  }),
  write({
    name: 'answerAlarm',
    kind: 'alarm.close',
    path: `${operation}/alarms/{alarm}/closings`,
    summary: 'Say what came of an alarm; an unfounded one lets go of what it held',
    body: alarmClosing,
    answer: done,
    refusals: ['alarm_unknown', 'alarm_closed'],
    action: (tx, by, body, { alarm = '' }) => answerAlarm(tx, by, alarm, body),
  }),
  write({
    name: 'recordRecall',
    kind: 'recall.record',
    path: recalls,
    summary: 'Recall a type, a lot or a package: hold it, and tell everyone who has any of it',
    body: recallInput,
    answer: done,
    refusals: [
      'item_unknown',
      'lot_unknown',
      'party_unknown',
      'package_not_here',
      'type_without_maker',
      'alarm_unknown',
    ],
    action: (tx, by, body) => recordRecall(tx, by, body),
  }),
  read({
    name: 'listRecalls',
    path: recalls,
    summary: 'Recalls that reach goods here, ours and those of other operations',
    query: recallQuery,
    answer: recallPage,
    refusals: ['cursor_invalid'],
    columns: {
      'Begun at': (row) => row.begunAt,
      Level: (row) => row.subject.kind,
      Item: (row) => row.subject.itemName,
      Maker: (row) => row.subject.makerName,
      Packaging: (row) => row.subject.packaging,
      Lot: (row) => row.subject.lotNumber,
      Package: (row) => row.subject.packageCode,
      Instruction: (row) => row.instruction,
      Reason: (row) => row.reason,
      Ours: (row) => row.ours,
      'Closed at': (row) => row.closedAt,
      Note: (row) => row.closingNote,
      Id: (row) => row.id,
    },
    load: (q, { operation: ours, query }) => listRecalls(q, ours, query),
  }),
  read({
    name: 'previewRecall',
    path: `${operation}/recall-preview`,
    summary: 'Whom a recall would reach if it began now, and how many units are where',
    query: previewQuery,
    answer: recallPreview,
    load: (q, { operation: ours, query }) => previewOf(q, ours, query),
  }),
  read({
    name: 'listPartyNotices',
    path: `${operation}/recall-notices`,
    summary: 'Open recalls that a party has not answered, each with what the books say it has',
    query: partyNoticesQuery,
    answer: partyNotices,
    load: async (q, { operation: ours, query }) => ({
      items: await noticesFor(q, ours, [query.party]),
    }),
  }),
  read({
    name: 'getRecall',
    path: `${recalls}/{recall}`,
    summary: 'A recall with its books: what is where, who has answered, whether it may be closed',
    query: z.object({}),
    answer: recallAnswer,
    refusals: ['recall_unknown'],
    load: (q, { operation: ours, params }) => recallOf(q, ours, params['recall'] ?? ''),
  }),
  read({
    name: 'listRecallHolders',
    path: `${recalls}/{recall}/holders`,
    summary: 'Who has how many of what is recalled, where, through every split and transfer',
    query: holderQuery,
    answer: holderPage,
    refusals: ['recall_unknown', 'cursor_invalid'],
    columns: {
      Party: (row) => row.party?.name ?? null,
      Holder: (row) => row.holder?.name ?? null,
      Place: (row) => row.place?.name ?? null,
      Stage: (row) => row.stage,
      Item: (row) => row.item.name,
      Lot: (row) => row.lot.lotNumber,
      Packaging: (row) => row.lot.packaging,
      Quantity: (row) => row.quantity,
      Unit: (row) => row.unit,
      Condition: (row) => row.condition,
      Suspect: (row) => row.suspect,
      Consignment: (row) => row.consignment?.code ?? null,
      Since: (row) => row.since,
    },
    load: async (q, { operation: ours, query, params }) => {
      const [after] = decodeCursor(query.cursor, 1) ?? []
      const { limit, party, standing } = query
      const rows = await holders(q, ours, params['recall'] ?? '', {
        after: Number(after ?? 0),
        limit: limit + 1,
        party,
        standing,
      })
      return page(rows, limit, (row) => [row.account])
    },
  }),
  read({
    name: 'listRecallNotices',
    path: `${recalls}/{recall}/notices`,
    summary: 'Each party that is told, what the books say it has, and what it answered',
    query: noticeQuery,
    answer: noticePage,
    refusals: ['recall_unknown', 'cursor_invalid'],
    columns: {
      Party: (row) => row.party.name,
      Country: (row) => row.country,
      State: (row) => row.state,
      Units: (row) => row.units.map((each) => `${each.quantity} ${each.unit} ${each.standing}`),
      Found: (row) => sum(row.answers.map(({ found }) => found)),
      'Set aside': (row) => sum(row.answers.map(({ setAside }) => setAside)),
      Used: (row) => sum(row.answers.map(({ used }) => used)),
      Id: (row) => row.party.id,
    },
    load: async (q, { operation: ours, query, params }) => {
      const { limit, party, state } = query
      const [after = ''] = decodeCursor(query.cursor, 1) ?? []
      const all = (await notices(q, ours, params['recall'] ?? '')).filter(
        (each) =>
          (party === undefined || each.party.id === party) &&
          (state === undefined || each.state === state),
      )
      const begin = after === '' ? 0 : all.findIndex((each) => each.party.id === after) + 1
      return page(all.slice(begin, begin + limit + 1), limit, (row) => [row.party.id])
    },
  }),
  write({
    name: 'answerRecall',
    kind: 'recall.answer',
    path: `${recalls}/{recall}/answers`,
    summary: 'Say that the notice was read, or what each ward found, set aside and used',
    body: answerInput,
    answer: done,
    refusals: [
      'recall_unknown',
      'recall_closed',
      'party_unknown',
      'place_unknown',
      'answer_not_yours',
    ],
    action: (tx, by, body, { recall = '' }) => recordAnswer(tx, by, recall, body),
  }),
  write({
    name: 'closeRecall',
    kind: 'recall.close',
    path: `${recalls}/{recall}/closings`,
    summary: 'Close the books of a recall, once every unit is safe or gone and all have answered',
    body: closingInput,
    answer: done,
    refusals: ['recall_unknown', 'recall_closed', 'recall_unbalanced', 'recall_unanswered'],
    action: (tx, by, body, { recall = '' }) => closeRecall(tx, by, recall, body.note),
  }),
]

const sum = (some: readonly (number | null)[]): number | null => {
  const known = some.filter((each) => each !== null)
  return known.length > 0 ? known.reduce((all, each) => all + each, 0) : null
}
