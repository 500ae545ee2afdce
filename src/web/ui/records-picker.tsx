import { MultiSelect, type MultiSelectProps } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQueries } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { reading, useRead } from '../api/query.ts'

type Props = Omit<MultiSelectProps, 'data' | 'value'> & {
  readonly kind: 'party'
  /** Given by the form's `getInputProps`. */
  readonly value?: string[]
}

/** Chooses several parties: sought in the database as one types. */
export const RecordsPicker = ({ kind: _kind, value = [], ...props }: Props) => {
  const t = useTranslations('ui')
  const [typed, setTyped] = useState('')
  const [search] = useDebouncedValue(typed.trim(), 200)
  const found = useRead('listParties', { query: { limit: 20, search: search || undefined } })
  const chosen = useQueries({
    queries: value.map((party) => reading('getParty', { params: { party } })),
  }).flatMap(({ data }) => (data ? [{ value: data.id, label: data.name }] : []))
  const options = (found.data?.items ?? [])
    .map((row) => ({ value: row.id, label: row.name }))
    .filter((row) => !value.includes(row.value))
  return (
    <MultiSelect
      searchable
      clearable
      nothingFoundMessage={t('noneFound')}
      filter={({ options: all }) => all}
      {...props}
      data={[...chosen, ...options]}
      value={value}
      onSearchChange={setTyped}
    />
  )
}
