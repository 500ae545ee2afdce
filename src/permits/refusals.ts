import { refuserOf, type Tellings } from '#platform/refusal.ts'

export const permitRefusals = {
  permit_missing: {
    status: 409,
    says: 'No permits of both countries let this quantity of a controlled medicine leave.',
    remedy:
      'Record the export and import permits, have two persons sign them, and mind their quantity ' +
      'and last day.',
  },
  permit_unknown: {
    status: 404,
    says: 'There is no permit {permit} in this operation.',
    remedy: 'Check the id in the list of permits.',
  },
  permit_closed: {
    status: 409,
    says: 'The permit has been withdrawn.',
    remedy: 'Record it anew, and have it signed.',
  },
  permit_signed: {
    status: 409,
    says: 'The permit has its two signatures.',
    remedy: 'Nothing more is needed.',
  },
  permit_second_is_first: {
    status: 403,
    says: 'Two different persons sign a permit, and you have signed it.',
    remedy: 'Ask another pharmacist or officer for the second signature.',
  },
  permit_one_country: {
    status: 422,
    says: 'Export and import permit are of the same country, {country}.',
    remedy: 'Inside one country no permit is needed: name the country that goods enter.',
  },
  item_not_controlled: {
    status: 422,
    says: 'The item is no controlled medicine.',
    remedy: 'Set its regime to controlled_medicine first, if it is one.',
  },
  licence_unknown: {
    status: 404,
    says: 'There is no licence {licence} in this operation.',
    remedy: 'Check the id in the list of licences.',
  },
  licence_closed: {
    status: 409,
    says: 'The licence has been withdrawn.',
    remedy: 'Record it anew if it is valid after all.',
  },
} as const satisfies Tellings

export const refuse = refuserOf(permitRefusals)
