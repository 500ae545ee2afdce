import { TextInput, Textarea } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import type { ItemAnswer } from '#catalogue/item.ts'
import { lotInput } from '#catalogue/lot.ts'
import { useRead } from '../api/query.ts'
import { useOperation } from '../session/me.ts'
import { useParam } from '../shell/address.ts'
import { ActForm, useActForm } from '../ui/act-form.tsx'
import { EnvelopeFields } from '../ui/envelope-fields.tsx'
import { Back, Loaded, Page } from '../ui/page.tsx'
import { RecordPicker } from '../ui/record-picker.tsx'

/** Records a lot that the goods state. */
export const LotNew = () => {
  const t = useTranslations('catalogue')
  const operation = useOperation()
  const id = useParam('item')
  const item = useRead('getItem', { params: { item: id } })
  return (
    <Page
      title={t('recordLot')}
      above={<Back to={`/o/${operation}/items/${id}`}>{item.data?.name ?? '…'}</Back>}
      below={t('lotHelp')}
    >
      <Loaded of={item}>{(found) => <LotForm item={found} />}</Loaded>
    </Page>
  )
}

const LotForm = ({ item }: { item: ItemAnswer }) => {
  const t = useTranslations('catalogue')
  const operation = useOperation()
  const navigate = useNavigate()
  const form = useActForm({
    name: 'recordLot',
    schema: lotInput,
    draft: 'new',
    start: {
      maker: item.maker?.id ?? null,
      lotNumber: '',
      serial: '',
      packaging: '',
      expiresOn: '',
      madeOn: '',
      note: '',
    },
    toBody: (values) => ({
      ...values,
      item: item.id,
      expiresOn: values.expiresOn || null,
      madeOn: values.madeOn || null,
      note: values.note || null,
    }),
    done: t('lotRecorded'),
    onDone: ({ id }) => void navigate({ to: `/o/${operation}/items/${item.id}/lots/${id}` }),
  })
  const { fields } = form
  return (
    <ActForm form={form} submit={t('recordLot')}>
      <TextInput
        label={t('lotNumber')}
        description={t('asPrinted')}
        {...fields.getInputProps('lotNumber')}
      />
      {item.serialised && <TextInput label={t('serial')} {...fields.getInputProps('serial')} />}
      <RecordPicker
        kind='party'
        label={t('maker')}
        {...fields.getInputProps('maker')}
        value={fields.getValues().maker}
        onChange={(id) => fields.setFieldValue('maker', id)}
      />
      <TextInput
        label={t('packaging')}
        description={t('packagingHelp')}
        {...fields.getInputProps('packaging')}
      />
      <div className='wb-form-row'>
        <TextInput type='date' label={t('madeOn')} {...fields.getInputProps('madeOn')} />
        <TextInput type='date' label={t('expiresOn')} {...fields.getInputProps('expiresOn')} />
      </div>
      <Textarea label={t('note')} autosize minRows={2} {...fields.getInputProps('note')} />
      <EnvelopeFields fields={fields} />
    </ActForm>
  )
}
