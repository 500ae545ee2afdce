import './deliveries.css'
import { Button, Checkbox, TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { dispatchInput } from '#deliveries/delivery.ts'
import { useOperation } from '../session/me.ts'
import { useAddress } from '../shell/address.ts'
import { ActForm, type ActFormState, useActForm } from '../ui/act-form.tsx'
import { EnvelopeFields } from '../ui/envelope-fields.tsx'
import { Back, Page } from '../ui/page.tsx'
import { RecordPicker } from '../ui/record-picker.tsx'
import { GateHelp } from './gate-help.tsx'
import { LoadField } from './load-field.tsx'
import { emptyLoad, loadFrom, type LoadLine } from './load-lines.ts'
import { PlansFor } from './plans-for.tsx'

export interface DispatchValues extends Record<string, unknown> {
  facility: string | null
  place: string | null
  from: string | null
  carrier: string | null
  vehicle: string
  plannedArrival: string
  note: string
  happened: boolean
  lines: LoadLine[]
}

/** Goods go to a facility: from a store, or straight from where they arrived. */
export const DispatchNew = () => {
  const t = useTranslations('deliveries')
  const operation = useOperation()
  const navigate = useNavigate()
  const asked = useAddress()
  const start: DispatchValues = {
    facility: asked['facility'] ?? null,
    place: asked['place'] ?? null,
    from: asked['from'] ?? null,
    carrier: null,
    vehicle: '',
    plannedArrival: '',
    note: '',
    happened: false,
    lines: [loadFrom(asked)],
  }
  const form = useActForm({
    name: 'dispatchDelivery',
    params: { operation },
    schema: dispatchInput,
    draft: asked['plan'] ?? asked['needLine'] ?? asked['lot'] ?? 'new',
    start,
    toBody: ({ plannedArrival, vehicle, note, lines, ...rest }) => ({
      ...rest,
      vehicle: vehicle || null,
      note: note || null,
      ...(plannedArrival && { plannedArrival: new Date(plannedArrival).toISOString() }),
      lines: lines.map((line) => ({ ...line, quantity: line.quantity || undefined })),
    }),
    done: t('dispatchedNow'),
    onDone: ({ id }) => void navigate({ to: `/o/${operation}/deliveries/${id}` }),
  })
  const { fields } = form
  const { facility, carrier, happened, lines } = fields.getValues()
  return (
    <Page
      title={t('dispatch')}
      above={<Back to={`/o/${operation}/deliveries`}>{t('title')}</Back>}
      below={t('dispatchHelp')}
    >
      <div className='wb-wide'>
        <ActForm
          form={form}
          submit={t(happened ? 'happenedSubmit' : 'dispatchSubmit', { lines: lines.length })}
        >
          <Where form={form} />
          {facility && <PlansFor form={form} facility={facility} />}
          <fieldset className='wb-fieldset'>
            <legend>{t('goods')}</legend>
            <div className='wb-lines'>
              {lines.map((line, at) => (
                <LoadField key={line.id} form={form} at={at} />
              ))}
            </div>
            <Button
              variant='default'
              size='xs'
              mt={8}
              onClick={() => fields.insertListItem('lines', emptyLoad() as never)}
            >
              {t('addLine')}
            </Button>
          </fieldset>
          <div className='wb-pair'>
            <RecordPicker
              kind='party'
              label={t('carrier')}
              {...fields.getInputProps('carrier')}
              value={carrier}
            />
            <TextInput
              label={t('vehicle')}
              description={t('vehicleHelp')}
              {...fields.getInputProps('vehicle')}
            />
            <TextInput
              type='datetime-local'
              label={t('plannedArrival')}
              {...fields.getInputProps('plannedArrival')}
            />
            <TextInput label={t('note')} {...fields.getInputProps('note')} />
          </div>
          <Checkbox
            label={t('happened')}
            description={t('happenedHelp')}
            {...fields.getInputProps('happened', { type: 'checkbox' })}
          />
          <EnvelopeFields fields={fields} open={happened} />
          {form.error && <GateHelp error={form.error} operation={operation} />}
        </ActForm>
      </div>
    </Page>
  )
}

const Where = ({ form }: { form: ActFormState<DispatchValues> }) => {
  const t = useTranslations('deliveries')
  const { fields } = form
  const { facility, place, from } = fields.getValues()
  return (
    <div className='wb-pair'>
      <RecordPicker
        kind='place'
        label={t('loadedAt')}
        {...fields.getInputProps('from')}
        value={from}
      />
      <RecordPicker
        kind='party'
        label={t('facility')}
        description={t('facilityHelp')}
        {...fields.getInputProps('facility')}
        value={facility}
      />
      <RecordPicker
        kind='place'
        label={t('receivingPoint')}
        {...fields.getInputProps('place')}
        value={place}
      />
    </div>
  )
}
