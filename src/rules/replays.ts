// The Netherlands, Spain and Finland: only as far as the replays of 2020 need.
import { ppeRules } from './eu-ppe.ts'
import type { RuleWritten } from './rule.ts'
import { healthWorkers } from './users.ts'

const spanish = {
  jurisdiction: 'ES',
  classes: ['respirator', 'coverall', 'gown', 'glove', 'eye_protection'],
  regimes: ['ppe', 'ppe_and_medical_device'],
  from: ppeRules,
  standards: [
    { standard: 'GB 2626', edition: '2006', grade: 'KN95' },
    { standard: 'NIOSH 42 CFR 84', edition: null, grade: 'N95' },
    { standard: 'AS/NZS 1716', edition: '2012', grade: 'P2' },
  ],
  authorities: ['Market surveillance authority'],
  bindsByItself: true,
} satisfies Partial<RuleWritten>

export const replays: readonly RuleWritten[] = [
  {
    ...spanish,
    kind: 'derogation',
    id: 'es-resolution-20-march-2020',
    title: 'Spain accepts PPE by foreign specifications',
    issuedOn: '2020-03-20',
    inForceOn: '2020-03-20',
    appliesFrom: '2020-03-20',
    appliesUntil: '2020-04-23',
    source: {
      title: 'Secretaría General de Industria, resolución de 20 de marzo de 2020',
      language: 'es',
      article: null,
      url: null,
    },
    certainty: 'checked',
    checkedAgainst:
      'profesionalespanama.net and elplural.com, September 2020; first days from memory',
    evidence: [{ kinds: ['authority_decision', 'test_report', 'certificate'] }],
  },
  {
    ...spanish,
    kind: 'derogation',
    id: 'es-resolution-23-april-2020',
    title: 'Spain accepts PPE by foreign specifications until the autumn',
    issuedOn: '2020-04-23',
    inForceOn: '2020-04-24',
    appliesFrom: '2020-04-24',
    appliesUntil: '2020-09-30',
    source: {
      title: 'Secretaría General de Industria, resolución de 23 de abril de 2020',
      language: 'es',
      article: null,
      url: 'https://boe.es/buscar/doc.php?id=BOE-A-2020-11423',
    },
    certainty: 'checked',
    checkedAgainst: 'cfisiomad.org and telecinco.es on 30 September; boe.es, BOE-A-2020-11423',
    replaces: 'es-resolution-20-march-2020',
    evidence: [{ kinds: ['authority_decision', 'test_report', 'certificate'] }],
    note:
      'Suspended for a product that is found not to meet its specification. Stocks: until 31 ' +
      'December 2020, by a resolution of 29 September.',
  },
  {
    kind: 'derogation',
    id: 'es-order-snd-326-2020',
    title: 'Spain lets surgical masks and gowns pass without CE marking',
    jurisdiction: 'ES',
    issuedOn: '2020-04-06',
    inForceOn: '2020-04-07',
    appliesFrom: '2020-04-07',
    appliesUntil: '2020-06-21',
    source: {
      title: 'Orden SND/326/2020, de 6 de abril; Real Decreto 1591/2009, artículo 15',
      language: 'es',
      article: null,
      url: null,
    },
    certainty: 'checked',
    checkedAgainst:
      'engage.hoganlovells.com; fmc.cat: until the state of alarm ends; boe.es on 21 June',
    classes: ['medical_mask', 'gown'],
    regimes: ['medical_device', 'ppe_and_medical_device'],
    from: ['eu-device-medical-mask', 'eu-device-surgical-gown'],
    evidence: [{ kinds: ['authority_decision'] }],
    authorities: ['AEMPS'],
    bindsByItself: true,
  },
  {
    kind: 'requirement',
    id: 'nl-test-before-hospital-2020',
    title: 'Every shipment of masks is tested before it goes to hospitals',
    jurisdiction: 'NL',
    issuedOn: '2020-03-28',
    inForceOn: '2020-03-28',
    appliesFrom: '2020-03-28',
    source: {
      title: 'Ministry of Health (VWS), announcement of 28 March 2020',
      article: null,
      url: null,
    },
    certainty: 'checked',
    checkedAgainst:
      'dw.com and aninews.in, March 2020: extra tests of later shipments; nu.nl, May 2020',
    classes: ['respirator', 'medical_mask'],
    regime: 'ppe',
    wearers: healthWorkers,
    evidence: [{ kinds: ['test_report'] }],
    note:
      'After 600,000 of 1.3 million had been handed out and failed twice. Announced, not a ' +
      'law.',
  },
  {
    kind: 'requirement',
    id: 'fi-laboratory-test-2020',
    title: 'Respirators for hospitals are tested by a Finnish laboratory',
    jurisdiction: 'FI',
    issuedOn: '2020-04-08',
    inForceOn: '2020-04-08',
    appliesFrom: '2020-04-08',
    source: {
      title: 'National Emergency Supply Agency, 8 April 2020',
      article: null,
      url: 'https://www.helsinkitimes.fi/finland/finland-news/domestic/17527-masks-ordered-from-china-prove-unfit-for-hospital-use-finland-disappointed.html',
    },
    certainty: 'checked',
    checkedAgainst: 'helsinkitimes.fi, 8 April 2020; tukes.fi on aerosols',
    classes: ['respirator'],
    regime: 'ppe',
    wearers: ['intensive_care_staff', 'operating_theatre_staff', 'emergency_staff', 'ward_staff'],
    evidence: [{ kinds: ['test_report'] }],
    note:
      'Masks that failed were used in care homes and home care, to protect others from the ' +
      'wearer. Practice, not a law.',
  },
]
