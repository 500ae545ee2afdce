// European Union: in-vitro tests and reagents.
import type { RuleWritten } from './rule.ts'
import { ivdDirective } from './sources.ts'

const law = {
  jurisdiction: 'EU',
  issuedOn: '1998-10-27',
  inForceOn: '1998-12-07',
  appliesFrom: '2003-12-07',
  appliesUntil: '2022-05-25',
} as const

const guidelines = {
  title: 'Guidelines on COVID-19 in vitro diagnostic tests, 2020/C 122 I/01',
  url: 'https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:52020XC0415(04)',
}

export const euIvd: readonly RuleWritten[] = [
  {
    ...law,
    classes: ['ivd_test', 'reagent'],
    regimes: ['in_vitro_diagnostic'],
    kind: 'requirement',
    id: 'eu-ivd-professional',
    title: 'Tests and reagents for professional use: the maker declares them',
    source: { ...ivdDirective, article: 'Articles 3, 9, 16; annexes I and III' },
    certainty: 'checked',
    checkedAgainst:
      'Article 9 as copied at rightstore.se; afmps.be on professional tests; the days are from ' +
      'memory',
    regime: 'in_vitro_diagnostic',
    evidence: [{ kinds: ['declaration_of_conformity'] }, { kinds: ['label_photograph'] }],
    markings: ['CE', 'IVD'],
    note:
      'Tests for the virus were not in annex II in 2020, so no body is asked. "Research use ' +
      'only" is no test for patients.',
  },
  {
    ...law,
    classes: ['ivd_test'],
    regimes: ['in_vitro_diagnostic'],
    kind: 'requirement',
    id: 'eu-ivd-self-test',
    title: 'Self-tests need a notified body',
    source: { ...ivdDirective, article: 'Article 9(4); annex III, point 6' },
    certainty: 'checked',
    checkedAgainst: 'nexialist.fr on MDCG 2022-1; article 9 as copied at rightstore.se',
    regime: 'in_vitro_diagnostic',
    wearers: ['public', 'patients'],
    evidence: [
      { kinds: ['declaration_of_conformity'] },
      { kinds: ['certificate'], byNotifiedBody: true },
    ],
    markings: ['CE 0000', 'IVD'],
  },
  {
    ...law,
    classes: ['ivd_test', 'reagent'],
    regimes: ['in_vitro_diagnostic'],
    kind: 'derogation',
    id: 'eu-ivd-article-9-12',
    title: 'A member state may let a single test pass without its assessment',
    source: { ...ivdDirective, article: 'Article 9(12)' },
    certainty: 'from_memory',
    from: ['eu-ivd-professional', 'eu-ivd-self-test'],
    evidence: [{ kinds: ['authority_decision'] }],
    authorities: ['Competent authority for devices of the member state'],
    bindsByItself: true,
  },
  {
    kind: 'requirement',
    id: 'eu-ivd-performance-2020',
    title: 'How well a test performs is to be shown before it is relied on',
    jurisdiction: 'EU',
    issuedOn: '2020-04-15',
    inForceOn: '2020-04-15',
    appliesFrom: '2020-04-15',
    appliesUntil: '2022-05-25',
    source: { ...guidelines, article: 'Sections 3 to 5' },
    certainty: 'checked',
    checkedAgainst:
      'eur-lex.europa.eu, OJ C 122I of 15 April 2020; donawa.com on its working paper',
    classes: ['ivd_test', 'reagent'],
    regimes: ['in_vitro_diagnostic'],
    regime: 'in_vitro_diagnostic',
    evidence: [{ kinds: ['test_report'] }],
    note: 'Guidance, no law: validation by reference laboratories beside the CE marking.',
  },
]
