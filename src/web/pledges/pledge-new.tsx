import { NativeSelect, NumberInput, Textarea, TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { pledgeInput } from '#pledges/pledge.ts'
import { ScreenedOffer } from '../rules/screened.tsx'
import { useOperation } from '../session/me.ts'
import { ActForm, useActForm } from '../ui/act-form.tsx'
import { EnvelopeFields } from '../ui/envelope-fields.tsx'
import { Back, Page } from '../ui/page.tsx'
import { RecordsPicker } from '../ui/records-picker.tsx'
import { emptyLine, LineFields, lineOf, type LineValues } from './line-fields.tsx'

interface Values extends Record<string, unknown> {
  donors: string[]
  shares: 'agreed' | 'stated' | 'unknown'
  parts: Record<string, number | ''>
  recipients: string[]
  recipientWords: string
  solicited: '' | 'true' | 'false'
  announcedOn: string
  statedDate: string
  note: string
  lines: LineValues[]
}

const start = (): Values => ({
  donors: [],
  shares: 'unknown',
  parts: {},
  recipients: [],
  recipientWords: '',
  solicited: '',
  announcedOn: '',
  statedDate: '',
  note: '',
  lines: [emptyLine()],
})

/** Records what one donor, or several jointly, promised. */
export const PledgeNew = () => {
  const t = useTranslations('pledges')
  const operation = useOperation()
  const navigate = useNavigate()
  const form = useActForm({
    name: 'recordPledge',
    params: { operation },
    schema: pledgeInput,
    draft: 'new',
    start: start(),
    toBody: (values) => ({
      ...values,
      parts:
        values.shares === 'unknown'
          ? []
          : values.donors.flatMap((party) => {
              const parts = values.parts[party]
              return parts ? [{ party, parts }] : []
            }),
      recipientWords: values.recipientWords || null,
      solicited: values.solicited === '' ? null : values.solicited === 'true',
      announcedOn: values.announcedOn || null,
      statedDate: values.statedDate || null,
      note: values.note || null,
      lines: values.lines.map(lineOf),
    }),
    done: t('recordedNow'),
    onDone: ({ id }) => void navigate({ to: `/o/${operation}/pledges/${id}` }),
  })
  const { fields } = form
  const { donors, shares, recipients, lines, announcedOn } = fields.getValues()
  return (
    <Page
      title={t('record')}
      above={<Back to={`/o/${operation}/pledges`}>{t('title')}</Back>}
      below={t('recordHelp')}
    >
      <div className='wb-beside'>
        <ActForm form={form} submit={t('record')}>
          <RecordsPicker
            kind='party'
            label={t('from')}
            description={t('donorsHelp')}
            {...fields.getInputProps('donors')}
          />
          {donors.length > 1 && (
            <NativeSelect
              label={t('shares')}
              data={(['unknown', 'stated', 'agreed'] as const).map((value) => ({
                value,
                label: t(`sharesAre.${value}`),
              }))}
              {...fields.getInputProps('shares')}
            />
          )}
          {donors.length > 1 &&
            shares !== 'unknown' &&
            donors.map((party, at) => (
              <NumberInput
                key={party}
                label={t('partsOf', { number: at + 1 })}
                min={1}
                allowDecimal={false}
                {...fields.getInputProps(`parts.${party}`)}
              />
            ))}
          <RecordsPicker
            kind='party'
            label={t('to')}
            description={t('recipientsHelp')}
            {...fields.getInputProps('recipients')}
          />
          <TextInput
            label={t('recipientWords')}
            description={t('recipientWordsHelp')}
            {...fields.getInputProps('recipientWords')}
          />
          <LineFields fields={fields} />
          <TextInput type='date' label={t('announced')} {...fields.getInputProps('announcedOn')} />
          <TextInput
            label={t('statedDate')}
            description={t('statedDateHelp')}
            {...fields.getInputProps('statedDate')}
          />
          <NativeSelect
            label={t('solicited')}
            data={[
              { value: '', label: t('notKnown') },
              { value: 'true', label: t('yes.true') },
              { value: 'false', label: t('yes.false') },
            ]}
            {...fields.getInputProps('solicited')}
          />
          <Textarea label={t('note')} autosize minRows={2} {...fields.getInputProps('note')} />
          <EnvelopeFields fields={fields} basis />
        </ActForm>
        <ScreenedOffer
          offered={{
            lines: lines.map(({ id, item }) => ({ id, item })),
            donor: donors[0] ?? null,
            finalRecipient: (recipients.length === 1 && recipients[0]) || null,
            departsOn: announcedOn || null,
            isGift: lines.some(({ provenance }) => provenance === 'gift'),
          }}
        />
      </div>
    </Page>
  )
}
