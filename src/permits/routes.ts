import { z } from 'zod'
import { read, write } from '#http/route.ts'
import { id } from '#platform/id-input.ts'
import {
  recordLicence,
  recordPermit,
  signPermit,
  withdrawLicence,
  withdrawPermit,
} from './actions.ts'
import {
  licenceInput,
  licencePage,
  licenceQuery,
  permitInput,
  permitPage,
  permitQuery,
  signatureInput,
  withdrawalInput,
} from './permit.ts'
import { listLicences, listPermits } from './sql.ts'

const operation = '/api/operations/{operation}'
const permits = `${operation}/permits`
const licences = `${operation}/licences`
const done = z.object({ id })

export const permitRoutes = [
  write({
    name: 'recordPermit',
    kind: 'permit.record',
    path: permits,
    summary: 'Record the permits of both countries for a controlled medicine',
    body: permitInput,
    answer: done,
    refusals: ['item_unknown', 'item_not_controlled', 'permit_one_country'],
    action: (tx, by, body) => recordPermit(tx, by, body),
  }),
  write({
    name: 'signPermit',
    kind: 'permit.sign',
    path: `${permits}/{permit}/signatures`,
    summary: 'Sign a permit: it lets goods go once two different persons have',
    body: signatureInput,
    answer: done,
    refusals: ['permit_unknown', 'permit_closed', 'permit_signed', 'permit_second_is_first'],
    action: (tx, by, { office }, { permit = '' }) => signPermit(tx, by, permit, office),
  }),
  write({
    name: 'withdrawPermit',
    kind: 'permit.withdraw',
    path: `${permits}/{permit}/withdrawals`,
    summary: 'Withdraw a permit: nothing more goes under it',
    body: withdrawalInput,
    answer: done,
    refusals: ['permit_unknown', 'permit_closed'],
    action: (tx, by, { reason }, { permit = '' }) => withdrawPermit(tx, by, permit, reason),
  }),
  read({
    name: 'listPermits',
    path: permits,
    summary: 'Permits for controlled medicines, with what is left of each',
    query: permitQuery,
    answer: permitPage,
    refusals: ['cursor_invalid'],
    columns: {
      Item: (row) => row.item.name,
      Quantity: (row) => row.quantity,
      Used: (row) => row.used,
      Unit: (row) => row.unit,
      From: (row) => row.exportCountry,
      'Export permit': (row) => row.exportNumber,
      To: (row) => row.importCountry,
      'Import permit': (row) => row.importNumber,
      'Valid until': (row) => row.validUntil,
      State: (row) => row.state,
      'Signed by': (row) => row.signatures.map(({ name, office }) => `${name}, ${office}`),
      Note: (row) => row.note,
      Id: (row) => row.id,
    },
    load: (q, { operation: ours, query, clock, actor }) =>
      listPermits(q, ours, query, { now: clock().toISOString(), user: actor?.user ?? '' }),
  }),
  write({
    name: 'recordLicence',
    kind: 'licence.record',
    path: licences,
    summary: 'Record the licence of a party to hold controlled medicines',
    body: licenceInput,
    answer: done,
    refusals: ['party_unknown'],
    action: (tx, by, body) => recordLicence(tx, by, body),
  }),
  write({
    name: 'withdrawLicence',
    kind: 'licence.withdraw',
    path: `${licences}/{licence}/withdrawals`,
    summary: 'Withdraw a licence: the party gets no more controlled medicines by it',
    body: withdrawalInput,
    answer: done,
    refusals: ['licence_unknown', 'licence_closed'],
    action: (tx, by, { reason }, { licence = '' }) => withdrawLicence(tx, by, licence, reason),
  }),
  read({
    name: 'listLicences',
    path: licences,
    summary: 'Licences of parties to hold controlled medicines',
    query: licenceQuery,
    answer: licencePage,
    refusals: ['cursor_invalid'],
    columns: {
      Party: (row) => row.party.name,
      Number: (row) => row.number,
      Authority: (row) => row.authority,
      'Valid until': (row) => row.validUntil,
      State: (row) => row.state,
      Note: (row) => row.note,
      Id: (row) => row.id,
    },
    load: (q, { operation: ours, query, clock }) =>
      listLicences(q, ours, query, clock().toISOString()),
  }),
]
