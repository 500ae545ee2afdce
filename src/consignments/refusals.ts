import { refuserOf, type Tellings } from '#platform/refusal.ts'

export const consignmentRefusals = {
  consignment_unknown: {
    status: 404,
    says: 'There is no consignment {consignment} in this operation.',
    remedy: 'Check the id or the code in the list of consignments.',
  },
  consignment_line_unknown: {
    status: 404,
    says: 'Line {line} is not of this consignment.',
    remedy: 'Read the consignment for its lines; each keeps its id.',
  },
  line_without_number: {
    status: 422,
    says: 'Line {line} was stated without a number, so no number of it can be moved.',
    remedy: 'Name the line alone; a receipt gives it its number when somebody counts.',
  },
  consignment_code_taken: {
    status: 409,
    says: 'Another consignment has the code that this id gives.',
    remedy: 'Send the consignment again under a new id.',
  },
  consignment_version_stale: {
    status: 409,
    says: 'The consignment is at version {version}, and this amends version {amends}.',
    remedy: 'Read the consignment again and amend what it says now.',
  },
  consignment_closed: {
    status: 409,
    says: 'Consignment {code} is closed.',
    remedy: 'Reopen it, or record what has happened all the same as a fact, with its basis.',
  },
  consignment_not_closed: {
    status: 409,
    says: 'Consignment {code} is open.',
    remedy: 'Nothing needs to be done: it takes further acts as it is.',
  },
  role_held_once: {
    status: 422,
    says: 'The role {role} is given more than once.',
    remedy: 'Name one party in it; donors, carriers and final recipients may be several parties.',
  },
  incoterm_needs_place: {
    status: 422,
    says: 'An incoterm and its named place go together.',
    remedy: 'Give both `incoterm` and `incotermPlace` as the contract writes them, or neither.',
  },
  id_taken: {
    status: 409,
    says: 'The id {id} is already that of something else.',
    remedy: 'Make a new id for each line, package, leg, document and file.',
  },
  serial_is_one: {
    status: 422,
    says: 'Line {line} has a serial number, and a serialised device is one.',
    remedy: 'Give one line with the quantity 1 per device, or leave the serial number to a count.',
  },
  package_unknown: {
    status: 404,
    says: 'There is no package {package} in this consignment.',
    remedy: 'Check its id; a package lies only in packages of its own consignment.',
  },
  package_in_itself: {
    status: 422,
    says: 'Package {package} would lie in itself.',
    remedy: 'Correct `parent`: pallets hold cartons, never the other way round.',
  },
  package_code_taken: {
    status: 409,
    says: 'Another package has the code that this id gives.',
    remedy: 'Send the package again under a new id.',
  },
  sscc_taken: {
    status: 409,
    says: 'Another package has this SSCC.',
    remedy: 'Compare the label: an SSCC names one logistic unit. Leave it out to use our own code.',
  },
  leg_unknown: {
    status: 404,
    says: 'Leg {leg} is not of this consignment.',
    remedy: 'Record the leg first (POST …/legs), or leave it out.',
  },
  house_waybill_taken: {
    status: 409,
    says: 'Another consignment travels under this house waybill.',
    remedy: 'Compare the paper: only a master waybill covers several consignments.',
  },
  document_once: {
    status: 409,
    says: 'The consignment already has a document of this kind and number.',
    remedy: 'Use the id of that document to correct it.',
  },
  procedure_does_not_fit: {
    status: 422,
    says: 'An {kind} declaration cannot place goods under {procedure}.',
    remedy: 'Choose one of the listed procedures, or another declaration.',
  },
  transit_needs_guarantee: {
    status: 422,
    says: 'Goods in transit travel under a guarantee.',
    remedy: "Give the guarantee's number, or the words by which customs waived it.",
  },
  cleared_before_opened: {
    status: 422,
    says: 'The file would be cleared at {clearedAt}, before it was opened at {openedAt}.',
    remedy: 'Correct one of the two times.',
  },
  customs_reference_taken: {
    status: 409,
    says: 'Another file of this consignment has this reference.',
    remedy: 'Use the id of that file to correct it, or compare the number.',
  },
  no_customs_procedure: {
    status: 409,
    says: 'Goods leave {place} only under a customs procedure with its reference.',
    remedy: 'Record the declaration with its number, or, if they have left, record that as a fact.',
  },
  value_zero: {
    status: 422,
    says: 'Line {line} is valued at zero, and customs takes no gift for worthless.',
    remedy: 'Give what one unit would cost (POST …/values), with its currency and its basis.',
  },
  value_missing: {
    status: 422,
    says: 'Line {line} has no value for customs, or one whose basis is not known.',
    remedy: 'Give what one unit would cost (POST …/values), with its currency and its basis.',
  },
  arrival_is_counted: {
    status: 422,
    says: 'Goods that somebody took over are recorded by a receipt.',
    remedy: 'Record a receipt; without one, an arrival stands on a source, basis `reported`.',
  },
} as const satisfies Tellings

export const refuse = refuserOf(consignmentRefusals)
