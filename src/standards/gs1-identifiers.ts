// The application identifiers of GS1: what stands in front of each value of a bar code and says
// what it is. GS1 General Specifications, section 3.
import { check, type CheckName, isCheck } from './gs1-checks.ts'
import { table } from './gs1-table.ts'

/** A stretch of a value: its character set, its length and what it must further be. */
interface Part {
  readonly set: keyof typeof sets
  readonly least: number
  readonly most: number
  readonly optional: boolean
  readonly checks: readonly CheckName[]
}

export interface Identifier {
  readonly ai: string
  /** Its length is known beforehand, and no separator follows its value. */
  readonly isFixed: boolean
  readonly parts: readonly Part[]
  /** For the key of a Digital Link: which qualifiers may follow it, in order, by alternative. */
  readonly qualifiers: readonly (readonly string[])[] | undefined
  /** It may stand in the query of a Digital Link. */
  readonly isAttribute: boolean
}

/** An identifier and its value, as a bar code or a link carries them. */
export interface Element {
  readonly ai: string
  readonly value: string
}

/** What does not fit. `ai` is '' where what stands there is no identifier. */
export interface Flaw extends Element {
  readonly why:
    | 'identifier'
    | 'length'
    | 'characters'
    | 'check_digit'
    | 'date'
    | 'content'
    | 'twice'
}

const partOf = (word: string): Part => {
  const [, bracket, set, upTo, length, checks = ''] =
    /^(\[?)([NXYZ])(\.\.)?(\d+)\]?,?(.*)$/.exec(word) ?? []
  return {
    set: set as Part['set'],
    least: upTo ? 1 : Number(length),
    most: Number(length),
    optional: bracket === '[',
    checks: checks.split(',').filter(isCheck),
  }
}

/** `3100-3105` as its six identifiers. */
const expand = (range: string): string[] => {
  const [first = '', last = first] = range.split('-')
  const count = Number(last) - Number(first) + 1
  return Array.from({ length: count }, (_, index) =>
    String(Number(first) + index).padStart(first.length, '0'),
  )
}

const rowOf = (row: string): Identifier[] => {
  const [ranges = '', ...words] = row.split(' ')
  const flags = /^[*?]+$/.test(words[0] ?? '') ? (words[0] ?? '') : ''
  const key = words.find((word) => word.startsWith('key'))
  const rest = {
    isFixed: flags.includes('*'),
    isAttribute: flags.includes('?'),
    parts: words.filter((word) => /^\[?[NXYZ]/.test(word)).map(partOf),
    qualifiers: key
      ?.slice('key='.length)
      .split('|')
      .map((sequence) => sequence.split(',')),
  }
  return ranges
    .split(',')
    .flatMap(expand)
    .map((ai) => ({ ai, ...rest }))
}

/** Every identifier by its digits. None begins with another. */
export const identifiers: ReadonlyMap<string, Identifier> = new Map(
  table
    .trim()
    .split('\n')
    .flatMap(rowOf)
    .map((identifier) => [identifier.ai, identifier]),
)

/** The identifier that a text begins with. */
export const identifierAt = (text: string): Identifier | undefined =>
  [2, 3, 4].map((length) => identifiers.get(text.slice(0, length))).find(Boolean)

/** How long a value is whose length is known beforehand. */
export const lengthOf = ({ parts }: Identifier): number =>
  parts.reduce((sum, { most }) => sum + most, 0)

// Character sets 82, 39 and 64 of the General Specifications, figures 7.11-1 to 7.11-3.
const sets = {
  N: /^\d*$/,
  X: /^[!"%-?A-Z_a-z]*$/,
  Y: /^[#\-/0-9A-Z]*$/,
  Z: /^(?:[-\w]*|(?=(?:.{3})*$)[-\w]+={1,2})$/,
} as const

/** Whether these are characters of that set only. */
export const isWritten = (set: keyof typeof sets, text: string): boolean => sets[set].test(text)

/** Why this is no value of the identifier; undefined if it is. */
export const flawOf = (identifier: Identifier, value: string): Flaw['why'] | undefined => {
  let rest = value
  for (const { set, least, most, optional, checks } of identifier.parts) {
    if (rest === '' && optional) break
    const part = rest.slice(0, most)
    if (part.length < least) return 'length'
    if (!isWritten(set, part)) return 'characters'
    const failed = checks.find((name) => !check(name, part))
    if (failed !== undefined) return kindOf(failed)
    rest = rest.slice(most)
  }
  return rest === '' ? undefined : 'length'
}

const kindOf = (failed: CheckName): Flaw['why'] => {
  if (failed.startsWith('csum')) return 'check_digit'
  return failed.startsWith('yy') ? 'date' : 'content'
}
