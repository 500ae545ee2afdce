import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { readMap } from './support/wall-map.ts'
import { violations } from './support/walls.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Every TypeScript file below a folder: its path from there, with slashes, and its text. */
const sourcesBelow = (folder: string): Map<string, string> =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [relative(folder, path).split(sep).join('/'), readFileSync(path, 'utf8')]),
  )

test('the walls on the map in ARCHITECTURE.md stand', () => {
  const map = readMap(readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8'))
  const sources = sourcesBelow(join(root, 'src'))
  const found = violations(map, sources).map(({ rule, where, says }) => `${rule}: ${where} ${says}`)
  expect(found).toEqual([])
  console.log(`${sources.size} files within the walls of ${map.rows.length} rows`)
})
