// European Union: disinfectants, medicines, and masks that are neither device nor protection.
import { cwa17553 } from './limits.ts'
import type { RuleWritten } from './rule.ts'
import { biocidesRegulation, medicinesDirective, safetyDirective } from './sources.ts'

const biocide = {
  jurisdiction: 'EU',
  issuedOn: '2012-05-22',
  inForceOn: '2012-07-17',
  appliesFrom: '2013-09-01',
  classes: ['disinfectant'],
  regimes: ['biocide'],
} satisfies Partial<RuleWritten>

const medicine = {
  jurisdiction: 'EU',
  issuedOn: '2001-11-06',
  inForceOn: '2001-12-18',
  appliesFrom: '2001-12-18',
  classes: ['medicine', 'vaccine', 'traditional_medicine'],
  regimes: ['medicine', 'controlled_medicine'],
} satisfies Partial<RuleWritten>

export const euOther: readonly RuleWritten[] = [
  {
    ...biocide,
    kind: 'requirement',
    id: 'eu-biocide-authorisation',
    title: 'Disinfectants are authorised before they are sold or used',
    source: { ...biocidesRegulation, article: 'Articles 17, 69, 89, 95' },
    certainty: 'checked',
    checkedAgainst: 'stibbe.com, 30 March 2020; ctpa.org.uk on ethanol in the transition',
    regime: 'biocide',
    evidence: [{ kinds: ['authority_decision'] }, { kinds: ['label_photograph'] }],
    markings: ['authorisation number', 'active substance and concentration'],
    note:
      'Products whose substance is still under review (ethanol) follow the national law of the ' +
      'state.',
  },
  {
    ...biocide,
    kind: 'derogation',
    id: 'eu-biocide-article-55',
    title: 'Disinfectants let pass for up to 180 days in a danger to health',
    source: { ...biocidesRegulation, article: 'Article 55(1)' },
    certainty: 'checked',
    checkedAgainst:
      'stibbe.com, 30 March 2020, which quotes it; ctpa.org.uk on the extension to 550 days',
    from: ['eu-biocide-authorisation'],
    evidence: [{ kinds: ['authority_decision'] }],
    authorities: ['Competent authority for biocides of the member state'],
    bindsByItself: false,
  },
  {
    ...medicine,
    kind: 'requirement',
    id: 'eu-medicine-authorisation',
    title: 'Medicines need a marketing authorisation, an import authorisation and a batch release',
    source: { ...medicinesDirective, article: 'Articles 6, 40, 51, 54, 63' },
    certainty: 'checked',
    checkedAgainst:
      'legislation.gov.uk, title II; recital 22 of Regulation (EU) 2020/1043 at exlege.bg',
    regime: 'medicine',
    evidence: [{ kinds: ['authority_decision'] }, { kinds: ['certificate'] }],
    markings: ['name', 'international name', 'batch number', 'expiry date'],
    note:
      'A batch from outside is released by a qualified person of the importer. Articles 40, 51 ' +
      'and 63 are from memory.',
  },
  {
    ...medicine,
    kind: 'derogation',
    id: 'eu-medicine-article-5',
    title: 'Unauthorised medicines for special needs, or against the spread of an agent',
    source: { ...medicinesDirective, article: 'Article 5(1) and (2)' },
    certainty: 'checked',
    checkedAgainst:
      'Recital 22 of Regulation (EU) 2020/1043 at exlege.bg; Opinion in C-185/10 at bailii.org',
    from: ['eu-medicine-authorisation'],
    evidence: [{ kinds: ['authority_decision'] }],
    authorities: ['Medicines agency of the member state'],
    bindsByItself: false,
    note:
      'Paragraph 1: for patients of one prescriber, under his responsibility. Paragraph 2: ' +
      'distribution that the state authorises for a time.',
  },
  {
    kind: 'requirement',
    id: 'eu-community-mask',
    title: 'Community masks are neither PPE nor devices: they are to be safe and say so',
    jurisdiction: 'EU',
    issuedOn: '2001-12-03',
    inForceOn: '2002-01-15',
    appliesFrom: '2004-01-15',
    source: { ...safetyDirective, article: 'Article 3' },
    certainty: 'from_memory',
    classes: ['community_mask'],
    regime: 'community_mask',
    evidence: [{ kinds: ['label_photograph', 'donor_statement'] }],
    markings: ['no CE marking', 'not a medical device, not protective equipment'],
  },
  {
    kind: 'requirement',
    id: 'eu-community-mask-cwa-17553',
    title: 'What a community mask ought to filter',
    jurisdiction: 'EU',
    issuedOn: '2020-06-17',
    inForceOn: '2020-06-22',
    appliesFrom: '2020-06-22',
    appliesUntil: '2023-02-09',
    source: { title: 'CWA 17553:2020 (CEN)', article: null, url: null },
    certainty: 'checked',
    checkedAgainst:
      'readkong.com (SN-CWA 17553, 22 June 2020); politicmag.net on 70 % and 90 %; normadoc.fr ' +
      'on its end',
    classes: ['community_mask'],
    regime: 'community_mask',
    standards: [
      { standard: 'CWA 17553', edition: '2020', grade: '90' },
      { standard: 'CWA 17553', edition: '2020', grade: '70' },
    ],
    limits: [...cwa17553],
    evidence: [{ kinds: ['test_report', 'donor_statement'] }],
    note: 'An agreement, no law and no standard. The day of its approval is from memory.',
  },
]
