import { type House, lineOf, type Source, type Violation } from './house.ts'
import { withoutText } from './imports.ts'
import { covers, type WallMap } from './wall-map.ts'

/** Packages and words in code that are used outside their places. */
export const misplaced = ({ map }: House, file: Source): readonly Violation[] => {
  const away = forbidden(map, file.path)
  return [...misplacedImports(away, file), ...misplacedWords(away, file)]
}

/**
 * A file that no place names is pure: besides importing no package that has a place, it reaches
 * none through the files it imports. `import type` is erased, and reaches nothing.
 */
export const impurities = ({ map, built }: House, file: Source): readonly Violation[] => {
  if (map.places.some((place) => isIn(place.onlyIn, file.path))) return []
  const away = forbidden(map, file.path).filter(isPackage)
  const seen = new Set([file.path])
  const queue: string[][] = [[]]
  for (const way of queue) {
    const here = way.length === 0 ? file : built.find((other) => other.path === way.at(-1))
    for (const { target, specifier, typeOnly } of here?.imports ?? []) {
      if (typeOnly || specifier === undefined) continue
      if (target === undefined) {
        if (way.length === 0 || !away.some((what) => names(what, specifier))) continue
        const says = `is pure, but reaches ${specifier} through ${way.join(' → ')}`
        return [{ rule: 'purity', where: file.path, says }]
      }
      if (!seen.has(target)) queue.push([...way, target])
      seen.add(target)
    }
  }
  return []
}

const isIn = (places: readonly string[], path: string): boolean =>
  places.some((name) => covers(name, path))

const forbidden = (map: WallMap, path: string): readonly string[] =>
  map.places.filter((place) => !isIn(place.onlyIn, path)).flatMap((place) => place.what)

const misplacedImports = (away: readonly string[], file: Source): Violation[] =>
  file.imports.flatMap((found): Violation[] => {
    const { specifier, target } = found
    const where = lineOf(file, found)
    if (away.includes('kysely') && found.names.includes('sql'))
      return [{ rule: 'place', where, says: 'the sql tag has no place here' }]
    if (specifier === undefined || target !== undefined) return []
    const isAway = away.some((what) => isPackage(what) && names(what, specifier))
    return isAway ? [{ rule: 'place', where, says: `${specifier} has no place here` }] : []
  })

const misplacedWords = (away: readonly string[], file: Source): Violation[] => {
  const code = withoutText(file.text)
  return away
    .filter((what) => !isPackage(what))
    .flatMap((what): Violation[] => {
      const literal = what.replace(/[.()]/g, String.raw`\$&`)
      const index = code.search(new RegExp(String.raw`(?<![\w$.])${literal}`))
      if (index < 0) return []
      const where = `${file.path}:${code.slice(0, index).split('\n').length}`
      return [{ rule: 'place', where, says: `${what} has no place here` }]
    })
}

/** `node:*` and `@hono/*` are packages; `process.` and `new Date()` are words in code. */
const isPackage = (what: string): boolean => !/[() ]|\.$/.test(what)

const names = (what: string, specifier: string): boolean =>
  what.endsWith('*')
    ? specifier.startsWith(what.slice(0, -1))
    : specifier === what || specifier.startsWith(`${what}/`)
