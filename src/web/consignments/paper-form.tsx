import { NativeSelect, Textarea } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { paperInput, papers } from '#consignments/customs.ts'
import { newId } from '#platform/ids.ts'
import { useOperation } from '../session/me.ts'
import { ActForm, useActForm } from '../ui/act-form.tsx'
import { CountrySelect } from '../ui/country-select.tsx'
import { EnvelopeFields } from '../ui/envelope-fields.tsx'
import { SourcePicker } from '../ui/source-picker.tsx'
import type { FormOf } from './doing.ts'

/** A paper that somebody on the way asks for: missing until its source is named. */
export const PaperForm = ({ consignment, id, close }: FormOf) => {
  const t = useTranslations('consignments')
  const operation = useOperation()
  const known = consignment.papers.find((each) => each.id === id)
  const form = useActForm({
    name: 'recordPapers',
    params: { operation, consignment: consignment.id },
    schema: paperInput.transform((each) => ({ papers: [each] })),
    draft: id ?? 'new',
    start: {
      id: known?.id ?? newId(),
      paper: known?.paper ?? 'gift_letter',
      country: known?.country ?? null,
      leg: known?.leg ?? null,
      source: known?.source ?? null,
      note: known?.note ?? '',
    },
    toBody: (values) => ({ ...values, note: values.note || null }),
    done: t('acts.paper.done'),
    onDone: close,
  })
  const { fields } = form
  return (
    <ActForm form={form} submit={t('acts.paper.submit')} cancel={close}>
      <NativeSelect
        label={t('paper.kind')}
        data={papers.map((value) => ({ value, label: t(`paper.kinds.${value}`) }))}
        {...fields.getInputProps('paper')}
      />
      <CountrySelect
        label={t('paper.country')}
        description={t('paper.countryHelp')}
        {...fields.getInputProps('country')}
      />
      {consignment.legs.length > 0 && (
        <NativeSelect
          label={t('paper.leg')}
          data={[
            { value: '', label: t('paper.anyLeg') },
            ...consignment.legs.map(({ id: leg, from, to }) => ({
              value: leg,
              label: `${from.name} → ${to.name}`,
            })),
          ]}
          value={fields.getValues().leg ?? ''}
          onChange={({ currentTarget: { value } }) => fields.setFieldValue('leg', value || null)}
        />
      )}
      <SourcePicker
        label={t('paper.source')}
        description={t('paper.sourceHelp')}
        value={fields.getValues().source}
        onChange={(source) => fields.setFieldValue('source', source)}
      />
      <Textarea label={t('note')} autosize {...fields.getInputProps('note')} />
      <EnvelopeFields fields={fields} />
    </ActForm>
  )
}
