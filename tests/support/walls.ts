import { type House, lineOf, ownRow, readHouse, rowsOf } from './house.ts'
import type { Source, SourceImport, Violation } from './house.ts'
import { cycles } from './wall-cycles.ts'
import { covers, isRoom, roomOf, type WallMap } from './wall-map.ts'
import { impurities, misplaced } from './wall-places.ts'

/** What is wrong with these sources (path below src → text) by the walls of this map. */
export const violations = (
  map: WallMap,
  sources: ReadonlyMap<string, string>,
): readonly Violation[] => {
  const house = readHouse(map, sources)
  if (house.built.length === 0)
    return [{ rule: 'nothing seen', where: 'src', says: 'no file was seen: nothing was checked' }]
  return [
    ...mapErrors(house),
    ...house.files.flatMap((file) => [...crossings(file), ...nameErrors(file)]),
    ...house.built.flatMap((file) => [
      ...trespasses(house, file),
      ...barrels(file),
      ...misplaced(house, file),
      ...impurities(house, file),
      ...sizeErrors(file),
    ]),
    ...cycles(house),
  ]
}

const mapErrors = ({ map, built }: House): Violation[] => {
  const onMap = map.rows.flatMap((row) => row.names)
  const rooms = new Set(built.map((file) => file.room))
  const known = new Set([...onMap.map(roomOf), ...map.toCome, '*'])
  const named = [
    ...map.rows.flatMap((row) => row.mayImport),
    ...map.places.flatMap((p) => p.onlyIn),
  ]
  const isThere = (name: string): boolean => built.some((file) => covers(name, file.path))
  return [
    ...[...rooms]
      .filter((room) => !onMap.includes(room))
      .map((room) => `src/${room} is missing from the map: give it a row`),
    ...onMap
      .filter((name) => !map.toCome.includes(roomOf(name)) && !isThere(name))
      .map((name) => `${name} is on the map and not in src: strike it, or list it as to come`),
    ...map.toCome
      .filter((room) => rooms.has(room))
      .map((room) => `${room} is in src: strike it from the rooms to come`),
    ...[...new Set(named.map(roomOf))]
      .filter((room) => !known.has(room))
      .map((room) => `${room} is named on the map and has no row`),
    ...onMap
      .filter((name, index) => onMap.indexOf(name) !== index)
      .map((name) => `${name} has two rows`),
  ].map((says) => ({ rule: 'map', where: 'ARCHITECTURE.md', says }))
}

/** A room's name grants its files, except those walled by themselves: these must be named. */
const trespasses = ({ map }: House, file: Source): Violation[] => {
  const granted = rowsOf(map, file.path).flatMap((row) => row.mayImport)
  const isGranted = (target: string): boolean =>
    granted.some((name) => covers(name, target) && !(isRoom(name) && ownRow(map, target)))
  return file.imports.flatMap((found): Violation[] => {
    const { target } = found
    if (target === undefined || target.startsWith('..') || roomOf(target) === file.room) return []
    const says = `may not import ${target}; the map grants ${granted.join(', ') || 'nothing'}`
    return isGranted(target) ? [] : [{ rule: 'trespass', where: lineOf(file, found), says }]
  })
}

const crossings = (file: Source): Violation[] =>
  file.imports.flatMap((found): Violation[] => {
    const says = crossingError(file, found)
    return says === undefined ? [] : [{ rule: 'crossing', where: lineOf(file, found), says }]
  })

const crossingError = (file: Source, { specifier, target }: SourceImport): string | undefined => {
  if (specifier === undefined) return 'imports a module whose name cannot be read here'
  if (target === undefined) return undefined
  if (target.startsWith('..')) return file.isTest ? undefined : `leaves src: ${specifier}`
  const isAway = roomOf(target) !== file.room
  if (isAway && specifier.startsWith('.')) return `crosses a wall without #: ${specifier}`
  if (!isAway && specifier.startsWith('#')) return `stays in its room, write ./: ${specifier}`
  return undefined
}

const barrels = (file: Source): Violation[] =>
  file.imports.flatMap((found): Violation[] => {
    const isAway = found.target === undefined || roomOf(found.target) !== file.room
    const isBarrel = found.kind === 'star re-export' || (found.kind === 're-export' && isAway)
    const says = `passes on what is not its own: ${found.specifier ?? ''}`
    return isBarrel ? [{ rule: 'barrel', where: lineOf(file, found), says }] : []
  })

const saysNothing = /^(?:.+-)?(?:utils?|helpers?)$|^(?:common|shared|types|index|misc)$/
const kebabCase = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

const nameErrors = ({ path }: Source): Violation[] =>
  path.split('/').flatMap((part): Violation[] => {
    const stem = part.replace(/(?:\.test)?\.tsx?$/, '')
    if (saysNothing.test(stem))
      return [{ rule: 'name', where: path, says: `"${part}" does not say what it holds` }]
    if (!kebabCase.test(stem))
      return [{ rule: 'name', where: path, says: `"${part}" is not kebab-case` }]
    return []
  })

/**
 * Words are as long as what they say, and as many as there is to say; what a program writes is for
 * programs to read.
 */
const hasNoSize = ({ path, text }: Source): boolean =>
  /\/words\//.test(path) || text.startsWith('// Written by `npm run generate`')

const sizeErrors = (source: Source): Violation[] => {
  if (hasNoSize(source)) return []
  const { path, text } = source
  const lines = text.replace(/\n$/, '').split('\n')
  const wide = lines.findIndex((line) => line.length > 100 && !line.includes('://'))
  return [
    ...(lines.length > 300 ? [{ where: path, says: `${lines.length} lines; 300 at most` }] : []),
    ...(wide < 0 ? [] : [{ where: `${path}:${wide + 1}`, says: 'wider than 100 columns' }]),
  ].map((error) => ({ rule: 'size', ...error }))
}
