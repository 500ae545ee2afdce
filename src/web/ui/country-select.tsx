import { Select, type SelectProps } from '@mantine/core'
import { useMemo } from 'react'
import { isCountry } from '#standards/countries.ts'
import { type Language, localeOf } from '../words/language.ts'
import { useLanguage } from '../words/provider.tsx'

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('')
const codes = letters
  .flatMap((first) => letters.map((second) => first + second))
  .filter((code) => isCountry(code))

/** What countries are called in a language, by their two letters. */
export const countryNamer = (language: Language) => {
  const names = new Intl.DisplayNames(localeOf[language], { type: 'region' })
  return (code: string): string => names.of(code) ?? code
}

/** A country by its name in the reader's language, kept as its two letters. */
export const CountrySelect = (props: Omit<SelectProps, 'data'>) => {
  const { language } = useLanguage()
  const data = useMemo(() => {
    const nameOf = countryNamer(language)
    const named = codes.map((value) => ({ value, label: nameOf(value) }))
    return named.toSorted((a, b) => a.label.localeCompare(b.label, localeOf[language]))
  }, [language])
  return <Select searchable clearable {...props} data={data} />
}
