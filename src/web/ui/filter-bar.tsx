import { CloseButton, NativeSelect, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { type ReactNode, type RefObject, useState } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import type { Filter, ListSearch } from './columns.ts'
import { RecordPicker } from './record-picker.tsx'

interface FilterBarOf {
  readonly filters: readonly Filter[]
  readonly sorts: readonly { readonly value: string; readonly label: string }[]
  readonly search: ListSearch
  readonly searchable: boolean
  readonly seeking: RefObject<HTMLInputElement | null>
  readonly set: (key: string, value: string | undefined) => void
  /** How many match; null: more than were counted. */
  readonly count: number | null | undefined
  readonly after: ReactNode
}

/** The filters of a list, read as a sentence: "1,204 from anyone, only open, newest first". */
export const FilterBar = (bar: FilterBarOf) => {
  const t = useTranslations('ui')
  const format = useFormatter()
  const { count, search, set } = bar
  return (
    <div className='wb-filters wb-no-print'>
      {bar.searchable && <Seek value={search['search'] ?? ''} seeking={bar.seeking} set={set} />}
      <div className='wb-filter-words'>
        {count !== undefined && (
          <span className='wb-filter-count'>
            {count === null ? t('manyFound') : t('found', { count, shown: format.number(count) })}
          </span>
        )}
        {bar.filters.map((filter) => (
          <FilterWord key={filter.key} filter={filter} value={search[filter.key]} set={set} />
        ))}
        {bar.sorts.length > 0 && (
          <NativeSelect
            className='wb-filter'
            variant='unstyled'
            aria-label={t('sortedBy')}
            value={search['sort'] ?? bar.sorts[0]?.value ?? ''}
            data={[...bar.sorts]}
            onChange={(event) => set('sort', event.currentTarget.value)}
          />
        )}
      </div>
      <span className='wb-filter-after'>{bar.after}</span>
    </div>
  )
}

const FilterWord = ({
  filter,
  value,
  set,
}: {
  filter: Filter
  value: string | undefined
  set: FilterBarOf['set']
}) => {
  const chosen = value !== undefined
  switch (filter.kind) {
    case 'choice':
      return (
        <NativeSelect
          className='wb-filter'
          data-chosen={chosen || undefined}
          variant='unstyled'
          aria-label={filter.label}
          value={value ?? ''}
          data={[{ value: '', label: filter.any }, ...filter.options]}
          onChange={(event) => set(filter.key, event.currentTarget.value)}
        />
      )
    case 'flag':
      return (
        <button
          type='button'
          className='wb-filter wb-flag'
          aria-pressed={chosen}
          data-chosen={chosen || undefined}
          onClick={() => set(filter.key, chosen ? undefined : 'true')}
        >
          {filter.label}
        </button>
      )
    case 'day':
      return (
        <label className='wb-filter wb-filter-day' data-chosen={chosen || undefined}>
          {filter.label}
          <input
            type='date'
            value={value ?? ''}
            onChange={(event) => set(filter.key, event.currentTarget.value)}
          />
        </label>
      )
    case 'party':
    case 'item':
    case 'place':
      return (
        <RecordPicker
          kind={filter.kind}
          className='wb-filter'
          aria-label={filter.label}
          placeholder={filter.any}
          value={value ?? null}
          onChange={(id) => set(filter.key, id ?? undefined)}
        />
      )
  }
}

/** Free text: asked for once the typing pauses. */
const Seek = ({
  value,
  seeking,
  set,
}: {
  value: string
  seeking: RefObject<HTMLInputElement | null>
  set: FilterBarOf['set']
}) => {
  const t = useTranslations('ui')
  const [typed, setTyped] = useState(value)
  const ask = useDebouncedCallback((text: string) => set('search', text), 250)
  const change = (text: string) => {
    setTyped(text)
    ask(text)
  }
  return (
    <TextInput
      ref={seeking}
      className='wb-seek'
      type='search'
      aria-label={t('seek')}
      placeholder={t('seek')}
      value={typed}
      onChange={(event) => change(event.currentTarget.value)}
      rightSection={typed && <CloseButton aria-label={t('clear')} onClick={() => change('')} />}
    />
  )
}
