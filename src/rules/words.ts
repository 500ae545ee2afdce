// The closed lists of words in rules: a screen has each in every language.

/** On what one standard may be taken for another. */
export const conditions = [
  'authority_accepts',
  'tested_again_here',
  'fit_tested_on_local_faces',
  'nothing_better_available',
  'approval_listed_by_issuer',
  'own_protection_only',
  'head_straps',
] as const

/** What the standard that is met does not ask, and the other does. */
export const uncovered = [
  'oil_aerosol',
  'exhalation_valve_leak',
  'inward_leakage_on_people',
  'splash_resistance',
  'bacterial_filtration',
  'microbial_cleanliness',
  'biocompatibility',
  'clogging',
  'notified_body_surveillance',
  'whole_body_seams',
] as const

export const customsPaths = [
  'direct_release',
  'fast_release',
  'relief_from_duty',
  'ordinary',
] as const

export const customsWarnings = [
  'reported_and_may_be_requisitioned',
  'may_be_requisitioned',
  'duty_and_tax_due',
] as const

/** What travels with goods or is handed in before they come. */
export const paperKinds = [
  'self_certification',
  'essential_service_certification',
  'gift_letter',
  'acceptance',
  'pro_forma_invoice',
  'packing_list',
  'transit_document',
  'conformity_certificate',
  'producer_self_certification',
  'relief_request',
  'health_clearance',
  'import_licence',
  'export_licence',
  'medical_export_declaration',
  'joint_quality_declaration',
  'device_registration_certificate',
  'maker_on_approved_list',
  'inspection_certificate',
  'both_countries_permits',
  'safety_data_sheet',
] as const
export type PaperKind = (typeof paperKinds)[number]

export const tradeMeasures = [
  'ban',
  'authorisation',
  'declaration',
  'inspection',
  'requisition',
  'sanctions_check',
] as const

/** What makes a gift of medicines or devices a good one. */
export const donationTests = [
  'expressed_need',
  'agreed_beforehand',
  'approved_in_recipient_country',
  'reliable_source',
  'not_returned_nor_samples',
  'shelf_life_on_arrival',
  'language_read_by_staff',
  'international_name_on_label',
  'packing_list_per_carton',
  'announced',
  'declared_value',
  'costs_paid_by_donor',
  'manuals_and_accessories',
  'power_and_plug_fit',
  'service_and_spares',
] as const

export const doNotSend = [
  'returned_medicines',
  'free_samples',
  'short_dated',
  'unregistered_medicines',
  'no_international_name',
  'mixed_cartons',
  'used_protection',
  'broken_equipment',
  'controlled_without_permits',
] as const
