/** What may support goods before an authority. A statement by the donor is the weakest of them. */
export const evidenceKinds = [
  'declaration_of_conformity',
  'certificate',
  'authority_decision',
  'test_report',
  'label_photograph',
  'donor_statement',
] as const
export type EvidenceKind = (typeof evidenceKinds)[number]

/** What somebody did to make sure of a paper. That a paper was seen says nothing of the goods. */
export const evidenceChecks = ['not_checked', 'seen', 'checked_with_issuer', 'found_false'] as const
export type EvidenceCheck = (typeof evidenceChecks)[number]

/** What a laboratory measures. A plain `penetration` is one whose aerosol nobody named. */
export const properties = [
  'penetration',
  'penetration_sodium_chloride',
  'penetration_paraffin_oil',
  'inward_leakage',
  'inhalation_resistance_30',
  'inhalation_resistance_85',
  'inhalation_resistance_95',
  'exhalation_resistance_85',
  'exhalation_resistance_160',
  'bacterial_filtration',
  'particle_filtration',
  'differential_pressure',
  'pressure_difference',
  'splash_resistance',
  'bioburden',
  'holes_quality_limit',
  'force_at_break',
  'alcohol_content',
] as const
export type Property = (typeof properties)[number]

/** As the standards write them. `AQL`: the acceptable quality level of ISO 2859-1. */
export const testUnits = ['%', 'mbar', 'Pa', 'Pa/cm²', 'kPa', 'CFU/g', 'N', 'AQL'] as const
export type TestUnit = (typeof testUnits)[number]

export interface MeasuredValue {
  readonly property: string
  readonly value: number
  readonly unit: string
}

/** A piece of evidence as far as rules ask of it. Days are YYYY-MM-DD; null: it does not say. */
export interface EvidenceKnown {
  readonly id: string
  readonly kind: EvidenceKind
  /** The body, laboratory, authority or person whose paper it is. */
  readonly issuer: string | null
  /** The four digits of a notified body. */
  readonly bodyNumber: string | null
  readonly number: string | null
  /** With its class, where it names one: "EN 149 FFP2". */
  readonly standard: string | null
  readonly edition: string | null
  readonly issuedOn: string | null
  readonly validFrom: string | null
  readonly validUntil: string | null
  readonly checked: EvidenceCheck
  readonly values: readonly MeasuredValue[]
  /** Of a label, or of what is written: ISO 639-1. */
  readonly languages: readonly string[]
}
