// Harmonized System of the World Customs Organization: six digits are the same everywhere, more are
// a country's own. A code means nothing without the edition it is taken from.
import { z } from 'zod'
import { checkedText, compact } from './checked-text.ts'

/** The year from whose 1 January each edition is in force. */
export const hsEditions = [1988, 1992, 1996, 2002, 2007, 2012, 2017, 2022, 2028] as const
export type HsEdition = (typeof hsEditions)[number]

/** Kept as digits only: `6307.90` is 630790. */
export const hsCode = checkedText({
  about: 'HS code, six digits or a national code of up to 12: 630790',
  form: compact,
  problem: (code) => {
    if (!/^\d{6,12}$/.test(code))
      return 'An HS code has six digits, or up to 12 with the national ones, such as 6307.90.'
    // Chapter 77 is kept free for use in future; 98 and 99 are for each country's own purposes.
    if (code.startsWith('00') || code.startsWith('77'))
      return `There is no chapter ${code.slice(0, 2)}: compare the code with the tariff.`
    return undefined
  },
})

/** A code with its edition. */
export const hsClass = z.object({
  code: hsCode,
  edition: z.literal(hsEditions, {
    error: `Give the edition of the Harmonized System: ${hsEditions.join(', ')}.`,
  }),
})

/** The edition in force in a year, or undefined before there was one. Papers of 2020 use 2017. */
export const hsEditionIn = (year: number): HsEdition | undefined =>
  hsEditions.findLast((edition) => edition <= year)
