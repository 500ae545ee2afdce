import { NativeSelect, Textarea, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { useTranslations } from 'use-intl'
import { legInput, modes } from '#consignments/transport.ts'
import { newId } from '#platform/ids.ts'
import { useOperation } from '../session/me.ts'
import { ActForm, useActForm } from '../ui/act-form.tsx'
import { EnvelopeFields } from '../ui/envelope-fields.tsx'
import { instantOf, localOf } from '../ui/local-time.ts'
import { RecordPicker } from '../ui/record-picker.tsx'
import type { FormOf } from './doing.ts'
import type { Consignment } from './standing.ts'

/** A leg as a form holds it. */
export interface LegValues {
  readonly id: string
  readonly mode: (typeof modes)[number]
  readonly from: string | null
  readonly to: string | null
  readonly vehicle: string
  readonly carrier: string | null
  readonly plannedDeparture: string
  readonly plannedArrival: string
  readonly actualDeparture: string
  readonly actualArrival: string
  readonly note: string
}

export const emptyLeg = (from: string | null, to: string | null): LegValues => ({
  id: newId(),
  mode: 'air',
  from,
  to,
  vehicle: '',
  carrier: null,
  plannedDeparture: '',
  plannedArrival: '',
  actualDeparture: '',
  actualArrival: '',
  note: '',
})

const valuesOf = (leg: Consignment['legs'][number]): LegValues => ({
  id: leg.id,
  mode: leg.mode,
  from: leg.from.id,
  to: leg.to.id,
  vehicle: leg.vehicle ?? '',
  carrier: leg.carrier?.id ?? null,
  plannedDeparture: localOf(leg.plannedDeparture),
  plannedArrival: localOf(leg.plannedArrival),
  actualDeparture: localOf(leg.actualDeparture),
  actualArrival: localOf(leg.actualArrival),
  note: leg.note ?? '',
})

export const legOf = (leg: LegValues) => ({
  ...leg,
  vehicle: leg.vehicle || null,
  plannedDeparture: instantOf(leg.plannedDeparture),
  plannedArrival: instantOf(leg.plannedArrival),
  actualDeparture: instantOf(leg.actualDeparture),
  actualArrival: instantOf(leg.actualArrival),
  note: leg.note || null,
})

/** One flight, truck or ship: what is planned, and what happened. */
export const LegForm = ({ consignment, id, close }: FormOf) => {
  const t = useTranslations('consignments')
  const operation = useOperation()
  const { legs, origin, destination } = consignment
  const known = legs.find((leg) => leg.id === id)
  const after = legs.at(-1)?.to.id ?? origin?.id ?? null
  const form = useActForm({
    name: 'recordLegs',
    params: { operation, consignment: consignment.id },
    schema: legInput.transform((leg) => ({ legs: [leg] })),
    draft: id ?? 'new',
    start: { ...(known ? valuesOf(known) : emptyLeg(after, destination?.id ?? null)) },
    toBody: legOf,
    done: t('acts.leg.done'),
    onDone: close,
  })
  return (
    <ActForm form={form} submit={t('acts.leg.submit')} cancel={close}>
      <LegFields fields={form.fields} path='' />
      <EnvelopeFields fields={form.fields} />
    </ActForm>
  )
}

type Fields = UseFormReturnType<Record<string, unknown>>

/** The fields of a leg; `path` where it is one of several: `legs.0`. */
export const LegFields = ({ fields, path }: { fields: unknown; path: string }) => {
  const t = useTranslations('consignments.leg')
  const form = fields as Fields
  const at = (name: keyof LegValues) => (path === '' ? name : `${path}.${name}`)
  const input = (name: keyof LegValues) => form.getInputProps(at(name))
  const picked = (name: 'from' | 'to' | 'carrier') => ({
    ...input(name),
    value: (input(name).value as string | null | undefined) ?? null,
    onChange: (id: string | null) => form.setFieldValue(at(name), id),
  })
  const time = (
    name: 'plannedDeparture' | 'plannedArrival' | 'actualDeparture' | 'actualArrival',
  ) => <TextInput type='datetime-local' label={t(name)} {...input(name)} />
  return (
    <>
      <div className='wb-two'>
        <NativeSelect
          label={t('mode')}
          data={modes.map((value) => ({ value, label: t(`modes.${value}`) }))}
          {...input('mode')}
        />
        <TextInput label={t('vehicle')} description={t('vehicleHelp')} {...input('vehicle')} />
        <RecordPicker kind='place' label={t('from')} {...picked('from')} />
        <RecordPicker kind='place' label={t('to')} {...picked('to')} />
      </div>
      <RecordPicker kind='party' label={t('carrier')} {...picked('carrier')} />
      <div className='wb-two'>
        {time('plannedDeparture')}
        {time('plannedArrival')}
        {time('actualDeparture')}
        {time('actualArrival')}
      </div>
      <Textarea label={t('note')} autosize {...input('note')} />
    </>
  )
}
