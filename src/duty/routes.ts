import { z } from 'zod'
import { read, write } from '#http/route.ts'
import { id } from '#platform/id-input.ts'
import { handOverShift, recordClosing, recordEntry, takeOverShift } from './actions.ts'
import {
  closingInput,
  entryInput,
  entryPage,
  entryQuery,
  shiftInput,
  shiftPage,
  shiftQuery,
} from './duty.ts'
import { listEntries, listShifts } from './sql.ts'

const duty = '/api/operations/{operation}/duty'
const done = z.object({ id })

export const dutyRoutes = [
  write({
    name: 'recordDutyEntry',
    kind: 'duty.record',
    path: `${duty}/entries`,
    summary: 'Write into the duty log; say whether somebody must see to it',
    body: entryInput,
    answer: done,
    action: (tx, by, body) => recordEntry(tx, by, body),
  }),
  write({
    name: 'closeDutyEntry',
    kind: 'duty.close',
    path: `${duty}/entries/{entry}/closings`,
    summary: 'Say what came of something that was to be followed up',
    body: closingInput,
    answer: done,
    refusals: ['duty_entry_unknown', 'duty_entry_closed'],
    action: (tx, by, body, { entry = '' }) => recordClosing(tx, by, entry, body.outcome),
  }),
  read({
    name: 'listDutyEntries',
    path: `${duty}/entries`,
    summary: 'The duty log, the latest first; or what is open to follow up',
    query: entryQuery,
    answer: entryPage,
    refusals: ['cursor_invalid'],
    columns: {
      'Happened at': (row) => row.happenedAt,
      Words: (row) => row.words,
      By: (row) => row.by.name,
      'To follow up': (row) => row.followUp,
      'Closed at': (row) => row.closed?.at ?? null,
      'Closed by': (row) => row.closed?.by.name ?? null,
      Outcome: (row) => row.closed?.outcome ?? null,
      'Recorded at': (row) => row.recordedAt,
      'About (id)': (row) => row.subject,
      Id: (row) => row.id,
    },
    load: (q, { operation, query }) => listEntries(q, operation, query),
  }),
  write({
    name: 'handOverShift',
    kind: 'duty.hand_over',
    path: `${duty}/shifts`,
    summary: 'End a shift: what is open to follow up is kept with it, as it is now',
    body: shiftInput,
    answer: z.object({ id, open: z.int() }),
    refusals: ['person_unknown'],
    action: (tx, by, body) => handOverShift(tx, by, body),
  }),
  write({
    name: 'takeOverShift',
    kind: 'duty.take_over',
    path: `${duty}/shifts/{shift}/acknowledgements`,
    summary: 'Take over a shift, with what is open',
    body: z.object({}),
    answer: done,
    refusals: ['shift_unknown', 'shift_taken', 'shift_for_another', 'shift_own'],
    action: (tx, by, _body, { shift = '' }) => takeOverShift(tx, by, shift),
  }),
  read({
    name: 'listShifts',
    path: `${duty}/shifts`,
    summary: 'Shifts as they were handed over, the latest first',
    query: shiftQuery,
    answer: shiftPage,
    refusals: ['cursor_invalid'],
    columns: {
      'Ended at': (row) => row.endedAt,
      From: (row) => row.from.name,
      To: (row) => row.to?.name ?? null,
      Words: (row) => row.words,
      Open: (row) => row.open.map(({ words }) => words),
      'Taken over by': (row) => row.taken?.by.name ?? null,
      'Taken over at': (row) => row.taken?.at ?? null,
      Id: (row) => row.id,
    },
    load: (q, { operation, query }) => listShifts(q, operation, query),
  }),
]
