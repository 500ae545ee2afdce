import { refuserOf, type Tellings } from '#platform/refusal.ts'

export const paperRefusals = {
  paper_kind_unknown: {
    status: 404,
    says: 'There is no paper {kind} of this.',
    remedy: 'Ask for one of these: see `kinds`.',
  },
  donor_missing: {
    status: 422,
    says: 'The consignment names no donor, and a gift letter has somebody who gives.',
    remedy: 'Name the donor in the header, or pack the goods from a pledge.',
  },
  consignee_missing: {
    status: 422,
    says: 'The consignment names no consignee and no final recipient to give the goods to.',
    remedy: 'Name one in the header (POST …/versions).',
  },
  nothing_given: {
    status: 422,
    says: 'No line of the consignment is a gift.',
    remedy: 'Use the papers of a purchase or a loan; a gift letter is for what is given.',
  },
  nothing_to_list: {
    status: 422,
    says: 'The consignment has nothing that this paper or label could name.',
    remedy: 'Pack it first (POST …/packings): labels and manifests need packages.',
  },
  label_unknown: {
    status: 404,
    says: 'No label has this code, or the pouch has another one.',
    remedy: 'Compare the codes with the label, and with the papers in the pouch.',
  },
  lot_released: {
    status: 409,
    says: 'A verdict lets lot {lot} go: it is not in quarantine.',
    remedy: 'Print a quarantine label for what is held, or waits for a verdict.',
  },
  party_not_told: {
    status: 404,
    says: 'The recall tells the party {party} nothing: by the books it has none of it.',
    remedy: 'Look in the notices of the recall for those who are told.',
  },
} as const satisfies Tellings

export const refuse = refuserOf(paperRefusals)
