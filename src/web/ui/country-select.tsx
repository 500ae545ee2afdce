import { Select, type SelectProps } from '@mantine/core'
import { useMemo } from 'react'
import { isCountry } from '#standards/countries.ts'
import { localeOf } from '../words/language.ts'
import { useLanguage } from '../words/provider.tsx'

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
const codes = letters
  .flatMap((first) => letters.map((second) => first + second))
  .filter((code) => isCountry(code))

/** A country by its name in the reader's language, kept as its two letters. */
export const CountrySelect = (props: Omit<SelectProps, 'data'>) => {
  const { language } = useLanguage()
  const data = useMemo(() => {
    const names = new Intl.DisplayNames(localeOf[language], { type: 'region' })
    const named = codes.map((value) => ({ value, label: names.of(value) ?? value }))
    return named.toSorted((a, b) => a.label.localeCompare(b.label, localeOf[language]))
  }, [language])
  return <Select searchable clearable {...props} data={data} />
}
