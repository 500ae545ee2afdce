import { NativeSelect, Textarea, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { useTranslations } from 'use-intl'
import type { EnvelopeValues } from './envelope.ts'
import { RecordPicker } from './record-picker.tsx'
import { SourcePicker } from './source-picker.tsx'

type Fields = Pick<
  UseFormReturnType<{ envelope: EnvelopeValues }>,
  'getInputProps' | 'getValues' | 'setFieldValue'
>

/** When it happened, on whose behalf, on which source: folded away until somebody needs it. */
export const EnvelopeFields = ({
  fields,
  basis = false,
  open = false,
}: {
  /** The form's fields; whatever else the form has beside its envelope does not matter here. */
  fields: unknown
  /** Whether the basis of quantities may be said. */
  basis?: boolean
  open?: boolean
}) => {
  const t = useTranslations('ui')
  const form = fields as Fields
  const values = form.getValues()
  const said = values.envelope
  return (
    <details className='wb-more-fields' open={open || undefined}>
      <summary>{t('whenAndSource')}</summary>
      <TextInput
        type='datetime-local'
        label={t('happenedAt')}
        description={t('happenedAtHelp')}
        {...form.getInputProps('envelope.happenedAt')}
      />
      <RecordPicker
        kind='party'
        label={t('onBehalfOf')}
        description={t('onBehalfOfHelp')}
        value={said.behalfOf}
        onChange={(id) => form.setFieldValue('envelope.behalfOf', id)}
      />
      {said.behalfOf && (
        <NativeSelect
          label={t('behalfBy')}
          data={(['telephone', 'e-mail', 'letter', 'message', 'in person'] as const).map(
            (value) => ({ value, label: t(`by.${value === 'in person' ? 'person' : value}`) }),
          )}
          {...form.getInputProps('envelope.behalfBy')}
        />
      )}
      <SourcePicker
        value={said.source}
        onChange={(id) => form.setFieldValue('envelope.source', id)}
      />
      {said.source && (
        <Textarea
          label={t('quote')}
          description={t('quoteHelp')}
          autosize
          minRows={2}
          {...form.getInputProps('envelope.quote')}
        />
      )}
      {basis && (
        <NativeSelect
          label={t('basis')}
          description={t('basisHelp')}
          data={[
            { value: '', label: t('basisUsual') },
            ...(['counted', 'tallied', 'documented', 'reported'] as const).map((value) => ({
              value,
              label: t(`bases.${value}`),
            })),
          ]}
          {...form.getInputProps('envelope.basis')}
        />
      )}
      {!('reason' in values) && (
        <Textarea label={t('reason')} autosize {...form.getInputProps('envelope.reason')} />
      )}
    </details>
  )
}
