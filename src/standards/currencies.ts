import currencies from 'currency-codes'
import { checkedText, compact } from './checked-text.ts'

// The library's list is that of June 2024. These were withdrawn before it and stand on papers of
// 2020 (ISO 4217, list three), or came after it. Each has two decimals.
const beside = new Set(['CUC', 'HRK', 'SLL', 'XAD', 'XCG', 'ZWG', 'ZWL'])

/** ISO 4217, with the currencies withdrawn since 2020. */
export const currencyCode = checkedText({
  about: 'Currency, ISO 4217: CNY',
  form: compact,
  problem: (code) =>
    isCurrency(code) ? undefined : 'Give the three letters of the currency, such as CNY or EUR.',
})

/** Whether this is the alphabetic code, in capitals, of a currency. */
export const isCurrency = (code: string): boolean => minorDigits(code) !== undefined

/** Decimals of the currency's minor unit: 2 for CNY, 0 for JPY, 3 for KWD. */
export const minorDigits = (code: string): number | undefined => {
  if (code !== code.toUpperCase()) return undefined
  return currencies.code(code)?.digits ?? (beside.has(code) ? 2 : undefined)
}

/** An amount in minor units as plain decimal text: 240000000 CNY is `2400000.00`. */
export const majorText = (minor: number, code: string): string => {
  const digits = minorDigits(code) ?? 0
  const text = String(Math.abs(minor)).padStart(digits + 1, '0')
  const whole = text.slice(0, text.length - digits)
  return `${minor < 0 ? '-' : ''}${whole}${digits > 0 ? `.${text.slice(-digits)}` : ''}`
}
