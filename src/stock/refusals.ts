import { refuserOf, type Tellings } from '#platform/refusal.ts'

export const stockRefusals = {
  goods_not_here: {
    status: 409,
    says: 'Of lot {lot} nothing is {stage} at {place}.',
    remedy: 'Look where it lies (GET …/stock?lot=…); what happened all the same is a fact.',
  },
  move_unknown: {
    status: 404,
    says: 'There is no move {move} in this operation.',
    remedy: 'Take the id that the departure was answered with.',
  },
  receiving_operation_unknown: {
    status: 422,
    says: 'There is no other operation {operation} that could take these goods over.',
    remedy: 'Check its short name with its coordinator.',
  },
  lot_is_stated: {
    status: 409,
    says: 'Lot {lot} says its number, so it cannot turn out to be another.',
    remedy: 'If the number was misread, amend the lot with a reason.',
  },
  not_a_narrower_item: {
    status: 422,
    says: 'Item {item} is not a narrower kind of {of}.',
    remedy: 'Choose an item recorded under it in the catalogue, with the same base unit.',
  },
  recipe_unknown: {
    status: 404,
    says: 'There is no recipe {recipe} in this operation.',
    remedy: 'Record what the kit is made of first.',
  },
  recipe_name_taken: {
    status: 409,
    says: 'Another recipe of this operation has this name.',
    remedy: 'Use that recipe, or give this one a name that tells them apart.',
  },
  recipe_turns_on_itself: {
    status: 422,
    says: 'Item {item} stands on both sides of the recipe.',
    remedy: 'Name what goes in and what comes out; each item is on one side.',
  },
  recipe_not_met: {
    status: 422,
    says: 'The recipe takes {needed} of item {item}, and {given} are given.',
    remedy: 'Give each item as often as the recipe says for so many kits, and no others.',
  },
} as const satisfies Tellings

export const refuse = refuserOf(stockRefusals)
