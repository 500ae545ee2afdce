import './needs.css'
import { Textarea, TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { needInput } from '#needs/need.ts'
import { useRead } from '../api/query.ts'
import { useMe, useOperation } from '../session/me.ts'
import { ActForm, useActForm } from '../ui/act-form.tsx'
import { EnvelopeFields } from '../ui/envelope-fields.tsx'
import { Back, Page } from '../ui/page.tsx'
import { RecordPicker } from '../ui/record-picker.tsx'
import { lineAfter, LineFields, lineOf, type LineValues } from './line-fields.tsx'

interface Values extends Record<string, unknown> {
  facility: string | null
  place: string | null
  lines: LineValues[]
  contact: string
  askedOn: string
  note: string
}

/** Asks for goods: who, where to, what. The facility one speaks for is there already. */
export const NeedNew = () => {
  const t = useTranslations('needs')
  const operation = useOperation()
  const navigate = useNavigate()
  const last = useLast(operation)
  const start: Values = {
    facility: last.facility,
    place: null,
    lines: [lineAfter()],
    contact: '',
    askedOn: '',
    note: '',
  }
  const form = useActForm({
    name: 'recordNeed',
    params: { operation },
    schema: needInput,
    draft: 'new',
    start,
    toBody: ({ askedOn, contact, note, lines, ...rest }) => ({
      ...rest,
      place: rest.place ?? usual,
      askedOn: askedOn || undefined,
      contact: contact || null,
      note: note || null,
      lines: lines.map(lineOf),
    }),
    done: t('recordedNow'),
    onDone: ({ id }) => {
      const { facility } = form.fields.getValues()
      if (facility) last.keep(facility)
      void navigate({ to: `/o/${operation}/needs/${id}` })
    },
  })
  const { fields } = form
  const { facility, place, lines } = fields.getValues()
  const usual = usePlaceOf(operation, facility)
  return (
    <Page
      title={t('record')}
      above={<Back to={`/o/${operation}/needs`}>{t('title')}</Back>}
      below={t('recordHelp')}
    >
      <ActForm form={form} submit={t('submit', { lines: lines.length })}>
        <RecordPicker
          kind='party'
          label={t('facility')}
          description={t('facilityHelp')}
          {...fields.getInputProps('facility')}
          value={facility}
          onChange={(id) => fields.setFieldValue('facility', id)}
        />
        <RecordPicker
          kind='place'
          label={t('place')}
          description={t('placeHelp')}
          {...fields.getInputProps('place')}
          value={place ?? usual}
          onChange={(id) => fields.setFieldValue('place', id)}
        />
        <LineFields fields={fields} />
        <details className='wb-more-fields'>
          <summary>{t('more')}</summary>
          <TextInput label={t('contact')} {...fields.getInputProps('contact')} />
          <TextInput
            type='date'
            label={t('askedOn')}
            description={t('askedOnHelp')}
            {...fields.getInputProps('askedOn')}
          />
          <Textarea label={t('note')} autosize minRows={2} {...fields.getInputProps('note')} />
        </details>
        <EnvelopeFields fields={fields} />
      </ActForm>
    </Page>
  )
}

/** Where a facility had its goods brought last; else the place that it runs, if it is just one. */
const usePlaceOf = (operation: string, facility: string | null): string | null => {
  const enabled = facility !== null
  const query = { facility: facility ?? '', sort: 'newest', limit: 1 } as const
  const asked = useRead('listNeeds', { params: { operation }, query }, { enabled })
  const run = useRead(
    'listPlaces',
    { query: { operatedBy: facility ?? '', limit: 2 } },
    { enabled },
  )
  const [only, another] = run.data?.items ?? []
  if (!enabled) return null
  return asked.data?.items[0]?.place ?? (only && !another ? only.id : null)
}

/** For whom one asked last from this browser; before that one's own organisation. */
const useLast = (operation: string) => {
  const { data: me } = useMe()
  const key = `waybill-asks/${operation}/${me?.user ?? ''}`
  const own = me?.memberships.find((each) => each.operation === operation)?.party?.id ?? null
  return {
    facility: localStorage.getItem(key) ?? own,
    keep: (facility: string) => localStorage.setItem(key, facility),
  }
}
