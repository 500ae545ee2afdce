// What a phone fetches before it can be used: on an airport's network every kilobyte is waited for.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildWeb } from '../../src/cli/web-folder.ts'

const folder = mkdtempSync(join(tmpdir(), 'waybill-size-'))
/** Bytes of compressed script: of the door, and of the door with receiving behind it. */
const limit = 250_000

interface Manifested {
  readonly file: string
  readonly isEntry?: boolean
  readonly imports?: readonly string[]
}
let manifest: Readonly<Record<string, Manifested>>

beforeAll(async () => {
  await buildWeb(folder)
  const text = readFileSync(join(folder, '.vite', 'manifest.json'), 'utf8')
  manifest = JSON.parse(text) as typeof manifest
}, 120_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The scripts of these modules and of all that they import before they run. */
const scriptsOf = (...modules: readonly string[]): Set<string> => {
  const files = new Set<string>()
  const take = (name: string): void => {
    const found = manifest[name]
    if (!found) throw new Error(`${name} is not in the build`)
    if (files.has(found.file)) return
    files.add(found.file)
    for (const imported of found.imports ?? []) take(imported)
  }
  for (const name of modules) take(name)
  return files
}

const compressed = (files: Iterable<string>): number =>
  [...files].reduce((sum, file) => sum + gzipSync(readFileSync(join(folder, file))).length, 0)

const wordsOf = (language: string, ...rooms: readonly string[]) =>
  rooms.map((room) => `${room}/words/${language}.ts`)
const languages = ['en', 'it', 'fr', 'zh']
const toSignIn = (language: string) => [
  'index.html',
  ...wordsOf(language, 'session', 'shell', 'ui'),
]
const screens = ['receiving', 'tally', 'count', 'unannounced', 'queue-page']
const toReceive = (language: string) => [
  ...toSignIn(language),
  'shell/operation-shell.tsx',
  ...screens.map((name) => `receipts/${name}.tsx`),
  ...wordsOf(language, 'desk', 'receipts'),
]

test.each(languages)(
  'signing in, in %s, and receiving fit in what a phone waits for',
  (language) => {
    const door = scriptsOf(...toSignIn(language))
    const path = scriptsOf(...toReceive(language))
    console.log(
      `${language}: the door ${compressed(door)} B, receiving with it ${compressed(path)} B`,
    )
    expect(path.size).toBeGreaterThan(door.size)
    expect(compressed(door)).toBeLessThanOrEqual(limit)
    expect(compressed(path)).toBeLessThanOrEqual(limit)
  },
)

/** What receiving fetches once its screens stand: the camera, pickers, and the server's rules. */
const fetchedThere = [
  'receipts/camera.tsx',
  'receipts/item-picker.tsx',
  'receipts/other-place.tsx',
  'shell/notices.tsx',
  'shell/more.tsx',
  'shell/operation-menu.tsx',
  'shell/palette.tsx',
  'receipts/rules.ts',
  'receipts/all-here.tsx',
  'session/leaving.tsx',
]

test('a phone keeps what it needs without a network, and no more', () => {
  const [, listed = ''] =
    /^self\.waybillShell=(.*);$/m.exec(readFileSync(join(folder, 'sw.js'), 'utf8')) ?? []
  const { files } = JSON.parse(listed) as { files: readonly string[] }
  const kept = new Set(files.map((path) => path.slice(1)))
  for (const language of languages)
    for (const file of scriptsOf(...toReceive(language), ...fetchedThere))
      expect(kept).toContain(file)
  expect(files.some((path) => path.endsWith('.wasm'))).toBe(true)
  const scripts = readdirSync(join(folder, 'assets')).filter((name) => name.endsWith('.js'))
  expect(files.filter((path) => path.endsWith('.js')).length).toBeLessThan(scripts.length)
})
