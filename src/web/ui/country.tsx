import { MultiSelect, type MultiSelectProps, Select, type SelectProps } from '@mantine/core'
import { useMemo } from 'react'
import { useLocale } from 'use-intl'
import { countryCodes } from '#standards/countries.ts'

/** Names of countries, languages or scripts in the reader's language, by their codes. */
export const useNamesOf = (type: 'region' | 'language' | 'script') => {
  const locale = useLocale()
  return useMemo(() => {
    const names = new Intl.DisplayNames(locale, { type, fallback: 'code' })
    return (code: string): string => names.of(code) ?? code
  }, [locale, type])
}

/** Codes as options, in the order of their names. */
export const useOptions = (codes: readonly string[], type: 'region' | 'language' | 'script') => {
  const nameOf = useNamesOf(type)
  const locale = useLocale()
  return useMemo(
    () =>
      codes
        .map((value) => ({ value, label: nameOf(value) }))
        .toSorted((a, b) => a.label.localeCompare(b.label, locale)),
    [codes, nameOf, locale],
  )
}

/** Chooses a country by its name in the reader's language. */
export const CountryPicker = (props: Omit<SelectProps, 'data'>) => (
  <Select searchable clearable {...props} data={useOptions(countryCodes, 'region')} />
)

export const CountriesPicker = (props: Omit<MultiSelectProps, 'data'>) => (
  <MultiSelect searchable clearable {...props} data={useOptions(countryCodes, 'region')} />
)
