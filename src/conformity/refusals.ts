import { refuserOf, type Tellings } from '#platform/refusal.ts'

export const conformityRefusals = {
  not_released: {
    status: 409,
    says: 'Nothing lets these goods go: {why}.',
    remedy: 'Ask for a verdict, or for an urgent release that names the facility. Facts list each.',
  },
  verdict_unknown: {
    status: 422,
    says: 'There is no verdict {verdicts} that concerns this operation.',
    remedy: 'Take the ids from the list of verdicts.',
  },
  verdict_not_here: {
    status: 404,
    says: 'There is no verdict {verdict} of this operation.',
    remedy: 'Check the id in the list of verdicts.',
  },
  nothing_to_confirm: {
    status: 409,
    says: 'The verdict needs no confirmation, or has had it.',
    remedy: 'Read the verdict anew; what is to be confirmed stands in its own list.',
  },
  second_is_first: {
    status: 403,
    says: 'Whoever recorded a verdict cannot be the second pair of eyes.',
    remedy: 'Ask another officer to confirm it.',
  },
  limits_missing: {
    status: 422,
    says: 'A limited use says for whom, for what, or what it is not for.',
    remedy: 'Give `limits` with users, purposes or excluded purposes; without any it is a pass.',
  },
  limits_not_asked: {
    status: 422,
    says: 'Limits belong to a limited use, and this is {outcome}.',
    remedy: 'Make the outcome limited_use, or leave out `limits`.',
  },
  derogation_not_asked: {
    status: 422,
    says: 'A derogation lets goods go, and this is {outcome}.',
    remedy: 'Leave out `under`.',
  },
  derogation_unknown: {
    status: 422,
    says: 'There is no derogation {rule} among the rules.',
    remedy: 'Take the id from the list of rules (kind derogation).',
  },
  receipt_check_not_asked: {
    status: 422,
    says: 'Lots wait for a receipt check only under a pass or limited use of their type.',
    remedy: 'Leave out `receiptCheck`.',
  },
  evidence_unknown: {
    status: 422,
    says: 'There is no evidence or inspection {evidence} in this operation, or it was withdrawn.',
    remedy: 'Record it first, or take the ids from the lists of evidence and inspections.',
  },
  evidence_not_here: {
    status: 404,
    says: 'There is no evidence {evidence} in this operation.',
    remedy: 'Check the id in the list of evidence.',
  },
  evidence_dates_crossed: {
    status: 422,
    says: 'The evidence would be valid until {validUntil}, before it begins on {validFrom}.',
    remedy: 'Read the days on the paper again.',
  },
  evidence_withdrawn: {
    status: 409,
    says: 'The entry was withdrawn at {withdrawnAt}.',
    remedy: 'Record the evidence or the inspection anew.',
  },
  lift_is_wider: {
    status: 422,
    says: 'The verdict is not about goods that {verdicts} reach as a whole.',
    remedy: 'Decide on the same type, lot or package, or on something narrower.',
  },
  lift_needs_newer_evidence: {
    status: 422,
    says: 'Nothing that this verdict names is newer than {verdicts}.',
    remedy:
      'Name in `evidence` a paper or an inspection of these goods that was issued, recorded, ' +
      'checked or made since.',
  },
  inspection_not_here: {
    status: 404,
    says: 'There is no inspection {inspection} in this operation.',
    remedy: 'Check the id in the list of inspections.',
  },
  inspection_sample_exceeded: {
    status: 422,
    says: 'Of {lotSize} units {sample} are to be drawn, and {nonconforming} were nonconforming.',
    remedy: 'Give the units of the lot that were there, and count each unit of the sample once.',
  },
  series_not_named: {
    status: 422,
    says: 'ISO 2859-1 is for lots in a series, and none is named.',
    remedy: 'Name the series in `plan.words`, or take a plan by limiting quality.',
  },
  mixed_is_no_lot: {
    status: 422,
    says: 'The package {package} does not hold one lot: {lots}.',
    remedy: 'Draw a sample of each lot by itself.',
  },
  pharmacist_decides: {
    status: 403,
    says: 'A pharmacist decides whether a medicine may go.',
    remedy: 'Ask a pharmacist. Any officer may hold or reject it until then.',
  },
  medicine_tests_missing: {
    status: 422,
    says: 'A medicine passes on what a pharmacist found, and that is not said.',
    remedy: 'Give `medicine`: import authorisation, need, shelf life, name and language of label.',
  },
  medicine_tests_not_asked: {
    status: 422,
    says: 'The tests of a medicine belong to its pass or limited use, and this is none.',
    remedy: 'Leave out `medicine`.',
  },
  medicine_reason_missing: {
    status: 422,
    says: 'The medicine fails {failed}, and nothing says why it may go all the same.',
    remedy: 'Give the reason as `medicine.note`, or hold or reject the medicine.',
  },
  goods_held: {
    status: 409,
    says: 'A verdict keeps these goods where they are: {why}.',
    remedy: 'Leave them out, or ask an officer. What has left already is recorded as a fact.',
  },
  release_unknown: {
    status: 404,
    says: 'There is no urgent release {release} in this operation.',
    remedy: 'Check the id in the list of urgent releases.',
  },
  release_not_told: {
    status: 409,
    says: 'Nothing went to this party under the urgent release, or it is not held.',
    remedy: 'Read the urgent release: its notices name who was told.',
  },
  release_not_yours: {
    status: 403,
    says: 'This notice went to another facility.',
    remedy: 'Answer your own; whoever answers by telephone states whose answer it is.',
  },
  package_not_here: {
    status: 422,
    says: 'There is no package {package} in this operation.',
    remedy: 'Decide on the lot, or check the id in its consignment.',
  },
  type_without_maker: {
    status: 422,
    says: 'A pass or a release of a type says whose: the same model of another maker is another.',
    remedy: 'Give `maker`, or decide on the lot.',
  },
  evidence_not_seen: {
    status: 422,
    says: 'An urgent release says what was seen before it was signed, and this says nothing.',
    remedy: 'Say it in `seen`, or name in `evidence` what is recorded of these goods.',
  },
  expires_before_release: {
    status: 422,
    says: 'The urgent release would end before it begins.',
    remedy: 'Give a later `expiresAt`, or leave it out for 72 hours.',
  },
  breach_unknown: {
    status: 404,
    says: 'There is no breach {breach} in this operation.',
    remedy: 'Check the id in the list of breaches.',
  },
  breach_closed: {
    status: 409,
    says: 'The breach was closed at {closedAt}.',
    remedy: 'Read its note; a new breach is opened by a new act only.',
  },
} as const satisfies Tellings

export const refuse = refuserOf(conformityRefusals)
