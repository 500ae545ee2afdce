import { Checkbox, Modal, NumberInput, Textarea } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { z } from 'zod'
import type { Answered } from '#http/calling.ts'
import { id } from '#platform/id-input.ts'
import { stepInput } from '#pledges/pledge.ts'
import { useRead } from '../api/query.ts'
import { useOperation } from '../session/me.ts'
import { ActForm, useActForm } from '../ui/act-form.tsx'
import { EnvelopeFields } from '../ui/envelope-fields.tsx'
import { SourcePicker } from '../ui/source-picker.tsx'

export type Step = 'commit' | 'decline' | 'withdraw'
type Pledge = Answered<'getPledge'>

const routes = {
  commit: 'commitPledge',
  decline: 'declinePledge',
  withdraw: 'withdrawPledge',
} as const

const rules = {
  commit: stepInput.extend({ donorPaper: id, acceptance: id }),
  decline: stepInput.extend({ reason: z.string().min(1).max(2000) }),
  withdraw: stepInput.extend({ reason: z.string().min(1).max(2000) }),
}

/** Commits, declines or withdraws lines, wholly or in part. */
export const PledgeStep = ({
  step,
  pledge,
  close,
}: {
  step: Step
  pledge: Pledge
  close: () => void
}) => {
  const t = useTranslations('pledges')
  return (
    <Modal opened onClose={close} title={t(`steps.${step}.title`)} size='lg'>
      <StepForm step={step} pledge={pledge} close={close} />
    </Modal>
  )
}

const StepForm = ({ step, pledge, close }: { step: Step; pledge: Pledge; close: () => void }) => {
  const t = useTranslations('pledges')
  const operation = useOperation()
  const lines = pledge.lines.filter(
    (line) => line.parent === null && ((line.promised ?? 0) > 0 || line.quantity === null),
  )
  const form = useActForm({
    name: routes[step],
    params: { operation },
    schema: rules[step],
    draft: pledge.id,
    start: {
      lines: lines.map(({ id: line }) => ({ line, quantity: null as number | null, taken: true })),
      donorPaper: null as string | null,
      acceptance: null as string | null,
      reason: '',
    },
    toBody: ({ lines: all, ...rest }) => ({
      ...rest,
      lines: all.filter(({ taken }) => taken).map(({ line, quantity }) => ({ line, quantity })),
    }),
    done: t(`steps.${step}.done`),
    onDone: close,
  })
  const { fields } = form
  return (
    <ActForm form={form} submit={t(`steps.${step}.submit`)} cancel={close}>
      <p className='wb-hint'>{t(`steps.${step}.help`)}</p>
      {lines.map((line, at) => (
        <div key={line.id} className='wb-step-line'>
          <Checkbox
            label={<LineName line={line} />}
            {...fields.getInputProps(`lines.${at}.taken`, { type: 'checkbox' })}
          />
          {line.quantity !== null && (
            <NumberInput
              aria-label={t('howMany')}
              placeholder={t('allOpen', { open: line.promised ?? 0 })}
              min={1}
              max={line.promised ?? undefined}
              allowDecimal={false}
              thousandSeparator=' '
              {...fields.getInputProps(`lines.${at}.quantity`)}
              value={fields.getValues().lines[at]?.quantity ?? ''}
              onChange={(value) =>
                fields.setFieldValue(`lines.${at}.quantity`, Number(value) || null)
              }
            />
          )}
        </div>
      ))}
      {step === 'commit' ? (
        <>
          <SourcePicker
            label={t('donorPaper')}
            value={fields.getValues().donorPaper}
            error={fields.errors['donorPaper']}
            onChange={(source) => fields.setFieldValue('donorPaper', source)}
          />
          <SourcePicker
            label={t('acceptance')}
            value={fields.getValues().acceptance}
            error={fields.errors['acceptance']}
            onChange={(source) => fields.setFieldValue('acceptance', source)}
          />
        </>
      ) : (
        <Textarea label={t('reason')} autosize minRows={2} {...fields.getInputProps('reason')} />
      )}
      <EnvelopeFields fields={fields} />
    </ActForm>
  )
}

const LineName = ({ line }: { line: Pledge['lines'][number] }) => {
  const item = useRead('getItem', { params: { item: line.item } })
  return (
    <>
      {item.data?.name ?? '…'} <q>{line.stated}</q>
    </>
  )
}
