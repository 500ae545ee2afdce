import { Modal, NumberInput, Textarea } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { override, planWithdrawal } from '#allocation/allocation.ts'
import type { Answered } from '#http/calling.ts'
import { useOperation } from '../session/me.ts'
import { ActForm, useActForm } from '../ui/act-form.tsx'
import { EnvelopeFields } from '../ui/envelope-fields.tsx'

export type Step = 'override' | 'withdraw'

interface StepOf {
  readonly step: Step
  readonly plan: Answered<'getPlan'>
  readonly close: () => void
}

/** Lets a plan say another quantity, or withdraws it: always with a reason. */
export const PlanStep = ({ step, plan, close }: StepOf) => {
  const t = useTranslations('allocation')
  return (
    <Modal opened onClose={close} title={t(`steps.${step}.title`)} size='lg'>
      <StepForm step={step} plan={plan} close={close} />
    </Modal>
  )
}

const StepForm = ({ step, plan, close }: StepOf) => {
  const t = useTranslations('allocation')
  const operation = useOperation()
  const overrides = step === 'override'
  const start: { quantity: number | ''; reason: string } = { quantity: plan.quantity, reason: '' }
  const form = useActForm({
    name: overrides ? 'overridePlan' : 'withdrawPlans',
    params: { operation },
    schema: overrides ? override : planWithdrawal,
    draft: plan.id,
    start,
    toBody: ({ quantity, reason }) =>
      overrides
        ? { plan: plan.id, quantity: quantity === '' ? undefined : quantity, reason }
        : { plans: [plan.id], reason },
    done: t(`steps.${step}.done`),
    onDone: close,
  })
  const { fields } = form
  return (
    <ActForm form={form} submit={t(`steps.${step}.submit`)} cancel={close}>
      <p className='wb-quiet'>{t(`steps.${step}.help`, { drawn: plan.drawn })}</p>
      {overrides && (
        <NumberInput
          label={t('newQuantity')}
          min={plan.drawn}
          allowDecimal={false}
          thousandSeparator=' '
          {...fields.getInputProps('quantity')}
        />
      )}
      <Textarea label={t('reason')} autosize minRows={2} {...fields.getInputProps('reason')} />
      <EnvelopeFields fields={fields} />
    </ActForm>
  )
}
