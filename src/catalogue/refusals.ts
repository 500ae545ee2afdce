import { refuserOf, type Tellings } from '#platform/refusal.ts'

export const catalogueRefusals = {
  item_not_found: {
    status: 404,
    says: 'There is no item {item}.',
    remedy: 'Look for it by any of its names: GET /api/items?search=…',
  },
  item_unknown: {
    status: 422,
    says: 'No item is recorded under {items}.',
    remedy: 'Look for it (GET /api/items?search=…), or record it first (POST /api/items).',
  },
  item_version_stale: {
    status: 409,
    says: 'The item is at version {version}, and this amends version {amends}.',
    remedy: 'Read the item again and amend what it says now.',
  },
  item_above_itself: {
    status: 422,
    says: 'The wider item {parent} is narrower than this one, which would be wider than itself.',
    remedy: 'Choose a wider item that does not lie beneath this one.',
  },
  item_unit_fixed: {
    status: 409,
    says: 'The item is counted by {unit}, and every quantity recorded of it means that.',
    remedy: 'Record another item with the right unit.',
  },
  item_has_lots: {
    status: 409,
    says: 'The item has lots, which were recorded as serialised devices or as not.',
    remedy: 'Record another item for the devices.',
  },
  gtin_taken: {
    status: 409,
    says: 'Another item has this GTIN.',
    remedy: 'Use that item (GET /api/items?search=… finds it by the GTIN), or correct it.',
  },
  packs_do_not_nest: {
    status: 422,
    says: 'A {outer} of {units} does not hold a whole number of {inner} of {innerUnits}.',
    remedy: 'Give each level once, each with its base units: those of the packs in it, multiplied.',
  },
  storage_range_crossed: {
    status: 422,
    says: 'The storage range from {minCelsius} to {maxCelsius} °C is empty.',
    remedy: 'Give the lower temperature as `minCelsius`, or leave out the one not stated.',
  },
  serialised_by_piece: {
    status: 422,
    says: 'A serialised device is a lot of one, and cannot be counted by {unit}.',
    remedy: 'Give `piece` or `set` as the unit, or do not call the item serialised.',
  },
  lot_not_found: {
    status: 404,
    says: 'There is no lot {lot}.',
    remedy: 'Look for it by its number: GET /api/lots?search=…',
  },
  lot_unknown: {
    status: 422,
    says: 'No lot is recorded under {lots}.',
    remedy: 'Look for it (GET /api/lots?search=…), or record it first (POST /api/lots).',
  },
  lot_version_stale: {
    status: 409,
    says: 'The lot is at version {version}, and this amends version {amends}.',
    remedy: 'Read the lot again and amend what it says now.',
  },
  lot_differs: {
    status: 409,
    says: 'Lot {lot} is known with {field} {known}, and this says {met}.',
    remedy: 'Compare the pack. If what is known is wrong, amend the lot with a reason.',
  },
  lot_taken: {
    status: 409,
    says: 'Another lot of this item and maker has this number and packaging.',
    remedy: 'Use that lot (GET /api/lots?search=…), or correct the number.',
  },
  serial_taken: {
    status: 409,
    says: 'Another device of this item and maker has this serial number.',
    remedy: 'Use that device (GET /api/lots?search=…), or correct the number.',
  },
  lot_number_missing: {
    status: 422,
    says: 'A stated lot has a lot number.',
    remedy: 'Give the number as printed; goods that show none get an unstated lot when packed.',
  },
  serial_missing: {
    status: 422,
    says: 'Each device of item {item} is a lot of one, with its serial number.',
    remedy: 'Give `serial` as printed; devices whose numbers nobody read yet are an unstated lot.',
  },
  serial_not_expected: {
    status: 422,
    says: 'Item {item} is not counted device by device, so its lots have no serial number.',
    remedy: 'Give the lot number, or record the model as a serialised item.',
  },
  lot_dates_crossed: {
    status: 422,
    says: 'The lot would expire on {expiresOn}, before it was made on {madeOn}.',
    remedy: 'Compare both dates with the pack; day and month may be exchanged.',
  },
  lot_unstated: {
    status: 409,
    says: 'The goods of lot {lot} do not state their lot, so it has no number.',
    remedy: 'Count them and identify the stated lots that they are; each may be a part.',
  },
  lot_change_needs_reason: {
    status: 422,
    says: 'The {field} of this lot is known, and a correction of it says why.',
    remedy: 'Give `reason`: who misread what, and what shows it.',
  },
} as const satisfies Tellings

export const refuse = refuserOf(catalogueRefusals)
