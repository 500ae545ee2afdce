import countries from 'i18n-iso-countries'
import { checkedText, compact } from './checked-text.ts'

/** ISO 3166-1 alpha-2, with XK for Kosovo, which ISO leaves to users. */
export const countryCode = checkedText({
  about: 'Country, ISO 3166-1 alpha-2: IT',
  form: compact,
  problem: (code) =>
    isCountry(code) ? undefined : 'Give the two letters of the country, such as IT for Italy.',
})

/** Whether this is the alpha-2 code, in capitals, of a country of today. */
export const isCountry = (code: string): boolean =>
  code.length === 2 && countries.alpha2ToAlpha3(code) !== undefined && code === code.toUpperCase()

/** The alpha-2 codes of all of them. */
export const countryCodes: readonly string[] = Object.keys(countries.getAlpha2Codes())

/** The country's name in a language (ISO 639-1), in English where that language is not kept. */
export const countryName = (code: string, language: string): string =>
  countries.getName(code, language) ?? countries.getName(code, 'en') ?? code

/** ISO 3166-1 alpha-3: ITA for IT. */
export const alpha3Of = (code: string): string | undefined => countries.alpha2ToAlpha3(code)

/** ISO 3166-1 numeric: 380 for IT. */
export const numericOf = (code: string): string | undefined => countries.alpha2ToNumeric(code)
