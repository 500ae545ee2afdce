// What a part of a value must be beyond its characters and length, under the names that the GS1
// syntax dictionary gives these checks.
//
// Left out are those that ask a list: countries, currencies, package types, owners of company
// prefixes. A pack is read all the same if its label names a country that a list of ours does not.
// So are those of North American coupons and of bank accounts (IBAN), which stand on no goods.
import { hasCheckDigit } from './gs1-check-digit.ts'

/** Right-most first, the weights of the check pair: the primes. */
const primes = [
  2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61, 67, 71, 73, 79, 83,
]

const set82 = `!"%&'()*+,-./0123456789:;<=>?ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz`
const set32 = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'

/** The check pair of a Global Model Number: General Specifications, section 7.9.5. */
const hasCheckPair = (text: string): boolean => {
  const model = text.slice(0, -2)
  const values = Array.from(model, (character) => set82.indexOf(character)).toReversed()
  if (text.length < 2 || values.length > primes.length || values.includes(-1)) return false
  const sum = values.reduce((total, value, index) => total + value * (primes[index] ?? 0), 0) % 1021
  return text.slice(-2) === `${set32[sum >> 5]}${set32[sum & 31]}`
}

/** Whether a month has this day. Two digits of a year do to know a leap year in 1901–2099. */
const isDay = (year: string, month: string, day: string): boolean => {
  const [m, d] = [Number(month), Number(day)]
  return m >= 1 && m <= 12 && d >= 1 && d <= daysIn(Number(year), m)
}

/** How many days a month has, January being 1. */
export const daysIn = (year: number, month: number): number =>
  new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate()

const isDate = (text: string, years: 2 | 4, isDayOptional: boolean): boolean => {
  if (!/^\d+$/.test(text) || text.length !== years + 4) return false
  const [year, month, day] = [text.slice(0, years), text.slice(years, -2), text.slice(-2)]
  return isDay(year, month, isDayOptional && day === '00' ? '01' : day)
}

/** `0102`: the first of two. */
const isPieceOfTotal = (text: string): boolean => {
  if (!/^(?:\d\d)+$/.test(text)) return false
  const [piece, total] = [text.slice(0, text.length / 2), text.slice(text.length / 2)]
  return Number(piece) > 0 && Number(piece) <= Number(total)
}

const isPlaceInSequence = (text: string): boolean => {
  const [, place, end] = /^([1-9]\d*)\/([1-9]\d*)$/.exec(text) ?? []
  return Number(place) <= Number(end)
}

const matches = (pattern: RegExp) => (text: string) => pattern.test(text)

const checks = {
  csum: hasCheckDigit,
  csumalpha: hasCheckPair,
  yymmdd: (text: string) => isDate(text, 2, false),
  yymmd0: (text: string) => isDate(text, 2, true),
  yyyymmdd: (text: string) => isDate(text, 4, false),
  yyyymmd0: (text: string) => isDate(text, 4, true),
  hh: matches(/^(?:[01]\d|2[0-3])$/),
  mi: matches(/^[0-5]\d$/),
  ss: matches(/^[0-5]\d$/),
  hhmi: matches(/^(?:[01]\d|2[0-3])[0-5]\d$/),
  zero: matches(/^0+$/),
  nonzero: matches(/^0*[1-9]\d*$/),
  nozeroprefix: matches(/^(?:[1-9]\d*)?$/),
  hasnondigit: matches(/\D/),
  hyphen: matches(/^-+$/),
  yesno: matches(/^[01]$/),
  winding: matches(/^[019]$/),
  iso5218: matches(/^[0129]$/),
  mediatype: matches(/^(?:0[1-9]|10|[89]\d)$/),
  importeridx: matches(/^[-0-9A-Z_a-z]$/),
  pcenc: matches(/^(?:[^%]|%[0-9A-Fa-f]{2})*$/),
  latitude: (text: string) => /^\d{10}$/.test(text) && Number(text) <= 180e7,
  longitude: (text: string) => /^\d{10}$/.test(text) && Number(text) <= 360e7,
  pieceoftotal: isPieceOfTotal,
  posinseqslash: isPlaceInSequence,
} as const

export type CheckName = keyof typeof checks

export const isCheck = (name: string): name is CheckName => Object.hasOwn(checks, name)

export const check = (name: CheckName, text: string): boolean => checks[name](text)
