import { Select } from '@mantine/core'
import { useNetwork } from '@mantine/hooks'
import { useTranslations } from 'use-intl'
import type { PlaceData } from '../outbox/place-data.ts'
import { RecordPicker } from '../ui/record-picker.tsx'

/** Any item where there is a network; without one those that this device keeps. */
export const ItemPicker = ({
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
