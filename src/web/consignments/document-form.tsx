import { NativeSelect, TextInput } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { documentInput, documentKinds } from '#consignments/transport.ts'
import { newId } from '#platform/ids.ts'
import { useOperation } from '../session/me.ts'
import { ActForm, useActForm } from '../ui/act-form.tsx'
import { EnvelopeFields } from '../ui/envelope-fields.tsx'
import { RecordPicker } from '../ui/record-picker.tsx'
import { SourcePicker } from '../ui/source-picker.tsx'
import type { FormOf } from './doing.ts'

export const emptyDocument = () => ({
  id: newId(),
  kind: 'house_air_waybill' as (typeof documentKinds)[number],
  number: '',
  issuer: null as string | null,
  issuedOn: '',
  source: null as string | null,
})
export type DocumentValues = ReturnType<typeof emptyDocument>

export const documentOf = (given: DocumentValues) => ({
  ...given,
  issuedOn: given.issuedOn || null,
})

/** A paper under which goods travel. Air waybills are checked by their check digit. */
export const DocumentForm = ({ consignment, id, close }: FormOf) => {
  const t = useTranslations('consignments')
  const operation = useOperation()
  const known = consignment.documents.find((each) => each.id === id)
  const form = useActForm({
    name: 'recordDocuments',
    params: { operation, consignment: consignment.id },
    schema: documentInput.transform((each) => ({ documents: [each] })),
    draft: id ?? 'new',
    start: {
      ...emptyDocument(),
      ...(known && {
        id: known.id,
        kind: known.kind,
        number: known.number,
        issuer: known.issuer,
        issuedOn: known.issuedOn ?? '',
        source: known.source,
      }),
    },
    toBody: documentOf,
    done: t('acts.document.done'),
    onDone: close,
  })
  const { fields } = form
  return (
    <ActForm form={form} submit={t('acts.document.submit')} cancel={close}>
      <NativeSelect
        label={t('document.kind')}
        data={documentKinds.map((value) => ({ value, label: t(`document.kinds.${value}`) }))}
        {...fields.getInputProps('kind')}
      />
      <TextInput
        label={t('document.number')}
        description={t('document.numberHelp')}
        {...fields.getInputProps('number')}
      />
      <RecordPicker
        kind='party'
        label={t('document.issuer')}
        value={fields.getValues().issuer}
        onChange={(issuer) => fields.setFieldValue('issuer', issuer)}
      />
      <TextInput type='date' label={t('document.issuedOn')} {...fields.getInputProps('issuedOn')} />
      <SourcePicker
        label={t('document.source')}
        description={t('document.sourceHelp')}
        value={fields.getValues().source}
        onChange={(source) => fields.setFieldValue('source', source)}
      />
      <EnvelopeFields fields={fields} />
    </ActForm>
  )
}
