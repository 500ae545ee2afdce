import { refuserOf, type Tellings } from '#platform/refusal.ts'

export const ledgerRefusals = {
  insufficient_stock: {
    status: 409,
    says: 'There are {balance} here, and this would take {needed}.',
    remedy:
      'Take no more than the balance, or record first what arrived. Facts lists the accounts.',
  },
  nothing_to_post: {
    status: 422,
    says: 'This act moves nothing.',
    remedy: 'Give at least one line with a quantity above zero.',
  },
  quantity_out_of_range: {
    status: 422,
    says: 'The quantity {quantity} cannot be kept exactly.',
    remedy: 'Give a whole number of base units from 1 to 9007199254740991.',
  },
  item_mismatch: {
    status: 422,
    says: 'A {kind} may not turn one item or lot into another.',
    remedy: 'Use pack, specify, identify, or assemble for goods that change what they are called.',
  },
  gate_not_asked: {
    status: 409,
    says: 'Goods enter {stage} only with a clearance of the conformity room.',
    remedy: 'Record a verdict or an urgent release first.',
  },
  later_acts_drew: {
    status: 409,
    says: 'Later acts drew on these goods, so this act cannot simply be undone.',
    remedy: 'Undo the listed acts first, or record a correction where the goods now stand.',
  },
  already_reversed: {
    status: 409,
    says: 'Line {line} of act {act} has {left} left to reverse, not {quantity}.',
    remedy: 'Reverse no more than what is left.',
  },
  act_unknown: {
    status: 404,
    says: 'There is no act {act} in this operation.',
    remedy: 'Check the id; acts of other operations cannot be named here.',
  },
  act_moves_nothing: {
    status: 409,
    says: 'Act {act} moved no goods, so there is nothing to reverse.',
    remedy: 'Use the act that amends or withdraws what it recorded.',
  },
} as const satisfies Tellings

export const refuse = refuserOf(ledgerRefusals)
