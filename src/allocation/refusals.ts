import { refuserOf, type Tellings } from '#platform/refusal.ts'

export const allocationRefusals = {
  supply_unknown: {
    status: 422,
    says: 'There is no {kind} {supply} in this operation to plan on.',
    remedy: 'Name a pledge line, a consignment line, or a lot with the place where it stands.',
  },
  supply_exceeded: {
    status: 409,
    says: 'Of this supply {free} are free for this need, and the plan takes {quantity}.',
    remedy: 'Plan no more than is free, or withdraw another plan on it. Held goods are not free.',
  },
  need_exceeded: {
    status: 409,
    says: 'Need line {line} has {open} open, and the plan gives {quantity}.',
    remedy: 'Give no more than is open, or amend the need first.',
  },
  need_asks_other: {
    status: 422,
    says: 'Need line {line} does not ask for what this supply is.',
    remedy: 'Share out to lines that ask for its item or a wider one, counted in the same unit.',
  },
  plan_unknown: {
    status: 404,
    says: 'There is no plan {plan} in this operation.',
    remedy: 'Check the id in the list of plans.',
  },
  plan_id_taken: {
    status: 409,
    says: 'A plan has an id that another plan has.',
    remedy: 'Make a new id for each new plan.',
  },
  plan_withdrawn: {
    status: 409,
    says: 'Plan {plan} was withdrawn.',
    remedy: 'Plan anew, or send the goods without a plan.',
  },
  plan_below_drawn: {
    status: 409,
    says: 'Of plan {plan} {drawn} were already sent out, and it would say {quantity}.',
    remedy: 'Let it say at least what was sent, or withdraw it: what was sent stays sent.',
  },
  plan_exhausted: {
    status: 409,
    says: 'Plan {plan} has {open} left to send, and this takes {quantity}.',
    remedy: 'Send no more under it, override the plan, or send the rest without a plan.',
  },
  plan_for_another: {
    status: 409,
    says: 'Plan {plan} is for need line {needLine}.',
    remedy: 'Name the need line of the plan, or another plan.',
  },
  plan_of_other_goods: {
    status: 409,
    says: 'Plan {plan} does not reach these goods.',
    remedy: 'Take goods of its supply, or send these without a plan.',
  },
} as const satisfies Tellings

export const refuse = refuserOf(allocationRefusals)
