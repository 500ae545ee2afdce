import { describe, expect, test } from 'vitest'
import { readMap } from './wall-map.ts'
import { violations } from './walls.ts'

const markdown = `
# A house

| room | what it holds | may import |
|---|---|---|
| \`platform\` | clock, database | nothing |
| \`needs\` | what is asked | \`platform\` |
| \`deliveries\` | what came | \`platform\`, \`needs\` |
| \`http/route.ts\` | how routes are built | \`platform\` |
| \`*/routes.ts\` | a room's contract | \`http/route.ts\` |
| \`http\` | mounts them | \`platform\`, \`http/route.ts\`, \`*/routes.ts\` |

Some prose.

| what | only in |
|---|---|
| \`kysely\` | \`*/sql.ts\`, \`platform\` |
| \`hono\`, \`@hono/*\` | \`*/routes.ts\`, \`http\` |
| \`node:*\`, \`Date.now(\`, \`new Date()\`, \`process.\` | \`platform\`, \`http\` |
| what calls these | \`*/actions.ts\` |

## Rooms to come

- \`claims\`: what is said.

## After
`

/** A sound house; each test breaks one wall of it. */
const sound: Readonly<Record<string, string>> = {
  'platform/database.ts': "import { sql } from 'kysely'\nimport fs from 'node:fs'\n",
  'platform/ids.ts': "import { v7 } from 'uuid'\n",
  'needs/need.ts': "import { newId } from '#platform/ids.ts'\nimport { z } from 'zod'\n",
  'needs/sql.ts': "import { sql } from 'kysely'\nimport type { Need } from './need.ts'\n",
  'needs/actions.ts': "import { insertNeed } from './sql.ts'\n",
  'needs/routes.ts':
    "import { z } from '@hono/zod-openapi'\nimport { get } from '#http/route.ts'\n",
  'needs/need.test.ts':
    "import { hold } from '../../tests/support/x.ts'\nimport fs from 'node:fs'\n",
  'deliveries/delivery.ts': "import { open } from '#needs/need.ts'\n",
  'http/route.ts': "import { v7 } from '#platform/ids.ts'\n",
  'http/app.ts':
    "import { needRoutes } from '#needs/routes.ts'\nimport { get } from './route.ts'\n",
}

const found = (changed: Readonly<Record<string, string | undefined>>, map = markdown): string[] => {
  const sources = new Map<string, string>()
  for (const [path, text] of Object.entries({ ...sound, ...changed }))
    if (text !== undefined) sources.set(path, text)
  return violations(readMap(map), sources).map(
    ({ rule, where, says }) => `${rule}: ${where} ${says}`,
  )
}

/** Adds a first line to one file of the sound house. */
const adding = (path: string, line: string): string[] =>
  found({ [path]: `${line}\n${sound[path] ?? ''}` })

test('a sound house has no violation', () => {
  expect(found({})).toEqual([])
})

test('an empty house is not a sound one', () => {
  expect(violations(readMap(markdown), new Map()).map(({ rule }) => rule)).toEqual(['nothing seen'])
  const onlyTests = new Map([['needs/need.test.ts', '']])
  expect(violations(readMap(markdown), onlyTests).map(({ rule }) => rule)).toEqual(['nothing seen'])
})

describe('the map', () => {
  test.each([
    ['a room that is missing from it', { 'pledges/pledge.ts': '' }, 'src/pledges is missing'],
    ['a file in src itself, likewise', { 'main.ts': '' }, 'src/main.ts is missing'],
    [
      'a room that is not there',
      { 'deliveries/delivery.ts': undefined },
      'deliveries is on the map',
    ],
    ['a file that is not there', { 'http/route.ts': undefined }, 'http/route.ts is on the map'],
    ['a room to come that has come', { 'claims/claim.ts': '' }, 'claims is in src'],
  ])('%s', (_, changed, says) => {
    expect(found(changed).join('\n')).toContain(`map: ARCHITECTURE.md ${says}`)
  })

  test('a row that grants a room nobody knows', () => {
    const map = markdown.replace('| `platform`, `needs` |', '| `platform`, `needs`, `neds` |')
    expect(found({}, map)).toEqual(['map: ARCHITECTURE.md neds is named on the map and has no row'])
  })

  test('a room with two rows', () => {
    const row = '| `needs` | what is asked | `platform` |\n'
    expect(found({}, markdown.replace(row, row + row))).toEqual([
      'map: ARCHITECTURE.md needs has two rows',
    ])
  })

  test('a row without names, or no table at all, is an error', () => {
    expect(() => readMap(markdown.replace('| nothing |', '| |'))).toThrow('No name in backticks')
    expect(() => readMap('# A house')).toThrow('no table')
  })
})

describe('a trespass', () => {
  test.each([
    ['into a room that is not granted', 'needs/need.ts', '#deliveries/delivery.ts'],
    ['by dynamic import', 'platform/ids.ts', '#needs/need.ts', 'await import(%)'],
    ['by type', 'platform/ids.ts', '#needs/need.ts', 'import type { Need } from %'],
    ['for its side effects', 'platform/ids.ts', '#needs/need.ts', 'import %'],
    ['by namespace', 'platform/ids.ts', '#needs/need.ts', 'import * as need from %'],
    ['over several lines', 'platform/ids.ts', '#needs/need.ts', 'import {\n  a,\n  b,\n} from %'],
    ['into http by a room whose routes may', 'needs/need.ts', '#http/route.ts'],
    ['past the one file of http that is granted', 'needs/routes.ts', '#http/app.ts'],
    ['into a file walled by itself', 'deliveries/delivery.ts', '#needs/routes.ts'],
  ])('%s', (_, path, target, code = 'import { a } from %') => {
    const line = code.replace('%', `'${target}'`)
    expect(adding(path, line).join('\n')).toContain(
      `trespass: ${path}:1 may not import ${target.slice(1)};`,
    )
  })
})

describe('a crossing', () => {
  test.each([
    ['without #', 'deliveries/delivery.ts', '../needs/need.ts', 'crosses a wall without #'],
    ['without # in a test', 'needs/need.test.ts', '../platform/ids.ts', 'crosses a wall without #'],
    ['with # into the same room', 'needs/need.ts', '#needs/sql.ts', 'stays in its room'],
    ['out of src', 'needs/need.ts', '../../tests/support/x.ts', 'leaves src'],
  ])('%s', (_, path, specifier, says) => {
    expect(adding(path, `import { a } from '${specifier}'`)).toContain(
      `crossing: ${path}:1 ${says === 'stays in its room' ? `${says}, write ./` : says}: ${specifier}`,
    )
  })

  test('to a place that cannot be read', () => {
    expect(adding('needs/need.ts', 'await import(`#${room}/x.ts`)')).toContain(
      'crossing: needs/need.ts:1 imports a module whose name cannot be read here',
    )
  })
})

test('a barrel', () => {
  const says = 'needs/need.ts:1 passes on what is not its own'
  expect(adding('needs/need.ts', "export * from './units.ts'")).toEqual([
    `barrel: ${says}: ./units.ts`,
  ])
  expect(adding('needs/need.ts', "export { v7 } from 'uuid'")).toEqual([`barrel: ${says}: uuid`])
  expect(adding('needs/need.ts', "export type { Unit } from './units.ts'")).toEqual([])
})

describe('a place', () => {
  test.each([
    [
      'the query builder in an action',
      'needs/actions.ts',
      "import { Kysely } from 'kysely'",
      'kysely',
    ],
    ['its type in a rule', 'needs/need.ts', "import type { Kysely } from 'kysely'", 'kysely'],
    ['hono in a rule', 'needs/need.ts', "import { hc } from 'hono/client'", 'hono/client'],
    ['its packages', 'needs/need.ts', "import { z } from '@hono/zod-openapi'", '@hono/zod-openapi'],
    ['node in a rule', 'needs/need.ts', "import { join } from 'node:path'", 'node:path'],
    ['the clock in a rule', 'needs/need.ts', 'const at = Date.now()', 'Date.now('],
    ['today in an action', 'needs/actions.ts', 'const at = new Date()', 'new Date()'],
    ['the environment in a rule', 'needs/need.ts', 'const a = process.env.A', 'process.'],
    [
      'the sql tag by way of another',
      'needs/actions.ts',
      "import { sql } from './sql.ts'",
      'the sql tag',
    ],
  ])('%s', (_, path, line, what) => {
    expect(adding(path, line)).toContain(`place: ${path}:1 ${what} has no place here`)
  })

  test('a date from a value is no clock', () => {
    expect(adding('needs/need.ts', 'const at = new Date(text)')).toEqual([])
  })
})

describe('purity', () => {
  test('is lost through another file, however far', () => {
    const reaches = 'purity: deliveries/delivery.ts is pure, but reaches'
    expect(adding('needs/need.ts', "import { open } from '#platform/database.ts'")).toContain(
      `${reaches} kysely through needs/need.ts → platform/database.ts`,
    )
  })

  test('is not lost through a type', () => {
    expect(adding('needs/need.ts', "import type { Db } from '#platform/database.ts'")).toEqual([])
  })
})

describe('a cycle', () => {
  test('of two rooms, though both imports were granted', () => {
    const map = markdown.replace(
      'what is asked | `platform`',
      'what is asked | `deliveries`, `platform`',
    )
    const changed = { 'needs/need.ts': "import type { D } from '#deliveries/delivery.ts'\n" }
    expect(found(changed, map)).toEqual([
      'cycle: deliveries/delivery.ts:1 needs → deliveries → needs',
    ])
  })

  test('of three', () => {
    const map = markdown.replace('clock, database | nothing', 'clock, database | `deliveries`')
    const changed = { 'platform/ids.ts': "import { d } from '#deliveries/delivery.ts'\n" }
    const rings = found(changed, map).filter((line) => line.startsWith('cycle'))
    expect(rings).toEqual([expect.stringContaining('platform → deliveries → needs → platform')])
  })

  test('through a file walled by itself', () => {
    expect(adding('http/route.ts', "import { app } from './app.ts'")).toContain(
      'cycle: http/app.ts:2 http/route.ts → http → http/route.ts',
    )
  })
})

test.each([
  'utils.ts',
  'date-utils.ts',
  'helpers/day.ts',
  'common.ts',
  'shared.ts',
  'types.ts',
  'index.ts',
])('a name that does not say what it holds: %s', (name) => {
  expect(found({ [`needs/${name}`]: '' }).join()).toContain('does not say what it holds')
})

test('a name that is not kebab-case', () => {
  expect(found({ 'needs/openNeed.ts': '' })).toEqual([
    'name: needs/openNeed.ts "openNeed.ts" is not kebab-case',
  ])
})

test('a file too long, a line too wide', () => {
  const line = '// a line\n'
  expect(found({ 'needs/long.ts': line.repeat(300) })).toEqual([])
  expect(found({ 'needs/long.ts': line.repeat(301) })).toEqual([
    'size: needs/long.ts 301 lines; 300 at most',
  ])
  expect(found({ 'needs/wide.ts': `\n// ${'x'.repeat(98)}\n` })).toEqual([
    'size: needs/wide.ts:2 wider than 100 columns',
  ])
})
