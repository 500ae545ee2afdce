// Customs into the Union and into Italy: the path by the final recipient and the day.
import { forTheSick } from './goods.ts'
import type { RuleWritten } from './rule.ts'
import { decree18 } from './sources.ts'

const publicBodies = ['government', 'province', 'region', 'municipality', 'hospital'] as const

const basics = ['gift_letter', 'acceptance', 'pro_forma_invoice', 'packing_list'] as const

export const customs: readonly RuleWritten[] = [
  {
    kind: 'customs',
    id: 'eu-relief-2020-491',
    title: 'No duty and no import VAT on aid for the epidemic',
    jurisdiction: 'EU',
    issuedOn: '2020-04-03',
    inForceOn: '2020-04-03',
    appliesFrom: '2020-04-03',
    appliesUntil: '2021-12-31',
    source: {
      title: 'Decision (EU) 2020/491',
      article: 'Articles 1 to 3',
      url: 'http://data.europa.eu/eli/dec/2020/491/oj',
    },
    certainty: 'checked',
    checkedAgainst: 'eur-lex.europa.eu (consolidated); adm.gov.it; taxation-customs.ec.europa.eu',
    note:
      'Imports since 30 January 2020 have it, also those before it was decided; first until 31 ' +
      'July 2020, then prolonged. For state bodies and approved organisations that give the ' +
      'goods free of charge.',
    classes: forTheSick,
    paths: [
      {
        path: 'relief_from_duty',
        recipients: [...publicBodies],
        certified: ['ngo', 'foundation', 'un_agency'],
        papers: [...basics, 'relief_request'],
      },
      { path: 'ordinary', recipients: [], papers: [...basics], warning: 'duty_and_tax_due' },
    ],
  },
  {
    kind: 'customs',
    id: 'eu-relief-1186-2009',
    title: 'Relief for charities and for victims of disasters, on request',
    jurisdiction: 'EU',
    issuedOn: '2009-11-16',
    inForceOn: '2010-01-01',
    appliesFrom: '2010-01-01',
    source: {
      title: 'Regulation (EC) 1186/2009',
      article: 'Articles 61 to 80',
      url: 'http://data.europa.eu/eli/reg/2009/1186/oj',
    },
    certainty: 'checked',
    checkedAgainst:
      'steuernachrichten.pwc.at and adm.gov.it, which cite it; the days are from memory',
    classes: forTheSick,
    paths: [{ path: 'ordinary', recipients: [], papers: [...basics, 'conformity_certificate'] }],
    note: 'Before 3 April 2020 a state had to ask the Commission for the relief of article 74.',
  },
  {
    kind: 'customs',
    id: 'it-requisition-dl-18-2020',
    title: 'Italy may take goods in for the emergency, against payment',
    jurisdiction: 'IT',
    issuedOn: '2020-03-17',
    inForceOn: '2020-03-17',
    appliesFrom: '2020-03-17',
    appliesUntil: '2020-03-27',
    source: { ...decree18, article: 'Articles 6 and 122' },
    certainty: 'checked',
    checkedAgainst: 'bassairpinia.it and glistatigenerali.com, March 2020',
    classes: forTheSick,
    paths: [
      {
        path: 'ordinary',
        recipients: [...publicBodies],
        papers: [...basics, 'conformity_certificate'],
      },
      {
        path: 'ordinary',
        recipients: [],
        papers: [...basics, 'conformity_certificate'],
        warning: 'may_be_requisitioned',
      },
    ],
    note:
      'It went on after 27 March; from the next day the ordinance of the commissioner says for ' +
      'whom.',
  },
  {
    kind: 'customs',
    id: 'it-ordinance-6-2020',
    title: 'Direct release by the final recipient, on its own certification',
    jurisdiction: 'IT',
    issuedOn: '2020-03-28',
    inForceOn: '2020-03-28',
    appliesFrom: '2020-03-28',
    source: {
      title:
        'Commissario straordinario, ordinanza n. 6 del 28 marzo 2020; ADM, determinazione ' +
        '102131/RU',
      article: 'Articles 1 to 3',
      url: null,
    },
    certainty: 'checked',
    checkedAgainst: 'ubf-lex.it, 6 April 2020; assistal.it; fiscoetasse.com',
    classes: forTheSick,
    paths: [
      {
        path: 'direct_release',
        recipients: [...publicBodies],
        certified: ['company', 'carrier', 'ngo', 'foundation'],
        papers: [...basics, 'self_certification', 'conformity_certificate'],
      },
      {
        path: 'fast_release',
        recipients: [],
        papers: [...basics, 'conformity_certificate'],
        warning: 'reported_and_may_be_requisitioned',
      },
    ],
    note:
      'It is the recipient that counts, not who imports. Public or accredited hospitals, ' +
      'public bodies, and whoever certifies an essential public service. Others are reported ' +
      'to the civil protection.',
  },
  {
    kind: 'customs',
    id: 'it-customs-directive-4-2020',
    title: 'Italian customs: how aid for the emergency is cleared',
    jurisdiction: 'IT',
    issuedOn: '2020-03-28',
    inForceOn: '2020-03-28',
    appliesFrom: '2020-03-28',
    source: {
      title: 'Agenzia delle dogane e dei monopoli, direttiva n. 4/2020',
      language: 'it',
      article: null,
      url: null,
    },
    certainty: 'unsure',
    checkedAgainst:
      'ubf-lex.it, confindustriafirenze.it and un-industria.it on the instructions of 28 March ' +
      'and the determination 102131/RU of 30 March 2020: a quick release of what is not PPE to ' +
      'anybody who shows its use. None gives the directive by this number',
    note:
      'We did not find its text, nor its day: the day of the ordinance is taken, lest it speak ' +
      'too early.',
    classes: forTheSick,
    paths: [
      { path: 'fast_release', recipients: [], papers: [...basics, 'conformity_certificate'] },
    ],
  },
]
