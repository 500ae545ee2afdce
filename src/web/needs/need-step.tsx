import { Checkbox, Modal, Textarea, TextInput } from '@mantine/core'
import { useFormatter, useTranslations } from 'use-intl'
import type { Answered } from '#http/calling.ts'
import { verification, withdrawal } from '#needs/need.ts'
import { useOperation } from '../session/me.ts'
import { ActForm, useActForm } from '../ui/act-form.tsx'
import { EnvelopeFields } from '../ui/envelope-fields.tsx'

export type Step = 'verify' | 'withdraw'
type Need = Answered<'getNeed'>

interface StepOf {
  readonly step: Step
  readonly need: Need
  readonly close: () => void
}

/** Says that lines are still needed, or that they no longer are. */
export const NeedStep = ({ step, need, close }: StepOf) => {
  const t = useTranslations('needs')
  return (
    <Modal opened onClose={close} title={t(`steps.${step}.title`)} size='lg'>
      <StepForm step={step} need={need} close={close} />
    </Modal>
  )
}

const StepForm = ({ step, need, close }: StepOf) => {
  const t = useTranslations('needs')
  const operation = useOperation()
  const lines = need.lines.filter(({ withdrawn }) => !withdrawn)
  const form = useActForm({
    name: step === 'verify' ? 'verifyNeed' : 'withdrawNeed',
    params: { operation },
    schema: step === 'verify' ? verification : withdrawal,
    draft: need.id,
    // Verifying is mostly about all of them; withdrawing is about those one chooses.
    start: { taken: lines.map(() => step === 'verify'), verifiedOn: '', reason: '' },
    toBody: ({ taken, verifiedOn, reason }) => ({
      lines: lines.filter((_, at) => taken[at]).map(({ id }) => id),
      ...(step === 'verify' ? { verifiedOn: verifiedOn || undefined } : { reason }),
    }),
    done: t(`steps.${step}.done`),
    onDone: close,
  })
  const { fields } = form
  const count = fields.getValues().taken.filter(Boolean).length
  return (
    <ActForm form={form} submit={t(`steps.${step}.submit`, { count })} cancel={close}>
      <p className='wb-quiet'>{t(`steps.${step}.help`)}</p>
      {lines.map((line, at) => (
        <Checkbox
          key={line.id}
          label={<LineName line={line} />}
          {...fields.getInputProps(`taken.${at}`, { type: 'checkbox' })}
        />
      ))}
      {fields.errors['lines'] && <p className='wb-held'>▲ {t('chooseLine')}</p>}
      {step === 'verify' ? (
        <TextInput
          type='date'
          label={t('verifiedOn')}
          description={t('verifiedOnHelp')}
          {...fields.getInputProps('verifiedOn')}
        />
      ) : (
        <Textarea label={t('reason')} autosize minRows={2} {...fields.getInputProps('reason')} />
      )}
      <EnvelopeFields fields={fields} />
    </ActForm>
  )
}

const LineName = ({ line }: { line: Need['lines'][number] }) => {
  const format = useFormatter()
  return (
    <>
      {line.itemName} · {format.number(line.quantity)}
    </>
  )
}
