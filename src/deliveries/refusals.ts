import { refuserOf, type Tellings } from '#platform/refusal.ts'

export const deliveryRefusals = {
  not_in_store: {
    status: 409,
    says: 'Of what line {line} takes, {there} are there, and it takes {quantity}.',
    remedy: 'Take no more than is there, of a lot and stage that is, or record what came first.',
  },
  need_of_another: {
    status: 422,
    says: 'Need line {needLine} is not of the facility that gets this.',
    remedy: 'Send it to the facility that asks, or name a need line of this one.',
  },
  need_asks_other_item: {
    status: 422,
    says: 'Need line {needLine} asks for another item than {item}.',
    remedy: 'Send what it asks for, or send this without naming the need line.',
  },
  delivery_unknown: {
    status: 404,
    says: 'There is no delivery {delivery} in this operation.',
    remedy: 'Check the id in the list of deliveries.',
  },
  delivery_line_unknown: {
    status: 422,
    says: 'The delivery has no line {line}.',
    remedy: 'Take the ids of the lines from the delivery, each once.',
  },
  delivery_line_taken: {
    status: 409,
    says: 'A line has an id that another line has.',
    remedy: 'Make a new id for each line.',
  },
  nothing_on_its_way: {
    status: 409,
    says: 'Nothing of this delivery is on its way any more.',
    remedy: 'Record a return where goods that were signed for go back.',
  },
  signature_not_yours: {
    status: 403,
    says: 'What was counted or tallied the receiving point {facility} says itself.',
    remedy:
      'Let it sign with its own account, say on whose behalf you record it, or record the ' +
      'photographed proof of delivery as `documented` with its source.',
  },
  proof_required: {
    status: 422,
    says: 'A proof of delivery on paper is recorded with its photograph.',
    remedy: 'Record the photograph first (POST …/sources) and name its id in `source`.',
  },
  refused_needs_reason: {
    status: 422,
    says: 'Line {line} has units refused or damaged, and no reason.',
    remedy: 'Give `reason` on the line: what is wrong with them.',
  },
  not_a_device: {
    status: 422,
    says: 'Lot {lot} is not a serialised device.',
    remedy: 'Installation is for devices with a serial number; issue other goods to the ward.',
  },
} as const satisfies Tellings

export const refuse = refuserOf(deliveryRefusals)
