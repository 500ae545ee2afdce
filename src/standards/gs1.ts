// The GS1 identification keys that stand on packs, pallets and places.
import { checkedText, compact } from './checked-text.ts'
import { checkDigit, hasCheckDigit } from './gs1-check-digit.ts'

/** Why these digits are no key of one of these lengths. */
const keyProblem = (name: string, lengths: readonly number[], digits: string) => {
  const last = lengths.at(-1)
  const expected = lengths.length > 1 ? `${lengths.slice(0, -1).join(', ')} or ${last}` : `${last}`
  if (!/^\d+$/.test(digits)) return `A ${name} has digits only: copy it from the label.`
  if (!lengths.includes(digits.length))
    return `A ${name} has ${expected} digits, not ${digits.length}: compare it with the label.`
  if (/^0+$/.test(digits)) return `A ${name} is not all zeros: leave it out if it is not known.`
  if (hasCheckDigit(digits)) return undefined
  const wanted = checkDigit(digits.slice(0, -1))
  return `One digit is wrong, for the last would be ${wanted}: compare it with the label.`
}

/**
 * A trade item. Read as GTIN-8, 12, 13 or 14, with its application identifier or without; kept as
 * 14 digits, because one item is printed in several of these lengths.
 */
export const gtin = checkedText({
  about: 'GTIN of a trade item, 8, 12, 13 or 14 digits: 06291041500213',
  form: (text) => {
    const digits = withoutIdentifier('01', 14, text)
    return [8, 12, 13].includes(digits.length) ? digits.padStart(14, '0') : digits
  },
  problem: (digits) => keyProblem('GTIN', [8, 12, 13, 14], digits),
})

/** A party or place. */
export const gln = checkedText({
  about: 'GLN of a party or place, 13 digits: 4012345000054',
  form: compact,
  problem: (digits) => keyProblem('GLN', [13], digits),
})

/** A logistic unit: a carton or pallet as it travels. */
export const sscc = checkedText({
  about: 'SSCC of a logistic unit, 18 digits: 106141411234567897',
  form: (text) => withoutIdentifier('00', 18, text),
  problem: (digits) => keyProblem('SSCC', [18], digits),
})

/** As a scanner or the print below a barcode gives it: `00…`, `(00)…`, or without. */
const withoutIdentifier = (identifier: string, length: number, text: string): string => {
  const plain = compact(text).replace(new RegExp(`^\\(${identifier}\\)`), '')
  return plain.length === length + 2 && plain.startsWith(identifier) ? plain.slice(2) : plain
}

/**
 * Makes the SSCC of a logistic unit: extension digit 0–9, company prefix of 4–12 digits, and a
 * serial number that fills the rest. Throws RangeError when they do not fit 17 digits.
 */
export const makeSscc = (extension: number, companyPrefix: string, serial: number): string => {
  if (!/^\d{4,12}$/.test(companyPrefix)) throw new RangeError('A company prefix has 4–12 digits.')
  const width = 16 - companyPrefix.length
  const fits = Number.isSafeInteger(serial) && serial >= 0 && String(serial).length <= width
  if (!fits) throw new RangeError(`${serial} is not a serial number of up to ${width} digits.`)
  if (!/^\d$/.test(String(extension))) throw new RangeError('An extension is one digit.')
  const digits = `${extension}${companyPrefix}${String(serial).padStart(width, '0')}`
  return digits + checkDigit(digits)
}
