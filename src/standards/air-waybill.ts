// IATA Resolution 600a, air waybill numbers: the airline's three digits, a serial number of seven,
// and as check digit what remains when the serial number is divided by seven.
import { z } from 'zod'
import { checkedText, compact } from './checked-text.ts'

const checkDigit = (serial: string): string => String(Number(serial) % 7)

/** A master or direct air waybill, kept as `880-12345675`. */
export const airWaybill = checkedText({
  about: 'Air waybill number, the airline and eight digits: 880-12345675',
  form: (text) => compact(text).replace(/^(\d{3})(\d{8})$/, '$1-$2'),
  problem: (text) => {
    const [, serial, last] = /^\d{3}-(\d{7})(\d)$/.exec(text) ?? []
    if (serial === undefined)
      return 'An air waybill has 11 digits, such as 880-12345675: copy it from the paper.'
    if (last === checkDigit(serial)) return undefined
    return `One digit is wrong, for the last would be ${checkDigit(serial)}: compare the paper.`
  },
})

/** The air waybill of an airline (three digits) with a serial number (0 to 9,999,999). */
export const makeAirWaybill = (airline: string, serialNumber: number): string => {
  const serial = String(serialNumber).padStart(7, '0')
  if (!/^\d{3}$/.test(airline)) throw new RangeError('An airline has three digits.')
  if (!/^\d{7}$/.test(serial)) throw new RangeError(`${serialNumber} has more than seven digits.`)
  return `${airline}-${serial}${checkDigit(serial)}`
}

/** Its parts: the airline's accounting prefix, and the serial number with its check digit. */
export const partsOfAirWaybill = (number: string): { airline: string; serial: string } => ({
  airline: number.slice(0, 3),
  serial: number.slice(4),
})

/** A forwarder's house air waybill: every forwarder numbers in its own way. */
export const houseWaybill = z
  .string()
  .trim()
  .min(1, 'Give the number on the house waybill.')
  .max(35, 'A house waybill number has up to 35 characters: copy only the number.')
  .describe('House air waybill number, as the forwarder writes it: HKG-2003-0417')
