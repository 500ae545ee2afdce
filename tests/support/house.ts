import { posix } from 'node:path'
import { type Import, importsOf } from './imports.ts'
import { covers, isRoom, roomOf, type Row, type WallMap } from './wall-map.ts'

/** A file below src, read. */
export interface Source {
  readonly path: string
  readonly text: string
  readonly room: string
  readonly isTest: boolean
  readonly imports: readonly SourceImport[]
}

export interface SourceImport extends Import {
  /** The imported file below src, `../…` where it leaves src, undefined for a package. */
  readonly target: string | undefined
}

export interface House {
  readonly map: WallMap
  readonly files: readonly Source[]
  /** Without the tests, which may reach anywhere. */
  readonly built: readonly Source[]
}

export interface Violation {
  readonly rule: Rule
  /** The file with the line where there is one, or the map. */
  readonly where: string
  readonly says: string
}

export type Rule =
  | 'nothing seen'
  | 'map'
  | 'trespass'
  | 'crossing'
  | 'barrel'
  | 'place'
  | 'purity'
  | 'cycle'
  | 'name'
  | 'size'

export const readHouse = (map: WallMap, sources: ReadonlyMap<string, string>): House => {
  const files = [...sources].map(([path, text]) => readSource(path, text))
  return { map, files, built: files.filter((file) => !file.isTest) }
}

const readSource = (path: string, text: string): Source => ({
  path,
  text,
  room: roomOf(path),
  isTest: /\.test\.tsx?$/.test(path),
  imports: importsOf(text).map((found) => ({ ...found, target: targetOf(path, found.specifier) })),
})

const targetOf = (path: string, specifier: string | undefined): string | undefined => {
  if (specifier?.startsWith('#')) return specifier.slice(1)
  if (specifier?.startsWith('.')) return posix.join(posix.dirname(path), specifier)
  return undefined
}

export const lineOf = (file: Source, found: Import): string => `${file.path}:${found.line}`

/** The rows that wall this file: its room's, and those that name it or its pattern. */
export const rowsOf = (map: WallMap, path: string): readonly Row[] =>
  map.rows.filter((row) => row.names.some((name) => covers(name, path)))

/** The row that walls this file by itself, if it has one. */
export const ownRow = (map: WallMap, path: string): Row | undefined =>
  rowsOf(map, path).find((row) => !row.names.some(isRoom))
