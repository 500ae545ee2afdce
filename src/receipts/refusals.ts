import { refuserOf, type Tellings } from '#platform/refusal.ts'

export const receiptRefusals = {
  receipt_unknown: {
    status: 404,
    says: 'There is no receipt {receipt} in this operation.',
    remedy: 'Check the id in the list of receipts.',
  },
  delivery_is_signed: {
    status: 409,
    says: 'Consignment {code} is a delivery, which its receiving point signs for.',
    remedy: 'Record the signature (POST …/deliveries/{delivery}/signatures).',
  },
  receiver_missing: {
    status: 422,
    says: 'The consignment names no consignee, so it is not known who received the goods.',
    remedy: 'Give `holder`, or name the consignee in the consignment.',
  },
  basis_unfit: {
    status: 422,
    says: 'A {kind} cannot rest on the basis {basis}.',
    remedy: 'Leave `basis` out, or record it as the receipt that it is: report, tally or count.',
  },
  tally_differs: {
    status: 409,
    says: '{expected} packages are expected, and {said} are said to be all of them.',
    remedy: 'Name the packages that are there: each with its seals and damage.',
  },
  tally_says_nothing: {
    status: 422,
    says: 'A tally names the packages that are there, or says how many all of them are: not both.',
    remedy: 'Give `packages`, or `all` with their number.',
  },
  nothing_short: {
    status: 422,
    says: 'Only {left} of line {line} are still to come or uncounted, so no more can be short.',
    remedy: 'Say of which receipt fewer were there by correcting it.',
  },
  count_says_nothing: {
    status: 422,
    says: 'The count says nothing of line {line}.',
    remedy: 'Give the units found sound, damaged, short or wrong; leave out lines nobody counted.',
  },
  handed_over_stays: {
    status: 409,
    says: 'Act {act} handed goods over to another operation, which has them now.',
    remedy: 'Let that operation hand them back.',
  },
  not_received_here: {
    status: 422,
    says: 'Receipt {receipt} received nothing of line {line} or lot {lot}.',
    remedy: 'Correct what the receipt says; what it does not say is a receipt of its own.',
  },
} as const satisfies Tellings

export const refuse = refuserOf(receiptRefusals)
