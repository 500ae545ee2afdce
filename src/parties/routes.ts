import { z } from 'zod'
import { read, write } from '#http/route.ts'
import { amendParty, amendPlace, recordParty, recordPlace } from './actions.ts'
import { partyAmendment, partyAnswer, partyInput, partyPage, partyQuery } from './party.ts'
import { placeAmendment, placeAnswer, placeInput, placePage, placeQuery } from './place.ts'
import { refuse } from './refusals.ts'
import { findParty, findPlace, listParties, listPlaces } from './sql.ts'

const partyWrites = ['party_unknown', 'party_eori_taken', 'party_code_taken']
const placeWrites = [
  'place_unknown',
  'party_unknown',
  'place_country_differs',
  'place_unlocode_taken',
  'place_iata_taken',
  'place_gln_taken',
]

export const partyRoutes = [
  write({
    name: 'recordParty',
    kind: 'party.record',
    path: '/api/parties',
    summary: 'Record an organisation or a person, for all operations',
    body: partyInput,
    answer: partyAnswer,
    refusals: partyWrites,
    action: (tx, by, body) => recordParty(tx, by, body),
  }),
  write({
    name: 'amendParty',
    kind: 'party.amend',
    method: 'put',
    path: '/api/parties/{party}',
    summary: 'Write a party anew, over the version that was read',
    body: partyAmendment,
    answer: partyAnswer,
    refusals: [
      ...partyWrites,
      'party_not_found',
      'party_version_stale',
      'party_is_a_group',
      'party_above_itself',
    ],
    action: (tx, _by, body, params) => amendParty(tx, params.party ?? '', body),
  }),
  read({
    name: 'listParties',
    path: '/api/parties',
    readers: 'signed in',
    summary: 'Parties by name, sought by any name in any script, or by a code',
    query: partyQuery,
    answer: partyPage,
    refusals: ['cursor_invalid'],
    columns: {
      Name: (row) => row.name,
      Kind: (row) => row.kind,
      Country: (row) => row.country,
      'Part of': (row) => row.parent?.name ?? null,
      Id: (row) => row.id,
    },
    load: (q, { query }) => listParties(q, query),
  }),
  read({
    name: 'getParty',
    path: '/api/parties/{party}',
    readers: 'signed in',
    summary: 'One party: its names, codes, parent, and the members of a joint group',
    query: z.object({}),
    answer: partyAnswer,
    refusals: ['party_not_found'],
    load: async (q, { params }) => {
      const found = await findParty(q, params.party ?? '')
      if (!found) throw refuse('party_not_found', params)
      return found
    },
  }),
  write({
    name: 'recordPlace',
    kind: 'place.record',
    path: '/api/places',
    summary: 'Record a place, for all operations',
    body: placeInput,
    answer: placeAnswer,
    refusals: placeWrites,
    action: (tx, by, body) => recordPlace(tx, by, body),
  }),
  write({
    name: 'amendPlace',
    kind: 'place.amend',
    method: 'put',
    path: '/api/places/{place}',
    summary: 'Write a place anew, over the version that was read',
    body: placeAmendment,
    answer: placeAnswer,
    refusals: [...placeWrites, 'place_not_found', 'place_version_stale', 'place_above_itself'],
    action: (tx, _by, body, params) => amendPlace(tx, params.place ?? '', body),
  }),
  read({
    name: 'listPlaces',
    path: '/api/places',
    readers: 'signed in',
    summary: 'Places by name, sought by any name in any script, or by a code',
    query: placeQuery,
    answer: placePage,
    refusals: ['cursor_invalid'],
    columns: {
      Name: (row) => row.name,
      Kind: (row) => row.kind,
      Country: (row) => row.country,
      'UN/LOCODE': (row) => row.unlocode,
      IATA: (row) => row.iata,
      'Lies in': (row) => row.parent?.name ?? null,
      'Run by': (row) => row.operatedBy?.name ?? null,
      Id: (row) => row.id,
    },
    load: (q, { query }) => listPlaces(q, query),
  }),
  read({
    name: 'getPlace',
    path: '/api/places/{place}',
    readers: 'signed in',
    summary: 'One place: its names, codes, time zone, what it lies in and who runs it',
    query: z.object({}),
    answer: placeAnswer,
    refusals: ['place_not_found'],
    load: async (q, { params }) => {
      const found = await findPlace(q, params.place ?? '')
      if (!found) throw refuse('place_not_found', params)
      return found
    },
  }),
]
