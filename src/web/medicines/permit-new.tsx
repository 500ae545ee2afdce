import '../stock/stock.css'
import { NumberInput, Textarea, TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { permitInput } from '#permits/permit.ts'
import { useOperation } from '../session/me.ts'
import { ActForm, useActForm } from '../ui/act-form.tsx'
import { CountryPicker } from '../ui/country.tsx'
import { EnvelopeFields } from '../ui/envelope-fields.tsx'
import { Back, Page } from '../ui/page.tsx'
import { RecordPicker } from '../ui/record-picker.tsx'
import { said } from '../ui/said.ts'

/** The permits of both countries, as they stand on paper. Two persons sign it afterwards. */
export const PermitNew = () => {
  const t = useTranslations('medicines')
  const operation = useOperation()
  const navigate = useNavigate()
  const list = `/o/${operation}/conformity/permits`
  const form = useActForm({
    name: 'recordPermit',
    params: { operation },
    schema: permitInput,
    draft: 'new',
    start: {
      item: null as string | null,
      quantity: '',
      exportCountry: null as string | null,
      exportNumber: '',
      importCountry: null as string | null,
      importNumber: '',
      validUntil: '',
      note: '',
    },
    toBody: said,
    done: t('permits.recorded'),
    onDone: () => void navigate({ to: list }),
  })
  const { fields } = form
  const values = fields.getValues()
  return (
    <Page
      title={t('permits.record')}
      above={<Back to={list}>{t('permits.title')}</Back>}
      below={t('permits.recordHelp')}
    >
      <ActForm form={form} submit={t('permits.submit')}>
        <RecordPicker
          kind='item'
          label={t('item')}
          description={t('permits.itemHelp')}
          {...fields.getInputProps('item')}
          value={values.item}
        />
        <NumberInput
          label={t('permits.quantity')}
          description={t('permits.quantityHelp')}
          min={1}
          allowDecimal={false}
          thousandSeparator=' '
          {...fields.getInputProps('quantity')}
        />
        <CountryPicker
          label={t('permits.exportCountry')}
          {...fields.getInputProps('exportCountry')}
          value={values.exportCountry}
        />
        <TextInput label={t('permits.exportNumber')} {...fields.getInputProps('exportNumber')} />
        <CountryPicker
          label={t('permits.importCountry')}
          {...fields.getInputProps('importCountry')}
          value={values.importCountry}
        />
        <TextInput label={t('permits.importNumber')} {...fields.getInputProps('importNumber')} />
        <TextInput
          type='date'
          label={t('validUntil')}
          description={t('permits.untilHelp')}
          {...fields.getInputProps('validUntil')}
        />
        <Textarea label={t('note')} autosize minRows={2} {...fields.getInputProps('note')} />
        <EnvelopeFields fields={fields} />
      </ActForm>
    </Page>
  )
}
