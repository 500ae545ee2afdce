// UNECE Recommendation 16: two letters of ISO 3166-1, then three of the place, with digits where a
// country has run out of letters: 2–9 by the text, 0 as well by the list (DE9B0). XZ is for
// installations in international waters.
import { checkedText, compact } from './checked-text.ts'
import { isCountry } from './countries.ts'

/** A place of trade and transport, kept as `BELGG`. Whether the place exists is not checked. */
export const unLocode = checkedText({
  about: 'UN/LOCODE, country and place: BELGG',
  form: compact,
  problem: (code) => {
    if (!/^[A-Z]{2}[A-Z0-9]{3}$/.test(code))
      return 'A UN/LOCODE has two letters of the country and three of the place, such as BELGG.'
    const country = code.slice(0, 2)
    if (isCountry(country) || country === 'XZ') return undefined
    return `${country} is no country: a UN/LOCODE begins with it, as BELGG with BE for Belgium.`
  },
})

/** The ISO 3166-1 country of a UN/LOCODE, or `XZ` for international waters. */
export const countryOfUnLocode = (code: string): string => code.slice(0, 2)
