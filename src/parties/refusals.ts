import { refuserOf, type Tellings } from '#platform/refusal.ts'

export const partyRefusals = {
  party_not_found: {
    status: 404,
    says: 'There is no party {party}.',
    remedy: 'Look for it by any of its names: GET /api/parties?search=…',
  },
  party_unknown: {
    status: 422,
    says: 'No party is recorded under {parties}.',
    remedy: 'Look for it (GET /api/parties?search=…), or record it first (POST /api/parties).',
  },
  party_version_stale: {
    status: 409,
    says: 'The party is at version {version}, and this amends version {amends}.',
    remedy: 'Read the party again and amend what it says now.',
  },
  party_is_a_group: {
    status: 409,
    says: 'The joint group {party} is its members, and takes its name from theirs.',
    remedy: 'Amend a member; another set of donors is another group, made by their pledge.',
  },
  party_above_itself: {
    status: 422,
    says: 'The parent {parent} lies beneath this party, which would lie above itself.',
    remedy: 'Choose a parent that does not belong to this party.',
  },
  party_eori_taken: {
    status: 409,
    says: 'Another party has this EORI number.',
    remedy: 'Use that party (GET /api/parties?search=… finds it by the number), or correct it.',
  },
  party_code_taken: {
    status: 409,
    says: 'Another party has one of these codes.',
    remedy: 'Use that party (GET /api/parties?search=… finds it by the code), or correct it.',
  },
  place_not_found: {
    status: 404,
    says: 'There is no place {place}.',
    remedy: 'Look for it by any of its names: GET /api/places?search=…',
  },
  place_unknown: {
    status: 422,
    says: 'No place is recorded under {places}.',
    remedy: 'Look for it (GET /api/places?search=…), or record it first (POST /api/places).',
  },
  place_version_stale: {
    status: 409,
    says: 'The place is at version {version}, and this amends version {amends}.',
    remedy: 'Read the place again and amend what it says now.',
  },
  place_above_itself: {
    status: 422,
    says: 'The parent {parent} lies within this place, which would lie within itself.',
    remedy: 'Choose a parent that does not lie within this place.',
  },
  place_country_differs: {
    status: 422,
    says: 'The UN/LOCODE {unlocode} does not lie in {country}.',
    remedy: 'Correct the code or the country: a UN/LOCODE begins with its country.',
  },
  place_unlocode_taken: {
    status: 409,
    says: 'Another place of this kind has this UN/LOCODE.',
    remedy: 'Use that place (GET /api/places?search=… finds it by the code), or correct it.',
  },
  place_iata_taken: {
    status: 409,
    says: 'Another place has this IATA code.',
    remedy: 'Use that place (GET /api/places?search=… finds it by the code), or correct it.',
  },
  place_gln_taken: {
    status: 409,
    says: 'Another place has this GLN.',
    remedy: 'Use that place (GET /api/places?search=… finds it by the number), or correct it.',
  },
} as const satisfies Tellings

export const refuse = refuserOf(partyRefusals)
