import { refuserOf, type Tellings } from '#platform/refusal.ts'

export const pledgeRefusals = {
  pledge_unknown: {
    status: 404,
    says: 'There is no pledge {pledge} in this operation.',
    remedy: 'Check the id in the list of pledges.',
  },
  pledge_line_unknown: {
    status: 404,
    says: 'There is no pledge line {line} in this operation.',
    remedy: 'Check the id in the pledge; lines keep their ids through every version.',
  },
  pledge_version_stale: {
    status: 409,
    says: 'The pledge is at version {version}, and this amends version {amends}.',
    remedy: 'Read the pledge again and amend what it says now.',
  },
  pledge_code_taken: {
    status: 409,
    says: 'Another pledge has the code that this id gives.',
    remedy: 'Send the pledge again under a new id.',
  },
  loan_needs_return_date: {
    status: 422,
    says: 'A loan has a date by which it goes back.',
    remedy: 'Give `returnBy` on the line, or another provenance.',
  },
  unquantified_has_no_quantity: {
    status: 422,
    says: 'A line has a quantity, or is unquantified: not both, not neither.',
    remedy: 'Give a quantity with its qualifier, or `unquantified` with the words as stated.',
  },
  shares_incomplete: {
    status: 422,
    says: 'Shares that are agreed or stated name every donor once, and {donor} is not so named.',
    remedy: 'Give each donor its parts, or say that the shares are unknown.',
  },
  line_is_a_part: {
    status: 409,
    says: 'Line {line} is a part of a wider line and has no promise of its own.',
    remedy: 'Act on the wider line {parent}.',
  },
  not_open: {
    status: 409,
    says: 'Line {line} has {open} still open, and this takes {quantity}.',
    remedy: 'Take no more than is open: the rest is drawn, declined or withdrawn already.',
  },
  item_not_narrower: {
    status: 422,
    says: 'Item {item} is not a narrower kind of {of}.',
    remedy: 'Choose an item recorded under it in the catalogue, with the same base unit.',
  },
  line_unquantified: {
    status: 422,
    says: 'Line {line} promised no number, so no number of it can be committed or withdrawn.',
    remedy: 'Leave the quantity out, or amend the pledge when the donor states one.',
  },
} as const satisfies Tellings

export const refuse = refuserOf(pledgeRefusals)
