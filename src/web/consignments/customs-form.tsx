import { NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { declarations, fileInput, fitting } from '#consignments/customs.ts'
import { newId } from '#platform/ids.ts'
import { useOperation } from '../session/me.ts'
import { ActForm, useActForm } from '../ui/act-form.tsx'
import { CountrySelect } from '../ui/country-select.tsx'
import { EnvelopeFields } from '../ui/envelope-fields.tsx'
import { instantOf, localOf } from '../ui/local-time.ts'
import { RecordPicker } from '../ui/record-picker.tsx'
import { SourcePicker } from '../ui/source-picker.tsx'
import type { FormOf } from './doing.ts'
import type { Consignment } from './standing.ts'

type File = Consignment['customs'][number]

const valuesOf = (file: File | undefined) => ({
  id: file?.id ?? newId(),
  kind: file?.kind ?? 'import',
  country: file?.country ?? null,
  procedure: file?.procedure ?? 'free_circulation_with_relief',
  reference: file?.reference ?? '',
  office: file?.office ?? '',
  guarantee: file?.guarantee ?? '',
  leaveBy: file?.leaveBy ?? '',
  declarant: file?.declarant ?? null,
  openedAt: localOf(file?.openedAt),
  clearedAt: localOf(file?.clearedAt),
  source: file?.source ?? null,
  note: file?.note ?? '',
})

/** One declaration: its procedure, its reference, when it was cleared. */
export const CustomsForm = ({ consignment, id, close }: FormOf) => {
  const t = useTranslations('consignments')
  const operation = useOperation()
  const known = consignment.customs.find((file) => file.id === id)
  const form = useActForm({
    name: 'recordCustoms',
    params: { operation, consignment: consignment.id },
    schema: fileInput.transform((file) => ({ files: [file] })),
    draft: id ?? 'new',
    start: valuesOf(known),
    toBody: (values) => ({
      ...values,
      reference: values.reference || null,
      office: values.office || null,
      guarantee: values.guarantee || null,
      leaveBy: values.leaveBy || null,
      openedAt: instantOf(values.openedAt) ?? undefined,
      clearedAt: instantOf(values.clearedAt),
      note: values.note || null,
    }),
    done: t('acts.customs.done'),
    onDone: close,
  })
  const { fields } = form
  const { kind, procedure, declarant, source } = fields.getValues()
  const fits: readonly File['procedure'][] = fitting[kind]
  return (
    <ActForm form={form} submit={t('acts.customs.submit')} cancel={close}>
      <NativeSelect
        label={t('customs.kind')}
        data={declarations.map((value) => ({ value, label: t(`customs.kinds.${value}`) }))}
        value={kind}
        onChange={({ currentTarget: { value } }) => {
          const chosen = declarations.find((each) => each === value) ?? kind
          fields.setFieldValue('kind', chosen)
          fields.setFieldValue('procedure', fitting[chosen][0])
        }}
      />
      <CountrySelect label={t('customs.country')} {...fields.getInputProps('country')} />
      <NativeSelect
        label={t('customs.procedure')}
        data={fits.map((value) => ({ value, label: t(`customs.procedures.${value}`) }))}
        {...fields.getInputProps('procedure')}
      />
      <TextInput
        label={t('customs.reference')}
        description={t('customs.referenceHelp')}
        {...fields.getInputProps('reference')}
      />
      {procedure === 'transit' && (
        <TextInput
          label={t('customs.guarantee')}
          description={t('customs.guaranteeHelp')}
          {...fields.getInputProps('guarantee')}
        />
      )}
      {procedure === 'temporary_admission' && (
        <TextInput type='date' label={t('customs.leaveBy')} {...fields.getInputProps('leaveBy')} />
      )}
      <TextInput label={t('customs.office')} {...fields.getInputProps('office')} />
      <RecordPicker
        kind='party'
        label={t('customs.declarant')}
        value={declarant}
        onChange={(party) => fields.setFieldValue('declarant', party)}
      />
      <div className='wb-two'>
        <TextInput
          type='datetime-local'
          label={t('customs.openedAt')}
          {...fields.getInputProps('openedAt')}
        />
        <TextInput
          type='datetime-local'
          label={t('customs.clearedAt')}
          {...fields.getInputProps('clearedAt')}
        />
      </div>
      <SourcePicker
        label={t('customs.source')}
        value={source}
        onChange={(paper) => fields.setFieldValue('source', paper)}
      />
      <Textarea label={t('note')} autosize {...fields.getInputProps('note')} />
      <EnvelopeFields fields={fields} />
    </ActForm>
  )
}
