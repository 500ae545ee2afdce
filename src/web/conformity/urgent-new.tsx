import '../stock/stock.css'
import { NumberInput, Textarea, TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useFormatter, useTranslations } from 'use-intl'
import { expiryOf, releaseInput, saysWhatWasSeen } from '#conformity/release.ts'
import { useOperation } from '../session/me.ts'
import { useAddress } from '../shell/address.ts'
import { ActForm, useActForm } from '../ui/act-form.tsx'
import { EnvelopeFields } from '../ui/envelope-fields.tsx'
import { Back, Page } from '../ui/page.tsx'
import { RecordsPicker } from '../ui/records-picker.tsx'
import { said } from '../ui/said.ts'
import { EvidenceTicks } from './evidence-ticks.tsx'
import { SubjectFields, subjectFrom, subjectOf } from './subject-fields.tsx'

const schema = releaseInput.refine(saysWhatWasSeen, {
  path: ['seen'],
  params: { says: 'seenOrEvidence' },
})

/** A quantity for named facilities without a verdict: on a person's name, and for a time. */
export const UrgentNew = () => {
  const t = useTranslations('conformity')
  const format = useFormatter()
  const operation = useOperation()
  const navigate = useNavigate()
  const asked = useAddress()
  const room = `/o/${operation}/conformity/urgent`
  const form = useActForm({
    name: 'recordUrgentRelease',
    params: { operation },
    schema,
    draft: asked['lot'] ?? 'new',
    start: {
      subject: subjectFrom(asked),
      quantity: '',
      facilities: [] as string[],
      authorisedBy: '',
      reason: '',
      seen: '',
      evidence: [] as string[],
      expiresAt: '',
    },
    toBody: ({ subject, expiresAt, seen, ...rest }) => ({
      seen,
      ...(said(rest) as object),
      subject: subjectOf(subject),
      ...(expiresAt && { expiresAt: new Date(expiresAt).toISOString() }),
    }),
    done: t('urgentRecorded'),
    onDone: ({ id }) => void navigate({ to: `${room}/${id}` }),
  })
  const { fields } = form
  const { subject } = fields.getValues()
  const ends = new Date(expiryOf(new Date().toISOString(), undefined))
  return (
    <Page
      title={t('recordUrgent')}
      above={<Back to={room}>{t('tabs.urgent')}</Back>}
      below={t('urgentHelp')}
    >
      <ActForm form={form} submit={t('urgentSubmit')}>
        <SubjectFields fields={fields} />
        <NumberInput
          label={t('quantity')}
          description={t('quantityHelp')}
          min={1}
          allowDecimal={false}
          thousandSeparator=' '
          {...fields.getInputProps('quantity')}
        />
        <RecordsPicker
          kind='party'
          label={t('facilities')}
          description={t('facilitiesHelp')}
          {...fields.getInputProps('facilities')}
        />
        <TextInput
          label={t('authorisedBy')}
          description={t('authorisedByHelp')}
          {...fields.getInputProps('authorisedBy')}
        />
        <Textarea label={t('reason')} autosize minRows={2} {...fields.getInputProps('reason')} />
        <Textarea
          label={t('seen')}
          description={t('seenHelp')}
          autosize
          minRows={2}
          {...fields.getInputProps('seen')}
        />
        <EvidenceTicks
          label={t('seenRecorded')}
          description={t('seenRecordedHelp')}
          item={subject.item}
          lot={subject.kind === 'lot' ? subject.lot : null}
          {...fields.getInputProps('evidence')}
        />
        <TextInput
          type='datetime-local'
          label={t('ends')}
          description={t('endsHelp', { at: format.dateTime(ends, 'planned') })}
          {...fields.getInputProps('expiresAt')}
        />
        <EnvelopeFields fields={fields} />
      </ActForm>
    </Page>
  )
}
