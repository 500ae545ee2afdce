import { useTranslations } from 'use-intl'
import { RecordPicker } from '../ui/record-picker.tsx'
import { usePlace } from './place.ts'

/** A place where nothing is awaited: sought by its name, where there is a network. */
export const OtherPlace = () => {
  const t = useTranslations('receipts')
  const { choose } = usePlace()
  return (
    <RecordPicker
      kind='place'
      label={t('otherPlace')}
      value={null}
      onChange={(id) => id !== null && choose(id)}
      size='lg'
      mt='md'
    />
  )
}
