import { refuserOf, type Tellings } from '#platform/refusal.ts'

export const actRefusals = {
  id_reused: {
    status: 409,
    says: 'The id {id} was already used for an act with other content.',
    remedy: 'Make a new id for a new act; send the same content to repeat the old one.',
  },
  not_permitted: {
    status: 403,
    says: 'Your roles here do not allow {kind}.',
    remedy: 'Ask a coordinator of the operation to act, or to give you one of the listed roles.',
  },
  source_required: {
    status: 422,
    says: 'A reported quantity rests on a source, and none is named.',
    remedy: 'Record the source first (POST …/sources) and name its id in `source`.',
  },
  source_unknown: {
    status: 422,
    says: 'There is no source {source} in this operation.',
    remedy: 'Record the source first (POST …/sources) and name its id in `source`.',
  },
  source_not_found: {
    status: 404,
    says: 'There is no source {source} in this operation.',
    remedy: 'Check the id in the list of sources.',
  },
  on_behalf_of_unknown: {
    status: 422,
    says: 'No party is recorded under {party}, on whose behalf this is said to be.',
    remedy: 'Look for it (GET /api/parties?search=…), or record it first (POST /api/parties).',
  },
  in_the_future: {
    status: 422,
    says: 'The act is said to have happened at {happenedAt}, which is still to come.',
    remedy: 'Correct `happenedAt`, or leave it out for now.',
  },
} as const satisfies Tellings

export const refuse = refuserOf(actRefusals)
