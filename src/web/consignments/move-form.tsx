import { Checkbox, NativeSelect, NumberInput, SegmentedControl } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { departure, landing } from '#consignments/transport.ts'
import { useOperation } from '../session/me.ts'
import { ActForm, type ActFormState, useActForm } from '../ui/act-form.tsx'
import { EnvelopeFields } from '../ui/envelope-fields.tsx'
import { RecordPicker } from '../ui/record-picker.tsx'
import type { FormOf } from './doing.ts'
import type { Consignment, Line } from './standing.ts'

interface LineTaken {
  readonly line: string
  readonly taken: boolean
  readonly quantity: number | ''
}

interface Values extends Record<string, unknown> {
  leg: string
  whole: boolean
  lines: LineTaken[]
  instruction: boolean
  place: string | null
}

const startOf = (leg: string, lines: readonly Line[]): Values => ({
  leg,
  whole: true,
  lines: lines.map(({ id }) => ({ line: id, taken: true, quantity: '' })),
  instruction: true,
  place: null,
})

/** The lines that were picked out, or nothing: all of them. */
const linesOf = ({ whole, lines }: Values) =>
  whole
    ? undefined
    : lines
        .filter(({ taken }) => taken)
        .map(({ line, quantity }) => ({ line, quantity: quantity === '' ? null : quantity }))

/** Sends what is packed, or what waits for its next leg. */
export const SendForm = ({ consignment, close }: FormOf) => {
  const t = useTranslations('consignments')
  const operation = useOperation()
  const waiting = consignment.legs.filter(({ actualDeparture }) => actualDeparture === null)
  const packed = consignment.lines.filter(({ standing }) => (standing?.packed ?? 0) > 0)
  const unsaid = consignment.lines.filter(({ quantity }) => quantity === null)
  const lines = [...(packed.length > 0 ? packed : inTransit(consignment)), ...unsaid]
  const form = useActForm({
    name: 'sendConsignment',
    params: { operation, consignment: consignment.id },
    schema: departure,
    draft: 'send',
    start: startOf(waiting[0]?.id ?? '', lines),
    toBody: (values) => ({
      leg: values.leg || undefined,
      lines: linesOf(values),
      instruction: values.instruction,
    }),
    done: t('acts.send.done'),
    onDone: close,
  })
  const { fields } = form
  return (
    <ActForm form={form} submit={t('acts.send.submit')} cancel={close}>
      <SegmentedControl
        fullWidth
        aria-label={t('move.instructionLabel')}
        data={[
          { value: 'true', label: t('move.instruction') },
          { value: 'false', label: t('move.fact') },
        ]}
        value={String(fields.getValues().instruction)}
        onChange={(value) => fields.setFieldValue('instruction', value === 'true')}
      />
      <p className='wb-hint'>
        {fields.getValues().instruction ? t('move.instructionHelp') : t('move.factHelp')}
      </p>
      <LegSelect legs={waiting} form={form} />
      <Lines form={form} lines={lines} stage='packed' />
      <EnvelopeFields fields={fields} basis />
    </ActForm>
  )
}

/** Goods are there; nobody has counted them yet. */
export const LandForm = ({ consignment, close }: FormOf) => {
  const t = useTranslations('consignments')
  const operation = useOperation()
  const flying = consignment.legs.filter(({ actualArrival }) => actualArrival === null)
  const unsaid = consignment.lines.filter(({ quantity }) => quantity === null)
  const lines = [...inTransit(consignment), ...unsaid]
  const form = useActForm({
    name: 'landConsignment',
    params: { operation, consignment: consignment.id },
    schema: landing,
    draft: 'land',
    start: startOf(flying.find(({ actualDeparture }) => actualDeparture)?.id ?? '', lines),
    toBody: (values) => ({
      leg: values.leg || undefined,
      place: values.place ?? undefined,
      lines: linesOf(values),
    }),
    done: t('acts.land.done'),
    onDone: close,
  })
  const { fields } = form
  return (
    <ActForm form={form} submit={t('acts.land.submit')} cancel={close}>
      <p className='wb-hint'>{t('move.landHelp')}</p>
      <LegSelect legs={flying} form={form} />
      <RecordPicker
        kind='place'
        label={t('move.place')}
        description={t('move.placeHelp')}
        value={fields.getValues().place}
        onChange={(place) => fields.setFieldValue('place', place)}
      />
      <Lines form={form} lines={lines} stage='inTransit' />
      <EnvelopeFields fields={fields} basis />
    </ActForm>
  )
}

const inTransit = ({ lines }: Consignment): Line[] =>
  lines.filter(({ standing }) => (standing?.inTransit ?? 0) > 0)

const LegSelect = ({ legs, form }: { legs: Consignment['legs']; form: ActFormState<Values> }) => {
  const t = useTranslations('consignments')
  if (legs.length === 0) return <p className='wb-hint'>{t('move.noLeg')}</p>
  return (
    <NativeSelect
      label={t('move.leg')}
      data={[
        ...legs.map(({ id, vehicle, mode, from, to }) => ({
          value: id,
          label: `${vehicle ?? t(`leg.modes.${mode}`)} · ${from.name} → ${to.name}`,
        })),
        { value: '', label: t('move.unnamedLeg') },
      ]}
      {...form.fields.getInputProps('leg')}
    />
  )
}

/** All of them, or those that are picked out, each wholly or in part. */
const Lines = ({
  form: { fields },
  lines,
  stage,
}: {
  form: ActFormState<Values>
  lines: readonly Line[]
  stage: 'packed' | 'inTransit'
}) => {
  const t = useTranslations('consignments')
  const { whole } = fields.getValues()
  return (
    <>
      <Checkbox
        label={t(`move.whole.${stage}`)}
        checked={whole}
        onChange={({ currentTarget: { checked } }) => fields.setFieldValue('whole', checked)}
      />
      {!whole &&
        lines.map((line, at) => {
          const there = line.standing?.[stage] || line.standing?.inTransit || 0
          return (
            <div key={line.id} className='wb-step-line'>
              <Checkbox
                label={<LineName line={line} />}
                {...fields.getInputProps(`lines.${at}.taken`, { type: 'checkbox' })}
              />
              {line.quantity !== null && (
                <NumberInput
                  aria-label={t('move.howMany', { item: line.item.name })}
                  placeholder={t('move.all', { there })}
                  min={1}
                  allowDecimal={false}
                  thousandSeparator=' '
                  {...fields.getInputProps(`lines.${at}.quantity`)}
                />
              )}
            </div>
          )
        })}
    </>
  )
}

const LineName = ({ line }: { line: Line }) => (
  <>
    {line.item.name}
    {line.lot?.lotNumber && <span className='wb-quiet'> {line.lot.lotNumber}</span>}
    {line.quantity === null && line.stated && <q> {line.stated}</q>}
  </>
)
