import { TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { useTranslations } from 'use-intl'
import type { SubjectInput } from '#conformity/verdict.ts'
import { useRead } from '../api/query.ts'
import { useOperation } from '../session/me.ts'
import { LotPicker } from '../stock/lot-picker.tsx'
import { RadioChoices } from '../ui/radio-choices.tsx'
import { RecordPicker } from '../ui/record-picker.tsx'

/** At which level one decides, as a form holds it: what is of another level stays unsent. */
export interface SubjectValues {
  readonly kind: SubjectInput['kind']
  readonly item: string | null
  readonly maker: string | null
  readonly packaging: string
  readonly lot: string | null
  readonly package: string | null
}

/** What the address names, as the row led here. */
export const subjectFrom = (
  asked: Readonly<Record<string, string | undefined>>,
): SubjectValues => ({
  kind: asked['lot'] ? 'lot' : asked['package'] && !asked['item'] ? 'package' : 'type',
  item: asked['item'] ?? null,
  maker: asked['maker'] ?? null,
  packaging: asked['packaging'] ?? '',
  lot: asked['lot'] ?? null,
  package: asked['package'] ?? null,
})

export const subjectOf = (subject: SubjectValues) => {
  const { kind, item, maker, packaging, lot, package: box } = subject
  if (kind === 'type') return { kind, item, maker, packaging }
  return kind === 'lot' ? { kind, lot } : { kind, package: box }
}

/** Type, lot or package: as far as the evidence reaches. */
export const SubjectFields = ({ fields }: { fields: unknown }) => {
  const t = useTranslations('conformity')
  const form = fields as UseFormReturnType<{ subject: SubjectValues }>
  const { subject } = form.getValues()
  const levels = (['type', 'lot', 'package'] as const).filter(
    (kind) => kind !== 'package' || subject.package !== null,
  )
  return (
    <>
      <RadioChoices
        label={t('level')}
        of={levels}
        word={(kind) => t(`levels.${kind}`)}
        help={(kind) => t(`levelHelp.${kind}`)}
        {...form.getInputProps('subject.kind')}
      />
      {subject.kind !== 'package' && (
        <RecordPicker
          kind='item'
          label={t('item')}
          {...form.getInputProps('subject.item')}
          value={subject.item}
        />
      )}
      {subject.kind === 'lot' && (
        <LotPicker
          label={t('lot')}
          item={subject.item}
          {...form.getInputProps('subject.lot')}
          value={subject.lot}
        />
      )}
      {subject.kind === 'type' && (
        <>
          <RecordPicker
            kind='party'
            label={t('maker')}
            description={t('makerHelp')}
            {...form.getInputProps('subject.maker')}
            value={subject.maker}
          />
          <TextInput
            label={t('packaging')}
            description={t('packagingHelp')}
            {...form.getInputProps('subject.packaging')}
          />
        </>
      )}
      {subject.kind === 'package' && subject.package && <Package id={subject.package} />}
    </>
  )
}

const Package = ({ id }: { id: string }) => {
  const t = useTranslations('conformity')
  const found = useRead('getPackage', { params: { operation: useOperation(), package: id } })
  return <p className='wb-hint'>{t('packageOf', { code: found.data?.ownCode ?? '…' })}</p>
}
