import { expect, test } from 'vitest'
import { z } from 'zod'
import { testAgainst } from '../../tests/support/material.ts'
import { readLink } from './gs1-link.ts'

test('a link is read wherever it begins, with its query', () => {
  expect(
    readLink('https://example.org/some/where/01/9780345418913/22/2A/10/L%2F7/21/s?17=260200&x=1'),
  ).toEqual({
    elements: [
      { ai: '01', value: '09780345418913' },
      { ai: '22', value: '2A' },
      { ai: '10', value: 'L/7' },
      { ai: '21', value: 's' },
      { ai: '17', value: '260200' },
    ],
    flaws: [],
  })
  expect(readLink('HTTPS://EXAMPLE.ORG/00/106141411234567897/')?.elements).toHaveLength(1)
  expect(readLink('https://example.org/01/9780345418914')?.flaws[0]?.why).toBe('check_digit')
})

test('qualifiers out of order, of another key or of none make no link', () => {
  const links = [
    '01/9780345418913/21/s/10/l',
    '01/9780345418913/235/t/10/l',
    '414/4012345000054/21/s',
    '10/l/21/s',
    '01/9780345418913/10',
    '01/%zz',
    'about/us',
    '',
  ]
  for (const path of links)
    expect({ path, link: readLink(`https://id.gs1.org/${path}`) }).toEqual({ path })
  for (const text of ['01/9780345418913', 'ftp://id.gs1.org/01/9780345418913', 'https://'])
    expect(readLink(text)).toBeUndefined()
})

const pairs = z.object({
  ralph: z.array(z.object({ in: z.string(), canonicalDL: z.string() })),
  ralph_reject: z.array(z.string()),
  openepcis: z.array(z.object({ in: z.string(), expected: z.string() })),
})

/** Identifiers and values of a link of GS1's own address, told apart by its slashes. */
const valuesOf = (link: string) => {
  const path = link.slice('https://id.gs1.org/'.length).split('/')
  return path.flatMap((ai, at) =>
    at % 2 === 0 ? { ai, value: decodeURIComponent(path[at + 1] ?? '') } : [],
  )
}

/** Some links of the file hold what a link may not: `?`, `/` or `%` that stand for themselves. */
const isWellFormed = (link: string): boolean =>
  /^https:\/\/id\.gs1\.org(?:\/\d+\/(?:[^/?#%]|%[0-9A-F]{2})+)+$/.test(link)

testAgainst('GS1 Digital Links', ['gs1/urn-digitallink-pairs.json'], (text) => {
  const { ralph, ralph_reject: rejected, openepcis } = pairs.parse(JSON.parse(text))
  const links = [
    ...ralph.map(({ canonicalDL }) => canonicalDL),
    ...openepcis.map((p) => p.expected),
  ]
  const seen = { canonical: 0, 'badly formed': 0, 'with a wrong value': 0, written: 0, refused: 0 }
  for (const link of links) {
    const read = readLink(link)
    if (!isWellFormed(link)) {
      seen['badly formed'] += 1
      continue
    }
    // Some are made by code that looks at no check digit, or has piece 40 of 39.
    const wrong = (read?.flaws ?? []).filter(
      ({ why }) => why === 'check_digit' || why === 'content',
    )
    if (wrong.length > 0) seen['with a wrong value'] += 1
    const all = [...wrong.map(({ ai, value }) => ({ ai, value })), ...(read?.elements ?? [])]
    expect({ link, all, flaws: read?.flaws }).toEqual({ link, all: valuesOf(link), flaws: wrong })
    seen.canonical += 1
  }
  for (const { in: written, canonicalDL } of ralph.filter((pair) => pair.in.startsWith('http'))) {
    const read = readLink(written)
    const all = [...(read?.flaws ?? []), ...(read?.elements ?? [])]
    const held = all.map(({ ai, value }) => `${ai}/${value}`)
    for (const { ai, value } of valuesOf(canonicalDL))
      expect([written, ...held]).toContain(`${ai}/${value}`)
    seen.written += 1
  }
  for (const link of rejected) {
    expect({ link, flaws: readLink(link)?.flaws }).not.toEqual({ link, flaws: [] })
    seen.refused += 1
  }
  return seen
})
