import { Select, type SelectProps } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useRead } from '../api/query.ts'
import { useLotName } from './lot-name.tsx'

type Props = Omit<SelectProps, 'data' | 'value' | 'onChange'> & {
  readonly item: string | null
  readonly value: string | null
  readonly onChange: (id: string | null) => void
}

/** Chooses a lot of an item by its number or serial. */
export const LotPicker = ({ item, value, onChange, ...props }: Props) => {
  const t = useTranslations('ui')
  const lotName = useLotName()
  const [typed, setTyped] = useState('')
  const [open, setOpen] = useState(false)
  const [search] = useDebouncedValue(typed.trim(), 200)
  const query = { item: item ?? undefined, search: search || undefined, limit: 20 }
  const found = useRead('listLots', { query }, { enabled: open && item !== null })
  const chosen = useRead('getLot', { params: { lot: value ?? '' } }, { enabled: value !== null })
  const named = (lot: { id: string; lotNumber: string; serial: string; packaging: string }) => ({
    value: lot.id,
    label: lotName(lot),
  })
  const options = (found.data?.items ?? []).filter(({ id }) => id !== value).map(named)
  return (
    <Select
      searchable
      clearable
      disabled={item === null && value === null}
      nothingFoundMessage={t('noneFound')}
      {...props}
      data={chosen.data && value !== null ? [named(chosen.data), ...options] : options}
      value={value}
      onChange={onChange}
      onSearchChange={setTyped}
      filter={({ options: all }) => all}
      onDropdownOpen={() => setOpen(true)}
    />
  )
}
