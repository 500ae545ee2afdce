import { array, assert, constantFrom, integer, property } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { itemClasses } from '#catalogue/item.ts'
import {
  applying,
  derogationsFor,
  jurisdictionsOf,
  ruleById,
  speaksOn,
  underDerogation,
} from './applying.ts'
import { book } from './book.ts'
import type { Derogation, Limit, Standard } from './rule.ts'

const countries = ['IT', 'BE', 'NL', 'ES', 'FI', 'DE', 'FR', 'CZ', 'CN', 'RU', 'TR', 'US'] as const

const names = (accepted: Standard, { standard, grade }: Limit): boolean =>
  accepted.standard === standard && (grade === null || accepted.grade === grade)

const dayFrom = (days: number): string =>
  new Date(Date.UTC(2020, 0, 1) + days * 86_400_000).toISOString().slice(0, 10)

describe('the book', () => {
  test('names every rule once', () => {
    const ids = book.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.length).toBeGreaterThan(60)
  })

  test('speaks only of rules that are in it', () => {
    const named = book.flatMap((rule) =>
      rule.kind === 'derogation' ? [...rule.from, ...(rule.replaces ? [rule.replaces] : [])] : [],
    )
    expect(named.filter((id) => !ruleById(id))).toEqual([])
  })

  test('has its days in order', () => {
    const crossed = book.filter(
      ({ issuedOn, inForceOn, appliesFrom, appliesUntil }) =>
        issuedOn > inForceOn ||
        issuedOn > appliesFrom ||
        (appliesUntil !== null && appliesUntil < appliesFrom),
    )
    expect(crossed.map(({ id }) => id)).toEqual([])
  })

  test('says what a checked rule was read in', () => {
    const unsaid = book.filter(
      ({ certainty, checkedAgainst }) => certainty === 'checked' && !checkedAgainst,
    )
    expect(unsaid.map(({ id }) => id)).toEqual([])
  })

  test('gives limits only of standards it accepts', () => {
    const strays = book.flatMap((rule) =>
      rule.kind === 'requirement'
        ? rule.limits.filter((limit) => !rule.standards.some((each) => names(each, limit)))
        : [],
    )
    expect(strays).toEqual([])
  })
})

test('a rule never fires before its day, nor before it was issued', () => {
  assert(
    property(
      array(constantFrom(...countries), { minLength: 1, maxLength: 4 }),
      constantFrom(...itemClasses),
      integer({ min: -400, max: 1200 }),
      (asked, itemClass, days) => {
        const on = dayFrom(days)
        for (const rule of applying({ countries: asked, class: itemClass, on })) {
          expect(rule.issuedOn <= on && rule.appliesFrom <= on).toBe(true)
          expect(speaksOn(rule, on)).toBe(true)
        }
      },
    ),
    { numRuns: 500 },
  )
})

test('on the worked example, nothing issued after 17 March 2020 fires', () => {
  const fired = itemClasses.flatMap((itemClass) =>
    ['2020-03-13', '2020-03-14', '2020-03-16', '2020-03-17'].flatMap((on) =>
      applying({ countries: ['CN', 'IT', 'BE'], class: itemClass, on }),
    ),
  )
  expect(fired.length).toBeGreaterThan(100)
  expect(fired.filter(({ issuedOn }) => issuedOn > '2020-03-17').map(({ id }) => id)).toEqual([])
  const ids = new Set(fired.map(({ id }) => id))
  expect(ids).toContain('it-dl-18-2020-art-15-3')
  expect(ids).not.toContain('it-ordinance-6-2020')
  expect(ids).not.toContain('be-rapid-antibody-test-ban')
})

test('a country is reached by its own rules, those of its union, and those of all', () => {
  expect(jurisdictionsOf('IT')).toEqual(['IT', 'EU', 'WHO'])
  expect(jurisdictionsOf('CN')).toEqual(['CN', 'WHO'])
})

test('a use that was declared leaves out what speaks of another', () => {
  const asked = { countries: ['IT'], class: 'respirator', on: '2020-03-17' } as const
  const ids = (more: object) => applying({ ...asked, ...more }).map(({ id }) => id)
  const agp = { wearer: 'intensive_care_staff', purpose: 'aerosol_generating_procedures' }
  expect(ids(agp)).toContain('who-respirator-for-aerosols')
  expect(ids({ wearer: 'patients', purpose: 'source_control' })).not.toContain(
    'who-respirator-for-aerosols',
  )
  expect(ids({})).toContain('who-respirator-for-aerosols')
})

test('a regime leaves out the other law; an unstated one leaves out nothing', () => {
  const asked = { countries: ['BE'], class: 'glove', on: '2020-03-17' } as const
  const ids = (regime: 'ppe' | 'medical_device' | 'ppe_and_medical_device' | 'unstated') =>
    applying({ ...asked, regime, kinds: ['requirement'] }).map(({ id }) => id)
  expect(ids('ppe')).toContain('eu-ppe-glove')
  expect(ids('ppe')).not.toContain('eu-device-glove')
  expect(ids('medical_device')).not.toContain('eu-ppe-glove')
  for (const both of ['ppe_and_medical_device', 'unstated'] as const)
    expect(ids(both)).toEqual(expect.arrayContaining(['eu-ppe-glove', 'eu-device-glove']))
})

test('a mask of which nobody said what kind may be any of three', () => {
  const ids = applying({ countries: ['IT'], class: 'mask', on: '2020-03-17' }).map(({ id }) => id)
  expect(ids).toEqual(
    expect.arrayContaining(['eu-ppe-respirator', 'eu-device-medical-mask', 'eu-community-mask']),
  )
})

describe('KN95 under 2020/403 and 2021/1433', () => {
  const rule = ruleById('eu-recommendation-2020-403') as Derogation
  const asked = { authorisedOn: '2020-05-04', placedOn: '2020-05-04' }
  const nurse = 'intensive_care_staff'

  test('authorised before 1 October 2021, or too late', () => {
    const on = '2022-05-30'
    const by = (authorisedOn: string, placedOn: string | null = null) =>
      underDerogation(rule, { on, authorisedOn, placedOn, wearer: nurse })
    expect(by('2021-09-30')).toBe('allowed')
    expect(by('2021-10-01')).toBe('authorised_too_late')
    expect(by('2021-09-01', '2021-10-02')).toBe('authorised_too_late')
  })

  test.each([
    ['2020-06-01', nurse, 'allowed'],
    ['2022-05-30', nurse, 'allowed'],
    ['2022-06-15', nurse, 'allowed'],
    ['2022-08-01', nurse, 'ended'],
    ['2020-06-01', 'public', 'not_for_these_users'],
    ['2022-05-30', 'public', 'not_for_these_users'],
    ['2022-06-15', 'public', 'not_for_these_users'],
    ['2022-08-01', 'public', 'not_for_these_users'],
    ['2022-05-30', undefined, 'use_not_declared'],
    ['2022-08-01', undefined, 'ended'],
  ] as const)('on %s to %s: %s', (on, wearer, expected) => {
    expect(underDerogation(rule, { ...asked, on, wearer })).toBe(expected)
  })

  test('stock that came on the market after the end is no existing stock', () => {
    const late = { authorisedOn: '2021-09-01', placedOn: '2021-11-01' }
    expect(underDerogation(rule, { ...late, on: '2022-06-15', wearer: nurse })).not.toBe('allowed')
  })

  test('what was in no store by June 2022 is no existing stock either', () => {
    const arrived = { ...asked, wearer: nurse, isNew: true }
    expect(underDerogation(rule, { ...arrived, on: '2022-05-31' })).toBe('allowed')
    expect(underDerogation(rule, { ...arrived, on: '2022-06-01' })).toBe('ended')
  })

  test('its end was not known in 2020', () => {
    const then = applying({ countries: ['IT'], class: 'respirator', on: '2020-06-01' })
    expect(then.map(({ id }) => id)).not.toContain('eu-recommendation-2021-1433')
    expect(rule.makeAvailableUntil).toBeNull()
  })
})

test('derogations are offered for goods of their class, with where they stand on the day', () => {
  const of = (itemClass: 'respirator' | 'ventilator', on: string) =>
    Object.fromEntries(
      derogationsFor({ class: itemClass, on }).map(({ rule, stands }) => [rule.id, stands]),
    )
  expect(of('respirator', '2020-03-14')['eu-recommendation-2020-403']).toBe('not_yet')
  expect(of('respirator', '2020-04-01')['eu-recommendation-2020-403']).toBe('holds')
  // What replaced it says until when what was let pass under it may still go.
  expect(of('respirator', '2022-07-31')['eu-recommendation-2020-403']).toBe('holds')
  expect(of('respirator', '2022-08-01')['eu-recommendation-2020-403']).toBe('ended')
  expect(of('ventilator', '2020-04-01')['eu-recommendation-2020-403']).toBeUndefined()
  expect(derogationsFor({ class: 'glove', regime: 'medicine', on: '2020-04-01' })).toEqual([])
})

test('what Italy lets pass for the population is not for its nurses', () => {
  const rule = ruleById('it-dl-18-2020-art-16-2') as Derogation
  const asked = { on: '2020-04-01', authorisedOn: '2020-03-20', placedOn: null }
  expect(underDerogation(rule, { ...asked, wearer: 'ward_staff' })).toBe('not_for_these_users')
  expect(underDerogation(rule, { ...asked, wearer: 'public' })).toBe('allowed')
  expect(underDerogation(rule, { ...asked, on: '2022-04-01', wearer: 'public' })).toBe('ended')
})
