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
      place: rest.place ?? placeFor(rest.facility),
      askedOn: askedOn || undefined,
      contact: contact || null,
      note: note || null,
      lines: lines.map(lineOf),
    }),
    done: t('recordedNow'),
    onDone: ({ id }) => {
      const { facility, place } = form.fields.getValues()
      last.keep({ facility, place: place ?? placeFor(facility) })
      void navigate({ to: `/o/${operation}/needs/${id}` })
    },
  })
  const { fields } = form
  const { facility, place, lines } = fields.getValues()
  const own = usePlaceOf(facility)
  const placeFor = (asks: string | null) => (asks === last.facility && last.place) || own
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
          value={place ?? placeFor(facility)}
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

/** The place that a facility runs, where it runs just one. */
const usePlaceOf = (facility: string | null): string | null => {
  const query = { operatedBy: facility ?? '', limit: 2 }
  const found = useRead('listPlaces', { query }, { enabled: facility !== null })
  const [first, second] = facility === null ? [] : (found.data?.items ?? [])
  return first && !second ? first.id : null
}

interface Last {
  readonly facility: string | null
  readonly place: string | null
}

/** For whom and where to one asked last from this browser; before that one's own organisation. */
const useLast = (operation: string) => {
  const { data: me } = useMe()
  const key = `waybill-asks/${operation}/${me?.user ?? ''}`
  const own = me?.memberships.find((each) => each.operation === operation)?.party?.id ?? null
  const kept = localStorage.getItem(key)
  const last: Last = kept ? (JSON.parse(kept) as Last) : { facility: own, place: null }
  return { ...last, keep: (next: Last) => localStorage.setItem(key, JSON.stringify(next)) }
}
