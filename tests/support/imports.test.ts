import { expect, test } from 'vitest'
import { importsOf, withoutText } from './imports.ts'

const specifiers = (source: string): (string | undefined)[] =>
  importsOf(source).map(({ specifier }) => specifier)

test('finds every way of naming a module', () => {
  const source = `
import 'a'
import b from 'b'
import * as c from 'c'
import { d, type D as E } from 'd'
import f, { g } from "f"
import type { H } from 'h'
import{i}from'i'
import {
  // a comment with a ' in it
  j, // another
} from 'j'
import data from './data.json' with { type: 'json' }
export { k } from 'k'
export type { L } from 'l'
export * from 'm'
export * as n from 'n'
const o = await import('o')
const p = import(/* later */ \`p\`)
const q = import(name)
`
  expect(specifiers(source)).toEqual([
    'a',
    'b',
    'c',
    'd',
    'f',
    'h',
    'i',
    'j',
    './data.json',
    'k',
    'l',
    'm',
    'n',
    'o',
    'p',
    undefined,
  ])
})

test('tells types, names, kinds and lines', () => {
  const source =
    "import type { A } from 'a'\nimport { b as c, type D } from 'b'\nexport * from 'c'\n"
  expect(importsOf(source)).toEqual([
    { specifier: 'a', line: 1, typeOnly: true, kind: 'import', names: ['A'] },
    { specifier: 'b', line: 2, typeOnly: false, kind: 'import', names: ['b', 'D'] },
    { specifier: 'c', line: 3, typeOnly: false, kind: 'star re-export', names: [] },
  ])
})

test.each([
  ['a comment', "// import 'a'\n/* import 'b'\n import 'c' */"],
  ['a string', `const a = "import 'a'"\nconst b = 'it\\'s import("b")'`],
  ['a template', "const a = `\nimport 'a'\n${`import 'b'`}\nimport 'c'`"],
  ['a regular expression', `const a = /import 'a'/\nconst b = x.replace(/["'/]import 'b'/g, '')`],
  ['a property', `a.import('b')\nconst { from } = a\nexport const from2 = 'c'`],
  ['import.meta', "const a = new URL('x', import.meta.url)"],
  ['an export of its own', "export const a = 1\nexport { b }\nexport type C = 'from'"],
])('is not deceived by %s', (_, source) => {
  expect(specifiers(source)).toEqual([])
})

test.each([
  ['a quote in a regular expression', "const a = /['\"`]/\nimport 'found'"],
  ['a division', "const a = b / c // '\nconst d = (e) / f\nimport 'found'"],
  ['a slash in a class', "const a = /[/']/.test(b)\nimport 'found'"],
  ['braces in a template', "const a = `${{ b: `}` }.b} '`\nimport 'found'"],
  ['an apostrophe in JSX text', "const a = <p>don't</p>\nimport 'found'"],
  ['a dollar and a backtick', "const a = `$ \\` $`\nimport 'found'"],
  ['a string that ends with a backslash', "const a = '\\\\'\nimport 'found'"],
  ['a comment in a string', "const a = 'https://b'; const c = '/*'\nimport 'found'"],
])('is not thrown by %s', (_, source) => {
  expect(specifiers(source)).toEqual(['found'])
})

test('keeps every character in its place', () => {
  const source = "const a = `x${b /* c */}y` // d\nconst e = /f'/g"
  expect(withoutText(source)).toHaveLength(source.length)
  expect(withoutText(source)).toContain('const e = /')
})
