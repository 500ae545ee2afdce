import type { Body } from './call.ts'
import { type At, my, params, type Step } from './exercise.ts'

const type = { kind: 'type', item: my('ffp2'), maker: my('maker') } as const

const evidence = (key: string, at: string, body: Omit<Body<'recordEvidence'>, 'id'>): Step => ({
  by: 'conformity',
  name: 'recordEvidence',
  params,
  body: { ...body, id: my(`evidence/${key}`), happenedAt: at },
})

const check = (key: string, at: string, body: Omit<Body<'recordEvidenceCheck'>, 'id'>): Step => ({
  by: 'conformity',
  name: 'recordEvidenceCheck',
  params: { ...params, evidence: my(`evidence/${key}`) },
  body: { ...body, id: my(`evidence/${key}/check`), happenedAt: at },
})

/** What supports the goods, and what the officer decided on it besides the first lot. */
export const conformity = (at: At): Step[] => [
  evidence('certificate', at(4, '09:00'), {
    subject: type,
    kind: 'certificate',
    issuer: 'Prüfstelle Nordsee (invented)',
    bodyNumber: '0999',
    number: 'PN-0417',
    standard: 'EN 149 FFP2',
    edition: '2001+A1:2009',
    issuedOn: at(-300, '12:00').slice(0, 10),
    validUntil: at(1500, '12:00').slice(0, 10),
  }),
  check('certificate', at(4, '11:30'), {
    checked: 'checked_with_issuer',
    note: 'Answered by e-mail: issued to this maker for QH-95, withdrawn never',
  }),
  evidence('report', at(5, '09:30'), {
    subject: { kind: 'lot', lot: my('lot/QH-2003') },
    kind: 'test_report',
    issuer: 'Laboratory of Regione Alpina',
    number: 'RA-118',
    standard: 'EN 149 FFP2',
    values: [
      { property: 'penetration_sodium_chloride', value: 1.8, unit: '%' },
      { property: 'penetration_paraffin_oil', value: 2.1, unit: '%' },
    ],
  }),
  check('report', at(5, '09:40'), { checked: 'seen' }),
  evidence('statement', at(8, '15:00'), {
    subject: { kind: 'lot', lot: my('lot/G-118') },
    kind: 'donor_statement',
    issuer: 'Fondazione Aurora',
    note: '"Gowns for hospitals, complying with European standards"',
  }),
  {
    by: 'conformity',
    name: 'recordInspection',
    params,
    body: {
      id: my('inspected/QH-2003'),
      happenedAt: at(4, '15:00'),
      of: { kind: 'lot', lot: my('lot/QH-2003') },
      kind: 'visual',
      plan: { kind: 'limiting_quality', limitingQuality: 3.15 },
      lotSize: 19_850,
      nonconforming: 2,
      findings: [{ property: 'Head straps', nonconforming: 2, words: 'Torn at the weld' }],
      inspectedBy: 'Dr. Conti, conformity desk',
      place: my('store'),
    },
  },
  {
    by: 'conformity',
    name: 'recordVerdict',
    params,
    body: {
      id: my('verdict/ffp2'),
      happenedAt: at(8, '16:00'),
      subject: type,
      outcome: 'pass',
      receiptCheck: true,
      evidence: [my('evidence/certificate'), my('evidence/report')],
      reason: 'Certificate confirmed by its body, first lot within the limits',
    },
  },
  {
    by: 'conformity',
    name: 'recordVerdict',
    params,
    body: {
      id: my('verdict/glove'),
      happenedAt: at(8, '16:20'),
      subject: { kind: 'type', item: my('glove'), maker: my('maker') },
      outcome: 'limited_use',
      limits: {
        users: ['care_home_staff', 'home_care_staff', 'support_staff'],
        purposes: ['general_care'],
        excluded: ['surgery', 'care_of_infectious_patients'],
      },
      reason: 'EN 455 is shown, EN ISO 374-5 is not: no protection against viruses is claimed',
    },
  },
]
