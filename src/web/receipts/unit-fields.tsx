import { Select, TextInput } from '@mantine/core'
import { useNetwork } from '@mantine/hooks'
import { useTranslations } from 'use-intl'
import type { PlaceData } from '../outbox/place-data.ts'
import { RecordPicker } from '../ui/record-picker.tsx'
import type { LotDraft } from './drafts.ts'

/** Units as they are typed with a thumb. */
export const Units = ({
  label,
  value,
  change,
  error,
}: {
  label: string
  value: string
  change: (value: string) => void
  error?: string | false | undefined
}) => (
  <TextInput
    label={label}
    inputMode='numeric'
    autoComplete='off'
    size='lg'
    value={value}
    error={error}
    onChange={(event) => change(event.currentTarget.value)}
  />
)

/** Why units are so: asked wherever there are some. */
export const Why = ({
  label,
  value,
  change,
  isNeeded,
}: {
  label: string
  value: string
  change: (value: string) => void
  isNeeded: boolean
}) => {
  const t = useTranslations('ui.issues')
  return (
    <TextInput
      label={label}
      value={value}
      error={isNeeded && value.trim() === '' && t('needed')}
      onChange={(event) => change(event.currentTarget.value)}
    />
  )
}

/** What the goods say of their lot; all of it may stay empty. */
export const LotFields = ({
  lot,
  change,
}: {
  lot: LotDraft
  change: (part: Partial<LotDraft>) => void
}) => {
  const t = useTranslations('receipts.count')
  return (
    <div className='wb-lot'>
      <TextInput
        label={t('lotNumber')}
        value={lot.lotNumber}
        autoCapitalize='characters'
        onChange={(event) => change({ lotNumber: event.currentTarget.value })}
      />
      <TextInput
        type='date'
        label={t('expiresOn')}
        value={lot.expiresOn}
        onChange={(event) => change({ expiresOn: event.currentTarget.value })}
      />
      <TextInput
        label={t('serial')}
        value={lot.serial}
        onChange={(event) => change({ serial: event.currentTarget.value })}
      />
    </div>
  )
}

/** Any item where there is a network; without one those that this device keeps. */
export const ItemField = ({
  value,
  change,
  items,
}: {
  value: string | null
  change: (item: string | null) => void
  items: PlaceData['items']
}) => {
  const t = useTranslations('receipts.count')
  const { online } = useNetwork()
  if (online)
    return <RecordPicker kind='item' label={t('item')} value={value} onChange={change} size='lg' />
  return (
    <Select
      label={t('item')}
      description={t('itemsKept')}
      searchable
      size='lg'
      data={items.map(({ id, name }) => ({ value: id, label: name }))}
      value={value}
      onChange={change}
    />
  )
}
