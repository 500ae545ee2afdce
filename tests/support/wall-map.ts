/** A row of the map: a room, or files of a room that are walled by themselves. */
export interface Row {
  readonly names: readonly string[]
  readonly mayImport: readonly string[]
}

/** Packages, or words in code, that have their places; elsewhere they are a trespass. */
export interface Place {
  readonly what: readonly string[]
  readonly onlyIn: readonly string[]
}

export interface WallMap {
  readonly rows: readonly Row[]
  readonly places: readonly Place[]
  readonly toCome: readonly string[]
}

/** Reads the map from ARCHITECTURE.md: its two tables, and the rooms under "Rooms to come". */
export const readMap = (markdown: string): WallMap => ({
  rows: tableUnder(markdown, ['room', 'what it holds', 'may import']).map(([names, , granted]) => ({
    names: quoted(names),
    mayImport: granted?.trim() === 'nothing' ? [] : quoted(granted),
  })),
  places: tableUnder(markdown, ['what', 'only in']).map(([what, onlyIn]) => ({
    what: (what ?? '').includes('`') ? quoted(what) : [],
    onlyIn: quoted(onlyIn),
  })),
  toCome: listUnder(markdown, 'Rooms to come'),
})

const cellsOf = (line: string): string[] =>
  line
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((cell) => cell.trim())

const tableUnder = (markdown: string, header: readonly string[]): string[][] => {
  const lines = markdown.split('\n')
  const at = lines.findIndex((line) => cellsOf(line).join('|') === header.join('|'))
  if (at < 0) throw new Error(`ARCHITECTURE.md has no table with the columns ${header.join(', ')}`)
  const body = lines.slice(at + 2)
  const end = body.findIndex((line) => !line.trim().startsWith('|'))
  return body.slice(0, end < 0 ? body.length : end).map(cellsOf)
}

const listUnder = (markdown: string, heading: string): string[] => {
  const section = new RegExp(`^#+ ${heading}\\n([^]*?)(?=^#|$(?![^]))`, 'm').exec(markdown)?.[1]
  return [...(section ?? '').matchAll(/^- `([\w-]+)`/gm)].flatMap((match) => match[1] ?? [])
}

const quoted = (cell: string | undefined): string[] => {
  const names = [...(cell ?? '').matchAll(/`([^`]+)`/g)].flatMap((match) => match[1] ?? [])
  if (names.length === 0) throw new Error(`No name in backticks in the cell "${cell ?? ''}"`)
  return names
}

/**
 * Whether a name of the map covers a file. `needs` is a room, `http/route.ts` a file, in
 * `*\/routes.ts` the star stands for one folder's or one file's name.
 */
export const covers = (wanted: string, file: string): boolean => {
  if (isRoom(wanted)) return roomOf(file) === wanted
  const pattern = wanted.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\/]/g, '\\$&'))
  return new RegExp(`^${pattern.join('[^/]+')}$`).test(file)
}

/** A name without a slash is a room; a file that lies in src itself is its own room. */
export const isRoom = (wanted: string): boolean => !wanted.includes('/')

export const roomOf = (file: string): string => file.split('/')[0] ?? file
