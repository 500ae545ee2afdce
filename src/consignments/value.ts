import { z } from 'zod'
import { id } from '#platform/id-input.ts'
import { countryCode } from '#standards/countries.ts'
import { currencyCode, minorDigits } from '#standards/currencies.ts'
import { refuse } from './refusals.ts'

/** What a value may rest on. Customs asks, so "unknown" is not one of them. */
export const valueBases = ['donor_stated', 'market', 'catalogue'] as const

const amount = z
  .string()
  .regex(/^\d{1,9}(\.\d{1,6})?$/, 'Give the amount as text with a point: "0.35".')
  .describe('In the currency, as decimal text with up to six decimals: "0.035".')

export const valueInput = z.object({
  line: id.describe('The consignment line.'),
  amount,
  per: z
    .enum(['unit', 'line'])
    .default('unit')
    .describe('`line`: of all of it, for a line without a number.'),
  currency: currencyCode,
  basis: z.enum(valueBases),
  words: z
    .string()
    .trim()
    .min(1)
    .max(200)
    .nullable()
    .default(null)
    .describe('The basis in words: "market price, Hangzhou, March 2020".'),
  origin: countryCode.nullable().default(null).describe('The country where it was made.'),
})
export type ValueInput = z.output<typeof valueInput>

const millionths = 6

/** An amount in millionths of the currency, without a float in between. */
export const microsOf = (text: string): number => {
  const [whole = '0', decimals = ''] = text.split('.')
  return Number(BigInt(whole + decimals.padEnd(millionths, '0')))
}

/** Millionths as decimal text with at least so many decimals: 35000 is `0.035`. */
export const textOfMicros = (micros: number, atLeast = 0): string => {
  const digits = String(micros).padStart(millionths + 1, '0')
  const decimals = digits.slice(-millionths).replace(/0+$/, '').padEnd(atLeast, '0')
  return `${digits.slice(0, -millionths)}${decimals && `.${decimals}`}`
}

/**
 * Refuses a value of zero: customs values a gift at what it would cost. Refuses a value per unit of
 * a line without a number.
 */
export const checkValue = (value: ValueInput, quantity: number | null): void => {
  if (microsOf(value.amount) === 0) throw refuse('value_zero', { line: value.line })
  if (value.per === 'unit' && quantity === null)
    throw refuse('line_without_number', { line: value.line })
}

/** What a line is worth: of one unit as decimal text (null: not said), and all of it. */
export interface LineValue {
  readonly unit: string | null
  /** In minor units of the currency. */
  readonly minor: number
  readonly currency: string
  readonly basis: (typeof valueBases)[number]
  readonly words: string | null
  readonly origin: string | null
}

interface Line {
  readonly id: string
  readonly quantity: number | null
  readonly value: {
    readonly minor: number
    readonly currency: string
    readonly basis: string
  } | null
}

/**
 * The value of a line on the pro-forma: as an act said it, or else as the line was recorded with
 * it. Refuses `value_zero`, and `value_missing` where there is none, or none with a basis.
 */
export const valueOf = (line: Line, said: ValueInput | undefined): LineValue => {
  if (said) {
    const { currency, basis, words, origin } = said
    const micros = microsOf(said.amount)
    const digits = minorDigits(currency) ?? 2
    const times = said.per === 'unit' ? (line.quantity ?? 0) : 1
    const unit = said.per === 'unit' ? textOfMicros(micros, digits) : null
    return { unit, minor: toMinor(micros, times, digits), currency, basis, words, origin }
  }
  const basis = valueBases.find((each) => each === line.value?.basis)
  if (!line.value || !basis) throw refuse('value_missing', { line: line.id })
  if (line.value.minor === 0) throw refuse('value_zero', { line: line.id })
  const { minor, currency } = line.value
  const digits = minorDigits(currency) ?? 2
  const unit = line.quantity ? textOfMicros(perUnit(minor, line.quantity, digits), digits) : null
  return { unit, minor, currency, basis, words: null, origin: null }
}

/** The millionths of one unit, from what all of them are worth. */
const perUnit = (minor: number, quantity: number, digits: number): number => {
  const scale = 10n ** BigInt(millionths - digits)
  return Number((BigInt(minor) * scale + BigInt(quantity) / 2n) / BigInt(quantity))
}

/** So many times this, in minor units, half a unit rounded up. */
const toMinor = (micros: number, times: number, digits: number): number => {
  const scale = 10n ** BigInt(millionths - digits)
  return Number((BigInt(micros) * BigInt(times) + scale / 2n) / scale)
}
