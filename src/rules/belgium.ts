// Belgium, February to July 2020.
import { clinical } from './goods.ts'
import type { RuleWritten } from './rule.ts'
import { healthWorkers } from './users.ts'

const economy = 'https://economie.fgov.be/en/themes/enterprises/coronavirus'
const be = { jurisdiction: 'BE', certainty: 'checked' } as const

export const belgium: readonly RuleWritten[] = [
  {
    ...be,
    kind: 'requirement',
    id: 'be-language',
    title: 'Label and instructions in Dutch, French and German',
    issuedOn: '1999-03-18',
    inForceOn: '1999-04-14',
    appliesFrom: '1999-04-14',
    source: {
      title: 'Royal Decree of 18 March 1999 on medical devices; Code of Economic Law, book IX',
      article: null,
      url: null,
    },
    certainty: 'from_memory',
    classes: [
      'respirator',
      'medical_mask',
      'community_mask',
      'coverall',
      'gown',
      'glove',
      'eye_protection',
      ...clinical,
      'vaccine',
    ],
    regime: null,
    languages: { of: ['nl', 'fr', 'de'], which: 'all' },
    note: 'For goods used in one region its languages do; professionals may accept one of them.',
  },
  {
    ...be,
    kind: 'derogation',
    id: 'be-mask-guidelines-famhp',
    title: 'Surgical masks by foreign standards, as FAMHP judges',
    issuedOn: '2020-03-30',
    inForceOn: '2020-03-30',
    appliesFrom: '2020-03-30',
    source: {
      title: 'FAMHP, guidelines on the conformity of surgical masks, 30 March 2020',
      article: null,
      url: 'https://www.famhp.be/en/news/coronavirus_updated_guidelines_for_verifying_the_compliance_and_suitability_of_surgical_face',
    },
    checkedAgainst: 'centexbel.be and famhp.be, 2020',
    classes: ['medical_mask'],
    from: ['eu-device-medical-mask'],
    standards: [
      { standard: 'ASTM F2100', edition: null, grade: null },
      { standard: 'YY 0469', edition: '2011', grade: null },
      { standard: 'YY/T 0969', edition: '2013', grade: null },
    ],
    evidence: [{ kinds: ['test_report', 'authority_decision'] }],
    authorities: ['FAMHP'],
    bindsByItself: true,
  },
  {
    ...be,
    kind: 'derogation',
    id: 'be-atp-surgical-mask',
    title: 'Alternative test protocol for surgical masks without papers',
    issuedOn: '2020-04-14',
    inForceOn: '2020-04-14',
    appliesFrom: '2020-04-14',
    source: {
      title: 'FAMHP, Alternative Test Protocol for surgical masks, 14 April 2020',
      article: null,
      url:
        'https://www.fagg-afmps.be/nl/news/' +
        'coronavirus_alternative_test_protocol_atp_voor_chirurgische_mondmaskers',
    },
    checkedAgainst:
      'fagg-afmps.be, 14 April 2020; centexbel.be: bacterial filtration and differential ' +
      'pressure; famhp.be on the third version, 3 June 2020',
    classes: ['medical_mask'],
    from: ['eu-device-medical-mask'],
    evidence: [{ kinds: ['test_report'] }],
    authorities: ['FAMHP', 'Centexbel'],
    bindsByItself: true,
    note:
      'By its result the mask is a surgical mask, or a comfort mask; from 4 June 2020 no comfort ' +
      'mask any more, and the pack carries a warning.',
  },
  {
    ...be,
    kind: 'derogation',
    id: 'be-atp-respirator',
    title: 'Alternative test protocol for FFP2 and FFP3 without proof',
    issuedOn: '2020-04-15',
    inForceOn: '2020-04-15',
    appliesFrom: '2020-04-15',
    appliesUntil: '2021-01-31',
    source: { title: 'FPS Economy, Alternative Test Protocol', article: null, url: economy },
    certainty: 'unsure',
    checkedAgainst:
      'economie.fgov.be on its ten points; prevent.be on its end: not from 1 February 2021 (by ' +
      'air from 15 February, by sea from 31 March); the first day is not known',
    classes: ['respirator'],
    from: ['eu-ppe-respirator'],
    publicPurchaseOnly: false,
    users: healthWorkers,
    evidence: [{ kinds: ['test_report'] }],
    authorities: ['FPS Economy'],
    bindsByItself: true,
    note:
      'For one lot of one air waybill, whose worst result counts. For health workers only, ' +
      'while the crisis lasts. Not for goods known before dispatch not to meet a standard.',
  },
  {
    ...be,
    kind: 'requirement',
    id: 'be-rapid-antibody-test-ban',
    title: 'Rapid self-tests for antibodies are forbidden',
    issuedOn: '2020-03-17',
    inForceOn: '2020-03-18',
    appliesFrom: '2020-03-19',
    appliesUntil: '2020-09-18',
    source: {
      title: 'Royal Decree of 17 March 2020 on rapid tests for antibodies',
      article: 'Articles 1 to 3',
      url: 'http://www.ejustice.just.fgov.be/eli/besluit/2020/03/17/2020040686/staatsblad',
    },
    checkedAgainst: 'refli.be and etaamb.openjustice.be, text 2020040686',
    classes: ['ivd_test'],
    regimes: ['in_vitro_diagnostic'],
    regime: 'in_vitro_diagnostic',
    wearers: ['public', 'patients'],
    evidence: [{ kinds: ['authority_decision'] }],
    note:
      'Six months from the day after it came into force. The title speaks of all rapid tests ' +
      'for antibodies, article 2 of self-tests.',
  },
  {
    ...be,
    kind: 'trade',
    id: 'be-retail-restriction-2020',
    title: 'FFP2, FFP3, gowns, goggles and hand alcohol only through pharmacies',
    issuedOn: '2020-03-23',
    inForceOn: '2020-03-23',
    appliesFrom: '2020-03-23',
    appliesUntil: '2020-06-22',
    source: {
      title: 'Ministerial Decree of 23 March 2020 (Code of Economic Law, book XVIII)',
      article: null,
      url: economy,
    },
    checkedAgainst:
      'brusselstimes.com, March and May 2020; economie.fgov.be: not in force since 23 June 2020',
    classes: ['respirator', 'gown', 'eye_protection', 'glove', 'disinfectant'],
    measure: 'requisition',
    binds: ['import'],
    sparesAid: null,
    note: 'Goods sold outside pharmacies were seized.',
  },
  {
    ...be,
    kind: 'derogation',
    id: 'be-biocide-2020',
    title: 'Hand alcohol and surface disinfectants authorised for a time',
    issuedOn: '2020-03-23',
    inForceOn: '2020-03-23',
    appliesFrom: '2020-03-23',
    source: {
      title: 'FPS Public Health, article 55 of Regulation (EU) 528/2012',
      article: null,
      url: 'https://www.health.belgium.be/en/covid-19-temporary-authorisations',
    },
    checkedAgainst: 'stibbe.com, 30 March 2020; health.belgium.be on the application',
    classes: ['disinfectant'],
    regimes: ['biocide'],
    from: ['eu-biocide-authorisation'],
    evidence: [{ kinds: ['authority_decision'] }],
    authorities: ['FPS Public Health'],
    bindsByItself: true,
    note:
      'Product types 1 and 2; composition, draft label and safety data sheet go with the ' +
      'application.',
  },
  {
    ...be,
    kind: 'requirement',
    id: 'be-community-mask',
    title: 'Comfort masks: no CE marking, information in the languages of the country',
    issuedOn: '2020-05-05',
    inForceOn: '2020-05-05',
    appliesFrom: '2020-05-05',
    source: {
      title: 'NBN/DTD S 65-001:2020; Code of Economic Law, book IX',
      article: null,
      url: economy,
    },
    checkedAgainst:
      'beswic.be, 6 May 2020; economie.fgov.be on comfort masks; the first day is ours',
    classes: ['community_mask'],
    regime: 'community_mask',
    standards: [{ standard: 'NBN/DTD S 65-001', edition: '2020', grade: null }],
    evidence: [{ kinds: ['label_photograph', 'donor_statement'] }],
    markings: ['no CE marking'],
  },
]
