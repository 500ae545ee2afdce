export const outcomes = {
  not_assessed: 'Not assessed',
  pass: 'Pass',
  limited_use: 'Limited use',
  hold_for_rework: 'Hold for rework',
  hold: 'Hold',
  reject: 'Reject',
}

export const evidenceKinds = {
  declaration_of_conformity: 'declaration of conformity',
  certificate: 'certificate',
  authority_decision: 'decision of an authority',
  test_report: 'test report',
  label_photograph: 'photograph of the label',
  donor_statement: 'statement of the donor',
}
