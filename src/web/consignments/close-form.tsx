import { Textarea, TextInput } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { z } from 'zod'
import { closing } from '#consignments/consignment.ts'
import { useOperation } from '../session/me.ts'
import { ActForm, useActForm } from '../ui/act-form.tsx'
import { EnvelopeFields } from '../ui/envelope-fields.tsx'
import type { FormOf } from './doing.ts'
import { type Line, outstanding } from './standing.ts'

interface Reasons extends Record<string, unknown> {
  readonly reason: string
  /** By line, where one has a reason of its own. */
  readonly reasons: Readonly<Record<string, string>>
}

const start: Reasons = { reason: '', reasons: {} }

/** Closes a consignment: what never came is said to be short, line by line, with its reason. */
export const CloseForm = ({ consignment, close }: FormOf) => {
  const t = useTranslations('consignments')
  const operation = useOperation()
  const missing = consignment.lines.filter((line) => {
    const { short, unsent } = outstanding(line)
    return short + unsent > 0
  })
  const form = useActForm({
    name: 'closeConsignment',
    params: { operation, consignment: consignment.id },
    schema: closing,
    draft: 'close',
    start,
    toBody: ({ reason, reasons }) => ({
      reason,
      lines: missing.flatMap(({ id }) => (reasons[id] ? [{ line: id, reason: reasons[id] }] : [])),
    }),
    done: t('acts.close.done'),
    onDone: close,
  })
  const { fields } = form
  return (
    <ActForm form={form} submit={t('acts.close.submit')} cancel={close}>
      <p className='wb-hint'>{missing.length === 0 ? t('closing.whole') : t('closing.help')}</p>
      <Textarea
        label={t('closing.reason')}
        autosize
        minRows={2}
        {...fields.getInputProps('reason')}
      />
      {missing.map((line) => (
        <TextInput
          key={line.id}
          label={<Missing line={line} />}
          placeholder={t('closing.asAbove')}
          {...fields.getInputProps(`reasons.${line.id}`)}
          value={fields.getValues().reasons[line.id] ?? ''}
        />
      ))}
      <EnvelopeFields fields={fields} />
    </ActForm>
  )
}

const Missing = ({ line }: { line: Line }) => {
  const t = useTranslations('consignments.closing')
  const { short, unsent } = outstanding(line)
  return [line.item.name, short > 0 && t('short', { short }), unsent > 0 && t('unsent', { unsent })]
    .filter(Boolean)
    .join(' · ')
}

const reopening = z.object({ reason: z.string().trim().min(1).max(2000) })

/** Opens a consignment again that was closed by mistake. */
export const ReopenForm = ({ consignment, close }: FormOf) => {
  const t = useTranslations('consignments')
  const operation = useOperation()
  const form = useActForm({
    name: 'reopenConsignment',
    params: { operation, consignment: consignment.id },
    schema: reopening,
    draft: 'reopen',
    start: { reason: '' },
    done: t('acts.reopen.done'),
    onDone: close,
  })
  return (
    <ActForm form={form} submit={t('acts.reopen.submit')} cancel={close}>
      <p className='wb-hint'>{t('closing.reopenHelp')}</p>
      <Textarea
        label={t('closing.reopenReason')}
        autosize
        minRows={2}
        {...form.fields.getInputProps('reason')}
      />
      <EnvelopeFields fields={form.fields} />
    </ActForm>
  )
}
