import { Select, type SelectProps } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useRead } from '../api/query.ts'

/** What all operations share, and is chosen by its name in any script or by a code. */
export type RecordKind = 'party' | 'item' | 'place'

type Props = Omit<SelectProps, 'data' | 'value' | 'onChange'> & {
  readonly kind: RecordKind
  /** Of items: only what is narrower than this one. */
  readonly under?: string
  /** The id, or null. */
  readonly value: string | null
  readonly onChange: (id: string | null) => void
}

/** Chooses a party, an item or a place: sought in the database as one types. */
export const RecordPicker = ({ kind, under, value, onChange, ...props }: Props) => {
  const t = useTranslations('ui')
  const [typed, setTyped] = useState('')
  const [search] = useDebouncedValue(typed, 200)
  const [open, setOpen] = useState(false)
  const found = useFound(kind, search, open, under)
  const chosen = useChosen(kind, value)
  const options = chosen ? [chosen, ...found.filter((row) => row.value !== chosen.value)] : found
  return (
    <Select
      searchable
      clearable
      allowDeselect={false}
      checkIconPosition='right'
      nothingFoundMessage={t('noneFound')}
      {...props}
      data={options}
      value={value}
      onChange={onChange}
      onSearchChange={setTyped}
      filter={({ options: all }) => all}
      onDropdownOpen={() => setOpen(true)}
    />
  )
}

const useFound = (kind: RecordKind, typed: string, enabled: boolean, under?: string) => {
  const search = typed.trim() || undefined
  const query = { limit: 20, search }
  const parties = useRead('listParties', { query }, { enabled: enabled && kind === 'party' })
  const items = useRead(
    'listItems',
    { query: { ...query, under } },
    { enabled: enabled && kind === 'item' },
  )
  const places = useRead('listPlaces', { query }, { enabled: enabled && kind === 'place' })
  const rows = { party: parties, item: items, place: places }[kind].data?.items ?? []
  return rows.map((row) => ({ value: row.id, label: row.name }))
}

const useChosen = (kind: RecordKind, value: string | null) => {
  const is = (wanted: RecordKind) => ({ enabled: value !== null && kind === wanted })
  const party = useRead('getParty', { params: { party: value ?? '' } }, is('party'))
  const item = useRead('getItem', { params: { item: value ?? '' } }, is('item'))
  const place = useRead('getPlace', { params: { place: value ?? '' } }, is('place'))
  const found = { party, item, place }[kind].data
  return value !== null && found ? { value, label: found.name } : undefined
}
