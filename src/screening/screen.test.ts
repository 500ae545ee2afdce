import { assert, constantFrom, integer, property } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { itemClasses } from '#catalogue/item.ts'
import { ruleById } from '#rules/applying.ts'
import { type LineKnown, screen, type Way } from './screen.ts'

const today = '2020-05-01'

const line = (more: Partial<LineKnown> = {}): LineKnown => ({
  ref: '1',
  name: 'FFP2',
  class: 'respirator',
  regime: 'ppe',
  madeOn: '2020-03-01',
  expiresOn: '2023-03-01',
  labelLanguages: null,
  usedBy: undefined,
  purpose: undefined,
  evidence: [],
  ...more,
})

const way = (more: Partial<Way> = {}): Way => ({
  from: 'CN',
  transit: [],
  to: 'IT',
  recipientKind: 'hospital',
  certifiesService: false,
  papers: [],
  departsOn: '2020-04-02',
  arrivesOn: '2020-04-03',
  isGift: true,
  ...more,
})

const told = (lines: LineKnown[], at: Way) => screen(lines, at, today).findings
const codes = (lines: LineKnown[], at: Way) => told(lines, at).map(({ code }) => code)
const of = (rule: string, at: Way, lines = [line()]) =>
  told(lines, at).filter((each) => each.rule === rule)

describe("Italy's Ordinance 6/2020", () => {
  const ordinance = 'it-ordinance-6-2020'
  const inHand = ['gift_letter', 'acceptance', 'pro_forma_invoice', 'packing_list']
  const complete = [...inHand, 'conformity_certificate', 'self_certification']

  test('a hospital as final recipient, with its certification: no warning, whoever imports', () => {
    const found = of(ordinance, way({ papers: complete }))
    expect(found.map(({ code }) => code)).toEqual(['customs_path'])
    expect(found[0]?.facts).toMatchObject({ path: 'direct_release', recipientKind: 'hospital' })
  })

  test('without its certification the paper is listed before departure', () => {
    const found = of(ordinance, way({ papers: inHand }))
    expect(found.map(({ code }) => code)).toEqual(['customs_papers_missing', 'customs_path'])
    expect(found[0]?.facts.papers).toEqual(['self_certification', 'conformity_certificate'])
  })

  test.each(['company', 'person', null] as const)('final recipient %s: a warning', (kind) => {
    const found = of(ordinance, way({ recipientKind: kind, papers: complete }))
    expect(found.map(({ code, facts }) => [code, facts.warning])).toContainEqual([
      'customs_warning',
      'reported_and_may_be_requisitioned',
    ])
  })

  test('a company that certifies an essential public service has the direct path', () => {
    const at = way({ recipientKind: 'company', certifiesService: true, papers: complete })
    expect(of(ordinance, at).map(({ code }) => code)).toEqual(['customs_path'])
  })

  test('a departure on 14 March 2020: the rule is silent', () => {
    const at = way({ departsOn: '2020-03-14', arrivesOn: null, recipientKind: 'company' })
    expect(of(ordinance, at)).toEqual([])
    expect(codes([line()], at)).not.toContain('customs_warning')
    for (const { issuedOn } of screen([line()], at, today).rules)
      expect(issuedOn <= '2020-03-14').toBe(true)
  })
})

test('nothing that is told rests on a rule of a later day', () => {
  const days = (count: number) =>
    new Date(Date.UTC(2020, 1, 1) + count * 86_400_000).toISOString().slice(0, 10)
  assert(
    property(
      constantFrom(...itemClasses),
      constantFrom('IT', 'BE', 'NL', 'ES', 'FI', 'US'),
      integer({ min: 0, max: 200 }),
      integer({ min: 0, max: 20 }),
      (itemClass, to, departs, takes) => {
        const at = way({ to, departsOn: days(departs), arrivesOn: days(departs + takes) })
        for (const { id } of screen([line({ class: itemClass })], at, today).rules)
          expect((ruleById(id)?.issuedOn ?? '9') <= days(departs + takes)).toBe(true)
      },
    ),
    { numRuns: 300 },
  )
})

test('what is missing is said; a statement is no evidence', () => {
  const statement = {
    id: 's',
    kind: 'donor_statement',
    issuer: null,
    bodyNumber: null,
    number: null,
    standard: 'European Union standards',
    edition: null,
    issuedOn: null,
    validFrom: null,
    validUntil: null,
    checked: 'not_checked',
    values: [],
    languages: [],
  } as const
  const found = of('eu-ppe-respirator', way(), [line({ evidence: [statement] })])
  const kinds = found.flatMap(({ code, facts }) =>
    code === 'evidence_missing' ? [facts.kinds] : [],
  )
  expect(kinds).toEqual([
    ['declaration_of_conformity'],
    ['certificate'],
    ['label_photograph'],
    ['test_report'],
  ])
  expect(found.map(({ code }) => code)).toContain('statement_is_no_evidence')
})

test('the same of many lines is told once, with the lines it is about', () => {
  const many = ['a', 'b', 'c'].map((ref) => line({ ref }))
  const found = told(many, way()).filter(
    ({ code, rule }) => code === 'evidence_missing' && rule === 'eu-ppe-respirator',
  )
  expect(found).toHaveLength(4)
  for (const { lines } of found) expect(lines).toEqual(['a', 'b', 'c'])
  expect(told(many, way())[0]?.severity).toBe('must')
})

test('labels in the languages of where they go', () => {
  const at = way({ to: 'BE' })
  const lacking = (labelLanguages: string[] | null) =>
    told([line({ labelLanguages })], at)
      .filter(({ rule }) => rule === 'be-language')
      .map(({ code, facts }) => [code, facts.languages])
  expect(lacking(null)).toEqual([['languages_not_known', ['nl', 'fr', 'de']]])
  expect(lacking(['zh', 'fr'])).toEqual([['languages_missing', ['nl', 'de']]])
  expect(lacking(['nl', 'fr', 'de', 'en'])).toEqual([])
})

test('shelf life is counted on the day of arrival', () => {
  const medicine = { class: 'medicine', regime: 'medicine' } as const
  const life = (expiresOn: string | null) =>
    told([line({ ...medicine, expiresOn })], way())
      .filter(({ code }) => /shelf_life|expired/.test(code))
      .map(({ code, facts }) => [code, facts.left])
  expect(life('2021-04-03')).toEqual([])
  expect(life('2021-04-02')).toEqual([['shelf_life_short', 364]])
  expect(life('2020-04-02')).toEqual([['expired_on_arrival', undefined]])
  expect(life(null)).toEqual([['shelf_life_not_known', undefined]])
})

test('a gift has tests, a purchase has none', () => {
  expect(codes([line()], way())).toContain('gift_tests')
  expect(codes([line()], way({ isGift: false }))).not.toContain('gift_tests')
})

test('leaving, passing and arriving each have their rules', () => {
  const medical = line({ class: 'medical_mask', regime: 'medical_device' })
  const leaving = told([medical], way()).find(({ rule }) => rule === 'cn-announcement-5-2020')
  expect(leaving).toMatchObject({ code: 'export_declaration_needed', facts: { country: 'CN' } })
  const early = way({ departsOn: '2020-03-12', arrivesOn: '2020-03-14' })
  expect(codes([medical], early)).not.toContain('export_declaration_needed')
  const through = { ...early, transit: ['DE'] }
  expect(told([medical], through).find(({ rule }) => rule === 'de-export-ban-2020')).toMatchObject({
    severity: 'must',
    code: 'export_ban',
    facts: { country: 'DE', where: 'transit' },
  })
  expect(told([medical], through).find(({ code }) => code === 'transit_papers')?.facts).toEqual({
    country: 'DE',
    papers: ['gift_letter', 'acceptance', 'pro_forma_invoice', 'packing_list', 'transit_document'],
  })
  expect(codes([medical], early)).toContain('sanctions_to_check')
})

test('the Union binds what leaves it, not what stays within', () => {
  const at = (to: string) => way({ from: 'IT', to, departsOn: '2020-05-05', arrivesOn: null })
  expect(codes([line()], at('US'))).toContain('export_licence_needed')
  expect(codes([line()], at('BE'))).not.toContain('export_licence_needed')
  expect(codes([line()], at('CH'))).not.toContain('export_licence_needed')
  expect(of('eu-relief-2020-491', at('BE'))).toEqual([])
})

test('what nobody said is asked for', () => {
  const unsaid = way({ to: null, recipientKind: null, departsOn: null, arrivesOn: null })
  expect(codes([line()], unsaid)).toEqual(
    expect.arrayContaining(['destination_not_known', 'day_not_known']),
  )
  expect(codes([line({ class: 'mask', regime: 'unstated' })], way())).toContain(
    'kind_of_mask_unstated',
  )
  expect(codes([line({ class: 'glove', regime: 'unstated' })], way())).toContain('law_unstated')
  expect(codes([line()], way({ recipientKind: null }))).toContain('final_recipient_not_known')
  expect(codes([line()], way({ to: 'US' }))).toContain('no_rules_for_country')
})
