import { Skeleton, TextInput } from '@mantine/core'
import { type ComponentProps, Suspense } from 'react'
import { useTranslations } from 'use-intl'
import type { LotDraft } from './drafts.ts'
import { part } from '../ui/part.tsx'

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

const Picker = part(async () => (await import('./item-picker.tsx')).ItemPicker)

/** Which item it is. The picker comes when goods are found that nobody announced. */
export const ItemField = (props: ComponentProps<typeof Picker>) => (
  <Suspense fallback={<Skeleton height={76} />}>
    <Picker {...props} />
  </Suspense>
)
