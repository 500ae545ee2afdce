import '../stock/stock.css'
import { Textarea, TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { licenceInput } from '#permits/permit.ts'
import { useOperation } from '../session/me.ts'
import { ActForm, useActForm } from '../ui/act-form.tsx'
import { EnvelopeFields } from '../ui/envelope-fields.tsx'
import { Back, Page } from '../ui/page.tsx'
import { RecordPicker } from '../ui/record-picker.tsx'
import { said } from '../ui/said.ts'

/** A party may hold controlled medicines: whose number, which authority, until when. */
export const LicenceNew = () => {
  const t = useTranslations('medicines')
  const operation = useOperation()
  const navigate = useNavigate()
  const list = `/o/${operation}/conformity/licences`
  const form = useActForm({
    name: 'recordLicence',
    params: { operation },
    schema: licenceInput,
    draft: 'new',
    start: { party: null as string | null, number: '', authority: '', validUntil: '', note: '' },
    toBody: said,
    done: t('licences.recorded'),
    onDone: () => void navigate({ to: list }),
  })
  const { fields } = form
  return (
    <Page
      title={t('licences.record')}
      above={<Back to={list}>{t('licences.title')}</Back>}
      below={t('licences.recordHelp')}
    >
      <ActForm form={form} submit={t('licences.submit')}>
        <RecordPicker
          kind='party'
          label={t('licences.party')}
          {...fields.getInputProps('party')}
          value={fields.getValues().party}
        />
        <TextInput label={t('licences.number')} {...fields.getInputProps('number')} />
        <TextInput label={t('licences.authority')} {...fields.getInputProps('authority')} />
        <TextInput type='date' label={t('validUntil')} {...fields.getInputProps('validUntil')} />
        <Textarea label={t('note')} autosize minRows={2} {...fields.getInputProps('note')} />
        <EnvelopeFields fields={fields} />
      </ActForm>
    </Page>
  )
}
