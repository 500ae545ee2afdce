// No page speaks a word that was not brought with it: read from what each file imports.
import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { expect, test } from 'vitest'

const web = join(import.meta.dirname, '..')
const roomOf: Readonly<Record<string, string>> = { acts: 'ui', roles: 'shell', stages: 'reports' }
const always = ['shell', 'session', 'ui']

const textOf = (file: string): string => readFileSync(file, 'utf8')
const all = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(([, found = '']) => found)

const imports = /^(?:import|export)\s(?!type\s)[^;'"]*?from\s+'(\.[^']+)'/gm
const lazily = /import\('(\.[^']+)'\)/g

/** The rooms whose words are asked for in this file and in all that it imports. */
const spokenIn = (file: string, seen = new Set<string>()): Set<string> => {
  const rooms = new Set<string>()
  if (seen.has(file) || !existsSync(file)) return rooms
  seen.add(file)
  const text = textOf(file)
  for (const name of all(text, /useTranslations\('(\w+)/g)) rooms.add(roomOf[name] ?? name)
  for (const path of all(text, imports))
    for (const room of spokenIn(join(dirname(file), path), seen)) rooms.add(room)
  return rooms
}

/** The rooms that a file says to bring with what it imports lazily. */
const broughtBy = (text: string): string[] =>
  all(text, /(?:pagesOf|outside|withWords)\(([^]*?)\)\n/g).flatMap((given) =>
    all(given, /'(\w+)'/g),
  )

/** The frame says once what it brings; its parts stand on every page of an operation. */
const frame = broughtBy(textOf(join(web, 'shell', 'operation-route.ts')))

const files = globSync('**/*.{ts,tsx}', { cwd: web })
  .filter((name) => !/\.test\.|words\//.test(name))
  .map((name) => join(web, name))

test('whatever is fetched later comes with the words that are spoken in it', () => {
  const silent: string[] = []
  let seen = 0
  for (const file of files) {
    const text = textOf(file)
    const given = /[/\\](shell|session)[/\\]/.test(file) ? frame : []
    const there = new Set([...always, ...given, ...broughtBy(text), ...spokenIn(file)])
    for (const path of all(text, lazily)) {
      const target = join(dirname(file), path)
      for (const room of spokenIn(target)) {
        seen += 1
        if (!there.has(room)) silent.push(`${relative(web, target)} speaks of ${room}`)
      }
    }
  }
  expect(seen).toBeGreaterThan(100)
  expect(silent).toEqual([])
})

test('what stands there from the start speaks only what is there from the start', () => {
  expect(always).toEqual(expect.arrayContaining([...spokenIn(join(web, 'main.tsx'))]))
  expect(spokenIn(join(web, 'main.tsx')).size).toBeGreaterThan(1)
})
