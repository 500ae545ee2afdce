import { tellings } from '#http/tellings.ts'
import type { RefusalWords } from '#platform/refusal.ts'

/** What the API tells a program, told to a person at a screen: no addresses, no field names. */
const atAScreen: Readonly<Record<string, { says?: string; remedy: string }>> = {
  rule_not_found: { remedy: 'Look for it among all rules.' },
  cursor_invalid: { remedy: 'Begin the list again from its start.' },
  id_reused: { remedy: 'Begin the form anew: it then has a new id.' },
  not_permitted: {
    remedy: 'Ask a coordinator of the operation to act, or to give you the role that it needs.',
  },
  source_required: { remedy: 'Record the source first, and choose it here.' },
  source_unknown: { remedy: 'Record the source first, and choose it here.' },
  source_not_found: { remedy: 'Look for it in the list of sources.' },
  on_behalf_of_unknown: { remedy: 'Look for it among the parties, or record it first.' },
  in_the_future: { remedy: 'Correct the time, or leave it empty for now.' },
  user_unknown: { remedy: 'Create the user first.' },
  key_unknown: { remedy: 'Choose the key from the list of the person’s keys.' },
  ends_before_it_begins: {
    remedy: 'Correct one of the dates; leave the end empty while it goes on.',
  },
  person_unknown: { remedy: 'Check the address; the owner of the installation makes a person.' },
  member_unknown: { remedy: 'Check the list of members.' },
  file_unknown: { remedy: 'Check the list of files.' },
  limits_missing: {
    remedy: 'Name users, purposes or excluded purposes; without any it is a pass.',
  },
  limits_not_asked: { remedy: 'Choose limited use, or leave the limits out.' },
  derogation_not_asked: { remedy: 'Leave the derogation out.' },
  receipt_check_not_asked: { remedy: 'Leave the receipt check out.' },
  lift_needs_newer_evidence: {
    remedy:
      'Choose a paper or an inspection of these goods that was issued, recorded, checked or made ' +
      'since.',
  },
  series_not_named: { remedy: 'Name the series, or take a plan by limiting quality.' },
  medicine_tests_missing: {
    remedy: 'Say what was found: import authorisation, need, shelf life, name and language.',
  },
  medicine_tests_not_asked: { remedy: 'Leave the tests of a medicine out.' },
  medicine_reason_missing: { remedy: 'Write why it may go, or hold or reject it.' },
  permit_unknown: { remedy: 'Look for it in the list of permits.' },
  item_not_controlled: { remedy: 'Correct its regime first, if it is one.' },
  licence_unknown: { remedy: 'Look for it in the list of licences.' },
  release_unknown: { remedy: 'Look for it in the list of urgent releases.' },
  recall_unanswered: { remedy: 'Record what each ward found, also by telephone.' },
  answer_not_yours: { remedy: 'Answer for your own, or say on whose behalf and how it was told.' },
  duty_entry_unknown: { remedy: 'Check the duty log.' },
  shift_unknown: { remedy: 'Check the list of shifts.' },
  situation_unknown: { remedy: 'Check the list of situation reports.' },
  party_not_found: { remedy: 'Look for it by any of its names.' },
  party_unknown: { remedy: 'Look for it, or record it first.' },
  party_eori_taken: { remedy: 'Use that party, or correct the number.' },
  party_code_taken: { remedy: 'Use that party, or correct the code.' },
  place_not_found: { remedy: 'Look for it by any of its names.' },
  place_unknown: { remedy: 'Look for it, or record it first.' },
  place_unlocode_taken: { remedy: 'Use that place, or correct the code.' },
  place_iata_taken: { remedy: 'Use that place, or correct the code.' },
  place_gln_taken: { remedy: 'Use that place, or correct the number.' },
  item_not_found: { remedy: 'Look for it by any of its names.' },
  item_unknown: { remedy: 'Look for it, or record it first.' },
  gtin_taken: { remedy: 'Use that item, or correct the GTIN.' },
  storage_range_crossed: {
    remedy: 'Give the lower temperature as the lowest, or leave empty the one not stated.',
  },
  serialised_by_piece: {
    remedy: 'Choose piece or set as the unit, or do not call the item serialised.',
  },
  lot_not_found: { remedy: 'Look for it by its number.' },
  lot_unknown: { remedy: 'Look for it, or record it first.' },
  lot_taken: { remedy: 'Use that lot, or correct the number.' },
  serial_taken: { remedy: 'Use that device, or correct the number.' },
  serial_missing: {
    remedy:
      'Give the serial number as printed; devices whose numbers nobody read yet are an unstated lot.',
  },
  lot_change_needs_reason: { remedy: 'Give the reason: who misread what, and what shows it.' },
  insufficient_stock: { remedy: 'Take no more than is here, or record first what arrived.' },
  act_unknown: { remedy: 'Check the history; acts of other operations cannot be named here.' },
  consignment_unknown: { remedy: 'Check the code in the list of consignments.' },
  consignment_line_unknown: { remedy: 'Read the lines of the consignment again.' },
  consignment_code_taken: { remedy: 'Begin the form anew and send it again.' },
  incoterm_needs_place: { remedy: 'Give both as the contract writes them, or neither.' },
  id_taken: { remedy: 'Begin the form anew and send it again.' },
  package_unknown: {
    remedy:
      'Check the packages of the consignment; a package lies only in those of its own consignment.',
  },
  package_in_itself: {
    remedy: 'Correct what it lies in: pallets hold cartons, never the other way round.',
  },
  package_code_taken: { remedy: 'Begin the form anew and send it again.' },
  sscc_taken: {
    remedy:
      'Compare the label: an SSCC names one logistic unit. Leave it empty to use our own code.',
  },
  leg_unknown: { remedy: 'Record the leg first, or leave it empty.' },
  document_once: { remedy: 'Correct that document.' },
  customs_reference_taken: { remedy: 'Correct that file, or compare the number.' },
  value_zero: { remedy: 'Give what one unit would cost, with its currency and its basis.' },
  value_missing: { remedy: 'Give what one unit would cost, with its currency and its basis.' },
  arrival_is_counted: {
    remedy: 'Record a receipt; without one, an arrival stands on a source, as reported.',
  },
  need_unknown: { remedy: 'Check the list of needs.' },
  need_line_unknown: { remedy: 'Check the lines of the need.' },
  need_line_taken: { remedy: 'Begin the form anew and send it again.' },
  need_code_taken: { remedy: 'Begin the form anew and send it again.' },
  verified_in_the_future: {
    remedy: 'Give the day on which somebody made sure, or leave it empty for today.',
  },
  supply_unknown: {
    remedy: 'Choose a pledge line, a consignment line, or a lot with the place where it stands.',
  },
  plan_unknown: { remedy: 'Check the list of plans.' },
  plan_id_taken: { remedy: 'Begin the form anew and send it again.' },
  delivery_unknown: { remedy: 'Check the list of deliveries.' },
  delivery_line_unknown: { remedy: 'Take the lines from the delivery, each once.' },
  delivery_line_taken: { remedy: 'Begin the form anew and send it again.' },
  signature_not_yours: {
    remedy:
      'Let it sign with its own account, say on whose behalf you record it, or record the photographed proof of delivery as documented, with its source.',
  },
  proof_required: { remedy: 'Record the photograph first as a source, and choose it here.' },
  refused_needs_reason: { remedy: 'Give the reason on the line: what is wrong with them.' },
  pledge_unknown: { remedy: 'Check the list of pledges.' },
  pledge_line_unknown: { remedy: 'Check the lines of the pledge.' },
  pledge_code_taken: { remedy: 'Begin the form anew and send it again.' },
  loan_needs_return_date: { remedy: 'Give the date on the line, or another provenance.' },
  unquantified_has_no_quantity: {
    remedy: 'Give a quantity and how exact it is, or “no number stated” with the words as stated.',
  },
  not_released: { remedy: 'Ask for a verdict, or for an urgent release that names the facility.' },
  verdict_unknown: { remedy: 'Choose from the list of verdicts.' },
  package_not_here: { remedy: 'Decide on the lot, or check the package in its consignment.' },
  type_without_maker: { remedy: 'Give the maker, or decide on the lot.' },
  evidence_not_seen: {
    remedy: 'Say what was seen, or choose from what is recorded of these goods.',
  },
  expires_before_release: { remedy: 'Give a later end, or leave it empty for 72 hours.' },
  breach_unknown: { remedy: 'Check the list of breaches.' },
  receipt_unknown: { remedy: 'Check the list of receipts.' },
  delivery_is_signed: { remedy: 'Record the signature on the delivery.' },
  receiver_missing: { remedy: 'Say who received them, or name the consignee in the consignment.' },
  basis_unfit: {
    remedy:
      'Leave the basis empty, or record it as the receipt that it is: report, tally or count.',
  },
  tally_says_nothing: { remedy: 'Give the packages, or how many all of them are.' },
  goods_not_here: {
    remedy: 'Look in the stock where it lies; what happened all the same is a fact.',
  },
  move_unknown: { remedy: 'Choose the move from the list.' },
  trace_unknown: { remedy: 'Choose from the list, or use the short code.' },
  import_unknown: { remedy: 'Check the list of imports.' },
  paper_kind_unknown: { remedy: 'Choose one of the papers that are offered.' },
  consignee_missing: { remedy: 'Name one in the header.' },
  nothing_to_list: { remedy: 'Pack it first: labels and manifests need packages.' },
  body_unreadable: {
    says: 'What was sent cannot be read.',
    remedy: 'Load the page anew and send it again.',
  },
  body_too_large: {
    says: 'What was sent is larger than {limit} bytes.',
    remedy: 'Send it in parts.',
  },
  not_signed_in: { remedy: 'Sign in and try again: what you wrote is kept.' },
  cross_site: { remedy: 'Open Waybill itself and try again.' },
  owner_only: { remedy: 'Ask the owner of the installation.' },
  operation_needed: { remedy: 'Choose the operation.' },
  address_unknown: { remedy: 'Go back to the start.' },
  too_many_requests: { remedy: 'Wait a moment; sending again does nothing twice.' },
  fault: { remedy: 'Try again: what was done is not done twice. If it stays, tell us.' },
}

export const refusals: RefusalWords = Object.fromEntries(
  Object.entries(tellings).map(([code, telling]) => [code, { ...telling, ...atAScreen[code] }]),
)

/** The codes above: a test holds them to those that exist. */
export const rewritten = Object.keys(atAScreen)
