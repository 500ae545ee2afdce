import { Modal, TextInput } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { meetingInput } from '#desk/arrivals.ts'
import { useOperation } from '../session/me.ts'
import { ActForm, useActForm } from '../ui/act-form.tsx'
import { RecordPicker } from '../ui/record-picker.tsx'
import type { Arrival } from './arrivals.tsx'

/** Names who meets a flight or a truck. */
export const MeetArrival = ({ row, close }: { row: Arrival; close: () => void }) => {
  const t = useTranslations('reports.arrivals')
  const operation = useOperation()
  const form = useActForm({
    name: 'meetArrival',
    params: { operation, consignment: row.consignment },
    schema: meetingInput,
    draft: row.leg,
    start: { person: '', telephone: '', party: null as string | null },
    toBody: ({ telephone, ...rest }) => ({ ...rest, leg: row.leg, telephone: telephone || null }),
    done: t('metNow'),
    onDone: close,
  })
  const { fields } = form
  return (
    <Modal opened onClose={close} title={t('meetTitle', { vehicle: row.vehicle ?? row.code })}>
      <ActForm form={form} submit={t('meet')} cancel={close}>
        <TextInput label={t('person')} {...fields.getInputProps('person')} />
        <TextInput label={t('telephone')} type='tel' {...fields.getInputProps('telephone')} />
        <RecordPicker
          kind='party'
          label={t('forWhom')}
          {...fields.getInputProps('party')}
          value={fields.getValues().party}
          onChange={(id) => fields.setFieldValue('party', id)}
        />
      </ActForm>
    </Modal>
  )
}
