import { expect, test } from 'vitest'
import { compare, ruleById } from './applying.ts'
import type { EvidenceKnown } from './evidence.ts'
import type { Requirement } from './rule.ts'

const respirator = ruleById('eu-ppe-respirator') as Requirement
const days = { madeOn: '2020-03-10', placedOn: null, on: '2020-04-15' }

const paper = (more: Partial<EvidenceKnown>): EvidenceKnown => ({
  id: 'e1',
  kind: 'certificate',
  issuer: 'A body',
  bodyNumber: '0194',
  number: '2020-17',
  standard: 'EN 149:2001+A1:2009 FFP2',
  edition: '2001+A1:2009',
  issuedOn: '2020-01-15',
  validFrom: '2020-01-15',
  validUntil: '2025-01-14',
  checked: 'checked_with_issuer',
  values: [],
  languages: [],
  ...more,
})

const certificate = (
  more: Partial<EvidenceKnown>,
  at: Parameters<typeof compare>[2] = days,
  rule = respirator,
) => {
  const found = compare(rule, [paper(more)], at).find(
    ({ ask }) => ask.what === 'evidence' && ask.asked.kinds.includes('certificate'),
  )
  return [found?.outcome, found?.because[0]?.says]
}

test('nothing is missing quietly: each thing asked is answered', () => {
  const all = compare(respirator, [], days)
  expect(all.filter(({ ask }) => ask.what === 'evidence')).toHaveLength(4)
  expect(all.filter(({ ask }) => ask.what === 'limit')).toHaveLength(6)
  expect(new Set(all.map(({ outcome }) => outcome))).toEqual(new Set(['missing']))
})

test.each([
  [{}, 'supported', 'checked_with_issuer'],
  [{ checked: 'seen' }, 'supported', 'paper_seen'],
  [{ checked: 'not_checked' }, 'review', 'not_checked'],
  [{ checked: 'found_false' }, 'contradicted', 'found_false'],
  [{ bodyNumber: null }, 'review', 'no_notified_body'],
  [{ validFrom: '2020-04-01' }, 'contradicted', 'valid_later_only'],
  [{ validUntil: '2020-03-01' }, 'contradicted', 'expired_then'],
  [{ validUntil: '2020-04-01' }, 'review', 'expired_since'],
  [{ edition: '2001' }, 'review', 'other_edition'],
  [{ standard: 'EN 149 FFP4' }, 'review', 'grade_not_accepted'],
  [{ standard: 'EN 14683 type IIR' }, 'review', 'other_standard'],
  [{ standard: 'GB 2626-2006 KN95', edition: '2006' }, 'review', 'equivalent_conditionally'],
  [{ standard: 'KN95' }, 'review', 'equivalent_conditionally'],
] as const)('a certificate with %o is %s: %s', (more, outcome, says) => {
  expect(certificate(more)).toEqual([outcome, says])
})

test('a later expiry contradicts only where the rule says so', () => {
  const strict: Requirement = {
    ...respirator,
    evidence: respirator.evidence.map((each) => ({ ...each, expiryEndsIt: true })),
  }
  expect(certificate({ validUntil: '2020-04-01' }, days, strict)).toEqual([
    'contradicted',
    'expired_since',
  ])
})

test('goods of unknown age do not fall with an expired paper, nor pass by it', () => {
  const unknown = { madeOn: null, placedOn: null, on: '2020-04-15' }
  expect(certificate({ validUntil: '2020-04-01' }, unknown)).toEqual(['review', 'expired_since'])
})

test('KN95 says what it does not cover', () => {
  const [because] =
    compare(respirator, [paper({ standard: 'GB 2626 KN95' })], days).find(
      ({ ask }) => ask.what === 'evidence' && ask.asked.kinds.includes('certificate'),
    )?.because ?? []
  expect(because?.facts).toMatchObject({
    rule: 'kn95-as-ffp2',
    doesNotCover: expect.arrayContaining(['oil_aerosol']) as unknown,
  })
})

const report = (values: EvidenceKnown['values'], more: Partial<EvidenceKnown> = {}) =>
  compare(
    respirator,
    [paper({ id: 'r1', kind: 'test_report', checked: 'seen', values, ...more })],
    days,
  )
    .filter(({ ask }) => ask.what === 'limit' && ask.limit.property.startsWith('penetration'))
    .map(({ outcome, because }) => [outcome, because[0]?.says])

test('18 to 29 % through against 6 % contradict; 4 % of a named aerosol is tested', () => {
  const through = (property: string, value: number) => [{ property, value, unit: '%' }]
  for (const value of [18, 29])
    expect(report(through('penetration', value))).toEqual([
      ['contradicted', 'tested_outside'],
      ['contradicted', 'tested_outside'],
    ])
  expect(report(through('penetration', 4))).toEqual([
    ['review', 'aerosol_not_named'],
    ['review', 'aerosol_not_named'],
  ])
  expect(report(through('penetration_sodium_chloride', 4))).toEqual([
    ['supported', 'tested_within'],
    ['missing', undefined],
  ])
  expect(report(through('penetration_sodium_chloride', 4), { standard: 'EN 149 FFP3' })[0]).toEqual(
    ['contradicted', 'tested_outside'],
  )
})

test('a report that was seen supports that there is one; only its values are tested', () => {
  const all = compare(respirator, [paper({ kind: 'test_report', checked: 'seen' })], days)
  const says = all.flatMap(({ because }) => because.map((each) => each.says))
  expect(says).toEqual(['paper_seen'])
})

test('labels are read in every language that is asked', () => {
  const belgium = ruleById('be-language') as Requirement
  const label = (...languages: string[]) =>
    compare(belgium, [paper({ kind: 'label_photograph', languages })], days)[0]
  expect(label('zh', 'en')?.outcome).toBe('contradicted')
  expect(label('nl', 'fr')?.because[0]?.facts).toEqual({ lacking: ['de'] })
  expect(label('nl', 'fr', 'de')?.outcome).toBe('supported')
})
