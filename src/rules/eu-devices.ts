// European Union: medical devices. The directive was the law until 25 May 2021.
import { activeDevices } from './goods.ts'
import { en14683, en455 } from './limits.ts'
import type { EvidenceWritten, RuleWritten } from './rule.ts'
import { devicesDirective, devicesRegulation } from './sources.ts'

const law = {
  jurisdiction: 'EU',
  issuedOn: '1993-06-14',
  inForceOn: '1995-01-01',
  appliesFrom: '1998-06-14',
  appliesUntil: '2021-05-25',
  source: { ...devicesDirective, article: 'Articles 3, 11, 17; annexes I, II, V, VII, IX' },
  certainty: 'checked',
} as const

const directive = {
  kind: 'requirement',
  regime: 'medical_device',
  regimes: ['medical_device', 'ppe_and_medical_device'],
} as const satisfies Partial<RuleWritten>

const devices: RuleWritten['classes'] = [
  'medical_mask',
  'gown',
  'glove',
  'ventilator',
  ...activeDevices,
  'consumable',
  'sampling',
]

const ofTheDirective = [
  'eu-device-medical-mask',
  'eu-device-surgical-gown',
  'eu-device-glove',
  'eu-device-ventilator',
  'eu-device-active',
  'eu-device-consumable',
]

const endsIn2021 =
  'King & Spalding, client alert of 24 April 2020: the directive applies until 25 May 2021'
const ownDeclaration: EvidenceWritten[] = [
  { kinds: ['declaration_of_conformity'] },
  { kinds: ['label_photograph'] },
]
const byABody: EvidenceWritten[] = [
  { kinds: ['declaration_of_conformity'] },
  { kinds: ['certificate'], byNotifiedBody: true },
  { kinds: ['label_photograph'] },
]

export const euDevices: readonly RuleWritten[] = [
  {
    ...law,
    ...directive,
    id: 'eu-device-medical-mask',
    title: 'Medical masks are devices of class I',
    classes: ['medical_mask'],
    standards: ['I', 'II', 'IIR'].map((grade) => ({
      standard: 'EN 14683',
      edition: '2019+AC:2019',
      grade,
    })),
    evidence: [...ownDeclaration, { kinds: ['test_report'] }],
    markings: ['CE', 'EN 14683:2019+AC:2019', 'Type I / II / IIR'],
    limits: [...en14683],
    checkedAgainst:
      `${endsIn2021}; efor-group.cosavostra.com (class I); table of EN 14683 at ` +
      'mascotworkwear.com',
    note:
      'The maker declares it alone, unless the mask is sterile. The days of 1993 to 1998 are ' +
      'from memory.',
  },
  {
    ...law,
    ...directive,
    id: 'eu-device-surgical-gown',
    title: 'Surgical gowns are devices of class I',
    classes: ['gown'],
    standards: [
      { standard: 'EN 13795-1', edition: '2019', grade: 'standard performance' },
      { standard: 'EN 13795-1', edition: '2019', grade: 'high performance' },
    ],
    evidence: ownDeclaration,
    markings: ['CE', 'EN 13795-1'],
    certainty: 'from_memory',
    checkedAgainst:
      'euratex.eu, after MedTech Europe, 11 May 2020: a device where it protects the patient, ' +
      'EN 13795-1:2019; the class is from memory',
    note: 'Sterile gowns carry the number of a notified body as well.',
  },
  {
    ...law,
    ...directive,
    id: 'eu-device-glove',
    title: 'Medical gloves for single use are devices',
    classes: ['glove'],
    standards: [{ standard: 'EN 455', edition: null, grade: null }],
    evidence: ownDeclaration,
    markings: ['CE', 'EN 455'],
    limits: [...en455],
    checkedAgainst: `${endsIn2021}; medasept.pl and broschdirect.com on EN 455 (AQL 1.5)`,
    note: 'Examination gloves are of class I, surgical ones of class IIa.',
  },
  {
    ...law,
    ...directive,
    id: 'eu-device-ventilator',
    title: 'Ventilators are devices of class IIb',
    classes: ['ventilator'],
    standards: [
      { standard: 'EN ISO 80601-2-12', edition: null, grade: null },
      { standard: 'EN ISO 10651', edition: null, grade: null },
    ],
    evidence: byABody,
    markings: ['CE 0000'],
    checkedAgainst:
      `${endsIn2021}; MDCG 2020-9 (certifico.com): ventilators under this directive; ` +
      'standards.globalspec.com on EN ISO 80601-2-12; the class is from memory',
    certainty: 'from_memory',
    note:
      '230 V 50 Hz, gas connections of the country, and manuals in its language are asked by ' +
      'every ward.',
  },
  {
    ...law,
    ...directive,
    id: 'eu-device-active',
    title: 'Monitors, pumps, ultrasound and other active devices',
    classes: activeDevices,
    standards: [{ standard: 'EN 60601-1', edition: null, grade: null }],
    evidence: byABody,
    markings: ['CE 0000'],
    certainty: 'from_memory',
    note:
      'Classes IIa and IIb by annex IX. Equipment that measures has a body for what it ' +
      'measures.',
  },
  {
    ...law,
    ...directive,
    id: 'eu-device-consumable',
    title: 'Medical consumables and sampling devices',
    classes: ['consumable', 'sampling'],
    regimes: ['medical_device', 'ppe_and_medical_device', 'in_vitro_diagnostic'],
    evidence: ownDeclaration,
    markings: ['CE'],
    certainty: 'from_memory',
    note: 'Sterile ones carry the number of a notified body.',
  },
  {
    ...law,
    kind: 'derogation',
    id: 'eu-device-article-11-13',
    title: 'A member state may let a single device pass without its assessment',
    source: { ...devicesDirective, article: 'Article 11(13)' },
    certainty: 'from_memory',
    classes: devices,
    regimes: ['medical_device', 'ppe_and_medical_device'],
    from: ofTheDirective,
    evidence: [{ kinds: ['authority_decision'] }],
    authorities: ['Competent authority for devices of the member state'],
    bindsByItself: true,
    note: 'On a duly justified request, in the interest of the protection of health.',
  },
  {
    kind: 'derogation',
    id: 'eu-device-article-59',
    title: 'Devices let pass for public health, in one state or all',
    jurisdiction: 'EU',
    issuedOn: '2020-04-23',
    inForceOn: '2020-04-24',
    appliesFrom: '2020-04-24',
    source: { ...devicesRegulation, article: 'Article 59, as amended by (EU) 2020/561' },
    certainty: 'checked',
    checkedAgainst:
      'MedTech Europe, 6 May 2020; King & Spalding, 24 April 2020; OJ L 130 at scribd.com',
    classes: devices,
    regimes: ['medical_device', 'ppe_and_medical_device'],
    from: [...ofTheDirective, 'eu-device-regulation-2021'],
    evidence: [{ kinds: ['authority_decision'] }],
    authorities: ['Competent authority for devices', 'European Commission'],
    bindsByItself: true,
  },
  {
    kind: 'requirement',
    id: 'eu-device-regulation-2021',
    title: 'Medical devices under the regulation',
    jurisdiction: 'EU',
    issuedOn: '2017-04-05',
    inForceOn: '2017-05-25',
    appliesFrom: '2021-05-26',
    source: { ...devicesRegulation, article: 'Articles 5, 10, 13, 20, 52, 120' },
    certainty: 'checked',
    checkedAgainst: 'MedTech Europe, 6 May 2020: postponed to 26 May 2021 by (EU) 2020/561',
    classes: devices,
    regimes: ['medical_device', 'ppe_and_medical_device'],
    regime: 'medical_device',
    evidence: ownDeclaration,
    markings: ['CE', 'MD', 'UDI'],
    note:
      'By class a certificate of a notified body as well; article 120 lets older certificates ' +
      'run on.',
  },
]
