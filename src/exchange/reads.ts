import { fold } from '#parties/name.ts'
import { type Cell, isFormulaError, shown } from './cell.ts'
import type { RowCode } from './row-error.ts'

/** How a column's cells are read. */
export type Reads =
  /** As printed on a paper or pack: a date or a number that lost digits is not that. */
  | { readonly as: 'code'; readonly most: number; readonly standard?: Standard }
  | { readonly as: 'words'; readonly most: number }
  /** Several texts, `;` between them. */
  | { readonly as: 'list'; readonly most: number }
  | { readonly as: 'whole' }
  /** Whole numbers, `;` between them. */
  | { readonly as: 'wholes' }
  | { readonly as: 'day' }
  | { readonly as: 'choice'; readonly of: readonly string[] }
  | { readonly as: 'yes or no' }
  /** Kilograms, kept in grams. */
  | { readonly as: 'weight' }
  /** Decimal text; the currency is another column's. */
  | { readonly as: 'amount' }
  /** By id, code or name, in any script. */
  | { readonly as: 'party' | 'place' | 'item' | 'consignment' | 'pledge line' }
  /** Several parties, `+` or `;` between them. */
  | { readonly as: 'parties' }

/** A codec of #standards, as far as it is needed here. */
interface Standard {
  readonly safeParse: (text: string) =>
    | { readonly success: true; readonly data: string }
    | {
        readonly success: false
        readonly error: {
          readonly issues: { message: string; params?: Record<string, unknown> | undefined }[]
        }
      }
}

export type Value = string | number | boolean | readonly string[] | readonly number[]

export type Read =
  | { readonly value: Value }
  | { readonly code: RowCode; readonly facts: Readonly<Record<string, unknown>> }

const wrong = (code: RowCode, cell: Cell, facts: Readonly<Record<string, unknown>> = {}): Read => ({
  code,
  facts: { found: shown(cell), ...facts },
})

/** Other words of choices, folded, and which choice they mean. */
type Words = ReadonlyMap<string, string>

/** Reads a cell that is not blank. */
export const readCell = (reads: Reads, cell: Exclude<Cell, null>, words?: Words): Read => {
  if (isFormulaError(cell)) return wrong('formula_failed', cell)
  switch (reads.as) {
    case 'code':
      return readCode(cell, reads.most, reads.standard)
    case 'words':
      return readWords(cell, reads.most)
    case 'list':
      return readList(cell, reads.most)
    case 'parties':
      return readCode(cell, 2000)
    case 'party':
    case 'place':
    case 'item':
    case 'consignment':
    case 'pledge line':
      return readCode(cell, 300)
    case 'whole':
      return readWhole(cell)
    case 'wholes':
      return readWholes(cell)
    case 'day':
      return readDay(cell)
    case 'choice':
      return readChoice(cell, reads.of, words)
    case 'yes or no': {
      if (typeof cell === 'boolean') return { value: cell }
      const read = readChoice(cell, choicesOf(reads), words)
      return 'value' in read ? { value: read.value === 'yes' } : read
    }
    case 'weight':
      return readWeight(cell)
    case 'amount':
      return readAmount(cell)
  }
}

/** Spreadsheets keep 15 digits of a number (IEEE 754) and show zeros for the rest. */
const mostDigits = 999_999_999_999_999

const readCode = (cell: Exclude<Cell, null>, most: number, standard?: Standard): Read => {
  if (typeof cell === 'object') return wrong('text_is_date', cell)
  if (typeof cell === 'number' && Math.abs(cell) > mostDigits)
    return wrong('number_lost_digits', cell)
  const read = readWords(cell, most)
  if (!standard || !('value' in read)) return read
  const parsed = standard.safeParse(String(cell))
  if (parsed.success) return { value: parsed.data }
  const { message = '', params } = parsed.error.issues[0] ?? {}
  return wrong('code_invalid', cell, { problem: message, example: params?.['example'] })
}

const readWords = (cell: Exclude<Cell, null>, most: number): Read => {
  const text = shown(cell)
  return text.length > most
    ? wrong('text_too_long', cell, { length: text.length, most })
    : { value: text }
}

const readList = (cell: Exclude<Cell, null>, most: number): Read => {
  const texts = partsOf(shown(cell), /;/)
  const long = texts.find((text) => text.length > most)
  return long ? wrong('text_too_long', cell, { length: long.length, most }) : { value: texts }
}

/** The texts between these separators, without the blank ones. */
export const partsOf = (text: string, between: RegExp): string[] =>
  text
    .split(between)
    .map((part) => part.trim())
    .filter((part) => part !== '')

/** A group of thousands is set off by a blank or an apostrophe, which are never decimals. */
const plain = (text: string): string =>
  text.normalize('NFKC').replaceAll(/(?<=\d)[\s'’](?=\d{3})/g, '')

const readWhole = (cell: Exclude<Cell, null>): Read => {
  if (typeof cell === 'number') return whole(cell, cell)
  if (typeof cell !== 'string') return wrong('number_unreadable', cell)
  const text = plain(cell)
  // Two groups or more cannot be decimals: 1.000.000 and 1,000,000 are one number.
  if (/^\d{1,3}([.,])\d{3}(\1\d{3})+$/.test(text))
    return whole(Number(text.replaceAll(/[.,]/g, '')), cell)
  const either = /^([1-9]\d{0,2})[.,](\d{3})$/.exec(text)
  if (either)
    return wrong('number_ambiguous', cell, {
      small: `${either[1]}`.concat(Number(either[2]) > 0 ? `.${either[2]}` : ''),
      large: `${either[1]}${either[2]}`,
    })
  return /^\d{1,15}$/.test(text) ? whole(Number(text), cell) : wrong('number_unreadable', cell)
}

const whole = (value: number, cell: Cell): Read =>
  Number.isSafeInteger(value) && value > 0 ? { value } : wrong('number_unreadable', cell)

const readWholes = (cell: Exclude<Cell, null>): Read => {
  const numbers: number[] = []
  for (const part of partsOf(shown(cell), /;/)) {
    const read = readWhole(part)
    if (!('value' in read) || typeof read.value !== 'number') return read
    numbers.push(read.value)
  }
  return { value: numbers }
}

/** 1990-01-01 and 2099-12-31 as days since 1899-12-30, which is how spreadsheets count them. */
const [firstSerial, lastSerial] = [32_874, 73_050]

const readDay = (cell: Exclude<Cell, null>): Read => {
  if (typeof cell === 'object') return { value: cell.day }
  const serial = typeof cell === 'number' ? cell : /^\d{5}$/.test(String(cell)) ? Number(cell) : 0
  if (Number.isInteger(serial) && serial >= firstSerial && serial <= lastSerial)
    return {
      value: new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000).toISOString().slice(0, 10),
    }
  const [, year = '', month = '', day = ''] =
    /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]00:00(?::00(?:\.0+)?)?Z?)?$/.exec(String(cell)) ??
    []
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return year !== '' && isDay(text) ? { value: text } : wrong('date_unreadable', cell)
}

const isDay = (text: string): boolean => {
  const at = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text)
}

/** `intensive_care_staff` is written `intensive care staff`. */
export const choiceText = (choice: string): string => choice.replaceAll('_', ' ')

/** The choices of a column that is filled in from a list. */
export const choicesOf = (reads: Reads): readonly string[] => {
  if (reads.as === 'choice') return reads.of
  return reads.as === 'yes or no' ? ['yes', 'no'] : []
}

/** Words are the same whatever their case, their accents and what stands between them. */
export const folded = (text: string): string =>
  fold(text)
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

const readChoice = (cell: Exclude<Cell, null>, choices: readonly string[], words?: Words): Read => {
  const text = folded(shown(cell))
  const found = choices.find((choice) => folded(choice) === text) ?? words?.get(text)
  return found === undefined
    ? wrong('choice_unknown', cell, { choices: choices.map(choiceText) })
    : { value: found }
}

const readWeight = (cell: Exclude<Cell, null>): Read => {
  const read = readAmount(cell)
  if (!('value' in read)) return read
  const grams = Math.round(Number(read.value) * 1000)
  return grams > 0 && grams <= 1_000_000_000 ? { value: grams } : wrong('number_unreadable', cell)
}

/** A decimal, kept as text: `1250.5`. One separator before three digits may be of thousands. */
const readAmount = (cell: Exclude<Cell, null>): Read => {
  if (typeof cell === 'number' && Number.isFinite(cell) && cell >= 0)
    return { value: String(Math.round(cell * 1000) / 1000) }
  if (typeof cell !== 'string') return wrong('amount_unreadable', cell, { decimals: 3 })
  const text = plain(cell)
  const asWhole = readWhole(text)
  if ('code' in asWhole && asWhole.code === 'number_ambiguous') return asWhole
  if ('value' in asWhole) return { value: String(asWhole.value) }
  // 1,234.50 and 1.234,50: the last separator is the decimal one, the other sets groups off.
  const grouped = /^\d{1,3}(?:,\d{3})+\.\d{1,2}$|^\d{1,3}(?:\.\d{3})+,\d{1,2}$/.test(text)
  if (!grouped && !/^\d{1,12}(?:[.,]\d{1,3})?$/.test(text))
    return wrong('amount_unreadable', cell, { decimals: 3 })
  const at = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','))
  if (at < 0) return { value: text }
  return { value: `${text.slice(0, at).replaceAll(/[.,]/g, '')}.${text.slice(at + 1)}` }
}
