// Italy, February to July 2020: what was let pass, by whom, and in which language.
import { ppeRules } from './eu-ppe.ts'
import { clinical } from './goods.ts'
import type { RuleWritten } from './rule.ts'
import { decree18, decree9 } from './sources.ts'
import { healthWorkers } from './users.ts'

const emergency = '2022-03-31'
const emergencyNote =
  'For the state of emergency: declared to 31 July 2020, and prolonged, from memory, until 31 ' +
  'March 2022.'

const ninth = {
  jurisdiction: 'IT',
  issuedOn: '2020-03-02',
  inForceOn: '2020-03-02',
  appliesFrom: '2020-03-02',
  appliesUntil: emergency,
  certainty: 'checked',
} satisfies Partial<RuleWritten>

const eighteenth = {
  ...ninth,
  issuedOn: '2020-03-17',
  inForceOn: '2020-03-17',
  appliesFrom: '2020-03-17',
} satisfies Partial<RuleWritten>

const protection = [
  'respirator',
  'coverall',
  'gown',
  'glove',
  'eye_protection',
  'other_protection',
] satisfies RuleWritten['classes']

export const italy: readonly RuleWritten[] = [
  {
    kind: 'requirement',
    id: 'it-circular-4373-staff',
    title: 'Staff who care for cases wear at least FFP2',
    jurisdiction: 'IT',
    issuedOn: '2020-02-12',
    inForceOn: '2020-02-12',
    appliesFrom: '2020-02-12',
    source: {
      title: 'Ministero della salute, circolare 12 febbraio 2020, n. 4373',
      language: 'it',
      article: null,
      url: null,
    },
    certainty: 'checked',
    checkedAgainst: 'studiodegani.net on articles 15 and 16 of DL 18/2020, which cites it',
    classes: ['respirator'],
    regime: 'ppe',
    wearers: healthWorkers,
    purposes: ['aerosol_generating_procedures', 'care_of_infectious_patients'],
    standards: [
      { standard: 'EN 149', edition: '2001+A1:2009', grade: 'FFP2' },
      { standard: 'EN 149', edition: '2001+A1:2009', grade: 'FFP3' },
    ],
    note: 'Where there is none, a medical mask. The customs acts refer to the same list.',
  },
  {
    ...ninth,
    kind: 'derogation',
    id: 'it-dl-9-2020-art-34-2',
    title: 'PPE that protects as well, as the technical committee judges',
    source: { ...decree9, article: 'Article 34(2)' },
    checkedAgainst: 'studiodegani.net on DL 9/2020 and DL 18/2020',
    classes: protection,
    regimes: ['ppe', 'ppe_and_medical_device'],
    from: ppeRules,
    evidence: [{ kinds: ['authority_decision'] }],
    authorities: ['Comitato tecnico scientifico'],
    bindsByItself: true,
    note: emergencyNote,
  },
  {
    ...ninth,
    kind: 'derogation',
    id: 'it-dl-9-2020-art-34-3',
    title: 'Surgical masks for health workers, also without CE marking',
    source: { ...decree9, article: 'Article 34(3)' },
    checkedAgainst: 'studiodegani.net and tecnaparma.com on DL 9/2020, article 34(3)',
    classes: ['medical_mask'],
    from: ['eu-device-medical-mask', 'it-circular-4373-staff'],
    users: healthWorkers,
    evidence: [{ kinds: ['authority_decision'] }],
    authorities: ['Istituto superiore di sanità'],
    bindsByItself: true,
    note: emergencyNote,
  },
  {
    ...eighteenth,
    kind: 'derogation',
    id: 'it-dl-18-2020-art-15-2',
    title: 'Surgical masks on a self-certification that the ISS judges within three days',
    source: { ...decree18, article: 'Article 15(2)' },
    checkedAgainst: 'confindustria.ge.it and fpress.it, March 2020, on article 15',
    classes: ['medical_mask'],
    from: ['eu-device-medical-mask'],
    evidence: [{ kinds: ['authority_decision'] }, { kinds: ['test_report'] }],
    authorities: ['Istituto superiore di sanità'],
    bindsByItself: true,
    note:
      `Maker or importer certifies what the mask is, and answers for it. ${emergencyNote} From ` +
      '4 August 2020 regions judged imports.',
  },
  {
    ...eighteenth,
    kind: 'derogation',
    id: 'it-dl-18-2020-art-15-3',
    title: 'PPE on a self-certification that INAIL judges within three days',
    source: { ...decree18, article: 'Article 15(3)' },
    checkedAgainst:
      'confindustria.ge.it and pjconsulting.eu, 2020; ciip-consulta.it on August 2020',
    classes: protection,
    regimes: ['ppe', 'ppe_and_medical_device'],
    from: ppeRules,
    evidence: [{ kinds: ['authority_decision'] }, { kinds: ['test_report'] }],
    authorities: ['INAIL'],
    bindsByItself: true,
    note:
      `${emergencyNote} From 4 August 2020 regions judged imports (article 66-bis of DL ` +
      '34/2020).',
  },
  {
    ...eighteenth,
    kind: 'derogation',
    id: 'it-dl-18-2020-art-16-2',
    title: 'Filtering masks without CE marking for the population',
    source: { ...decree18, article: 'Article 16(2)' },
    checkedAgainst: 'corriere.it and pratics.it, March 2020; customs FAQ at adm.gov.it',
    classes: ['community_mask'],
    from: ['eu-community-mask'],
    users: ['public'],
    evidence: [{ kinds: ['donor_statement', 'label_photograph'] }],
    bindsByItself: true,
    note: `Neither devices nor PPE: not for health workers. ${emergencyNote}`,
  },
  {
    kind: 'requirement',
    id: 'it-language-of-devices',
    title: 'Label and instructions in Italian',
    jurisdiction: 'IT',
    issuedOn: '1997-02-24',
    inForceOn: '1997-03-21',
    appliesFrom: '1998-06-14',
    source: {
      title: 'Decreto legislativo 24 febbraio 1997, n. 46',
      language: 'it',
      article: 'Article 5(4)',
      url: 'https://www.normattiva.it/uri-res/N2Ls?urn:nir:stato:decreto.legislativo:1997-02-24;46',
    },
    certainty: 'from_memory',
    classes: [
      'respirator',
      'medical_mask',
      'coverall',
      'gown',
      'glove',
      'eye_protection',
      ...clinical,
      'vaccine',
    ],
    regime: null,
    languages: { of: ['it'], which: 'all' },
    note: 'For PPE, tests, disinfectants and medicines other acts ask the same.',
  },
  {
    kind: 'derogation',
    id: 'it-biocide-2020',
    title: 'Disinfectants authorised for 180 days',
    jurisdiction: 'IT',
    issuedOn: '2020-04-06',
    inForceOn: '2020-04-06',
    appliesFrom: '2020-04-06',
    source: {
      title: 'Ministero della salute, article 55 of Regulation (EU) 528/2012',
      article: null,
      url: null,
    },
    certainty: 'checked',
    checkedAgainst:
      'chemsafe-consulting.com, September 2021: applications from 6 April to 15 July 2020',
    classes: ['disinfectant'],
    regimes: ['biocide'],
    from: ['eu-biocide-authorisation'],
    evidence: [{ kinds: ['authority_decision'] }],
    authorities: ['Ministero della salute'],
    bindsByItself: true,
  },
  {
    kind: 'derogation',
    id: 'it-medicine-import',
    title: 'Medicines that Italy has not authorised: imported for patients, or in a shortage',
    jurisdiction: 'IT',
    issuedOn: '1997-02-11',
    inForceOn: '1997-03-27',
    appliesFrom: '1997-03-27',
    source: {
      title: 'Decreto ministeriale 11 febbraio 1997; 11 maggio 2001',
      language: 'it',
      article: null,
      url: 'https://www.aifa.gov.it/en/web/guest/importare-i-farmaci',
    },
    certainty: 'checked',
    checkedAgainst: 'aifa.gov.it and medicoeleggi.com; the day it came into force is from memory',
    classes: ['medicine', 'vaccine'],
    from: ['eu-medicine-authorisation'],
    evidence: [{ kinds: ['authority_decision'] }],
    authorities: ['AIFA', 'USMAF'],
    bindsByItself: true,
    note:
      'The port health office (USMAF) clears each import. AIFA answers health facilities, not ' +
      'donors.',
  },
]
