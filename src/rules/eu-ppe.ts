// European Union: protective equipment, and how it was let pass without all of it.
import { en149 } from './limits.ts'
import type { RuleWritten } from './rule.ts'
import { ppeRegulation, recommendation2020, recommendation2021 } from './sources.ts'
import { healthWorkers } from './users.ts'

export const ppeRules = [
  'eu-ppe-respirator',
  'eu-ppe-coverall',
  'eu-ppe-gown',
  'eu-ppe-glove',
  'eu-ppe-eye-protection',
]

const law = {
  jurisdiction: 'EU',
  issuedOn: '2016-03-09',
  inForceOn: '2016-04-20',
  appliesFrom: '2018-04-21',
  source: { ...ppeRegulation, article: 'Articles 8, 10, 19; annexes I, II, V to IX' },
  certainty: 'checked',
} as const

/** Category III: protection against harmful biological agents is certified and watched. */
const categoryIII = {
  kind: 'requirement',
  regime: 'ppe',
  evidence: [
    { kinds: ['declaration_of_conformity'] },
    { kinds: ['certificate'], byNotifiedBody: true },
    { kinds: ['label_photograph'] },
  ],
} as const satisfies Partial<RuleWritten>

const guide = 'PPE Regulation Guidelines of the Commission (April 2018), copy at vdocument.in'

export const euPpe: readonly RuleWritten[] = [
  {
    ...law,
    ...categoryIII,
    id: 'eu-ppe-respirator',
    title: 'Respirators are PPE of category III',
    classes: ['respirator'],
    regimes: ['ppe', 'ppe_and_medical_device'],
    standards: ['FFP1', 'FFP2', 'FFP3'].map((grade) => ({
      standard: 'EN 149',
      edition: '2001+A1:2009',
      grade,
    })),
    evidence: [...categoryIII.evidence, { kinds: ['test_report'] }],
    markings: ['CE 0000', 'EN 149:2001+A1:2009', 'FFP1 / FFP2 / FFP3', 'NR / R'],
    limits: [...en149],
    checkedAgainst:
      `${guide}; FPS Economy (economie.fgov.be) on markings; tables of EN 149 at ` +
      'tbgroupsafety.com and ssoocc.com',
    note:
      'CE stands with the four digits of the body that watches production. The law asks the ' +
      'essential requirements; EN 149 is the harmonised way to meet them. Instructions are in ' +
      'a language that users in the member state easily understand.',
  },
  {
    ...law,
    ...categoryIII,
    id: 'eu-ppe-coverall',
    title: 'Suits against infective agents are PPE of category III',
    classes: ['coverall', 'other_protection'],
    regimes: ['ppe', 'ppe_and_medical_device'],
    standards: [{ standard: 'EN 14126', edition: '2003+AC:2004', grade: null }],
    markings: ['CE 0000', 'EN 14126', 'Type …-B', 'biohazard pictogram'],
    checkedAgainst: 'b2b-disposables.com and dach-germany.de on EN 14126 (category III, -B)',
    note:
      'Together with a type standard: EN 14605 (types 3 and 4), EN ISO 13982-1 (5), EN 13034 ' +
      '(6).',
  },
  {
    ...law,
    ...categoryIII,
    id: 'eu-ppe-gown',
    title: 'Gowns that protect the wearer are PPE',
    classes: ['gown'],
    regimes: ['ppe', 'ppe_and_medical_device'],
    standards: [{ standard: 'EN 14126', edition: '2003+AC:2004', grade: null }],
    markings: ['CE 0000', 'EN 14126', 'PB[…]-B'],
    checkedAgainst:
      'euratex.eu, after MedTech Europe, 11 May 2020: for the wearer PPE, EN 14126; for the ' +
      'patient a device',
    note: 'A gown that only protects the patient is a medical device.',
  },
  {
    ...law,
    ...categoryIII,
    id: 'eu-ppe-glove',
    title: 'Gloves against micro-organisms are PPE of category III',
    classes: ['glove'],
    regimes: ['ppe', 'ppe_and_medical_device'],
    standards: [
      { standard: 'EN ISO 374-5', edition: '2016', grade: 'VIRUS' },
      { standard: 'EN ISO 374-5', edition: '2016', grade: null },
    ],
    markings: ['CE 0000', 'EN ISO 374-5:2016', 'VIRUS'],
    checkedAgainst: 'wenaas.com on EN ISO 374-5:2016 (EN 374-2 leak, ISO 16604 method B)',
    note:
      'Without the word VIRUS beneath the pictogram the glove was tried against bacteria and ' +
      'fungi only.',
  },
  {
    ...law,
    kind: 'requirement',
    id: 'eu-ppe-eye-protection',
    title: 'Goggles and visors are PPE',
    classes: ['eye_protection'],
    regimes: ['ppe', 'ppe_and_medical_device'],
    regime: 'ppe',
    standards: [{ standard: 'EN 166', edition: '2001', grade: null }],
    evidence: [
      { kinds: ['declaration_of_conformity'] },
      { kinds: ['certificate'], byNotifiedBody: true },
      { kinds: ['label_photograph'] },
    ],
    markings: ['CE', 'EN 166', '3 (droplets or splashes)'],
    checkedAgainst: 'apac.bullard.com and scandiagear.com on EN 166 markings',
    note: 'Field of use 3: droplets for goggles, splashes for visors. Spectacles cannot have it.',
  },
  {
    kind: 'derogation',
    id: 'eu-recommendation-2020-403',
    title: 'PPE and devices without CE marking may be let pass in the epidemic',
    jurisdiction: 'EU',
    issuedOn: '2020-03-13',
    inForceOn: '2020-03-16',
    appliesFrom: '2020-03-16',
    appliesUntil: '2021-09-01',
    source: { ...recommendation2020, article: 'Points 7 and 8' },
    certainty: 'checked',
    checkedAgainst:
      'Opening at eumonitor.eu; reuschlaw.de and irglobal.com on points 7 and 8; hsa.ie on its ' +
      'end',
    note:
      'A recommendation: it binds through what each member state decides. Point 7: a market ' +
      'surveillance authority lets goods pass for a limited time while their assessment goes ' +
      'on. Point 8: authorities buy without CE marking, for health workers only, for as long ' +
      'as the crisis lasts, and not into ordinary trade. It named no end.',
    classes: [
      'respirator',
      'medical_mask',
      'coverall',
      'gown',
      'glove',
      'eye_protection',
      'other_protection',
    ],
    regimes: ['ppe', 'medical_device', 'ppe_and_medical_device'],
    from: ppeRules,
    publicPurchaseOnly: true,
    users: healthWorkers,
    evidence: [{ kinds: ['authority_decision'] }],
    authorities: ['Market surveillance authority of the member state'],
    bindsByItself: false,
  },
  {
    kind: 'derogation',
    id: 'eu-recommendation-2021-1433',
    title: 'The end of PPE without CE marking',
    jurisdiction: 'EU',
    issuedOn: '2021-09-01',
    inForceOn: '2021-09-02',
    appliesFrom: '2021-09-02',
    source: { ...recommendation2021, article: 'Points 1 to 3' },
    certainty: 'checked',
    checkedAgainst: 'HSA (hsa.ie), which quotes it; eur-lex.europa.eu on its dates',
    note:
      'From 1 October 2021 none is authorised any more; what was authorised is made available ' +
      'until 31 May 2022, and stocks of health workers and first responders are used up by 31 ' +
      'July 2022. One sentence reads "cannot be placed after 1 October": we take the stricter ' +
      'day, 30 September.',
    classes: ['respirator', 'coverall', 'gown', 'glove', 'eye_protection', 'other_protection'],
    regimes: ['ppe', 'ppe_and_medical_device'],
    from: ppeRules,
    replaces: 'eu-recommendation-2020-403',
    authoriseUntil: '2021-09-30',
    placeOnMarketUntil: '2021-09-30',
    makeAvailableUntil: '2022-05-31',
    useUpUntil: '2022-07-31',
    publicPurchaseOnly: true,
    users: healthWorkers,
    evidence: [{ kinds: ['authority_decision'] }],
    authorities: ['Market surveillance authority of the member state'],
    bindsByItself: false,
  },
]
