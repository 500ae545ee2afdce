import { Modal, NumberInput, Textarea } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { z } from 'zod'
import { correctionInput, readingInput } from '#receipts/receipt.ts'
import { useOperation } from '../session/me.ts'
import { ActForm, useActForm } from '../ui/act-form.tsx'
import { headBody, noHead, noLogger } from './drafts.ts'
import { LoggerFields } from './head-fields.tsx'
import type { Receipt } from './receipt-page.tsx'

export type ReceiptStepKind = 'correct' | 'temperature'
interface Step {
  readonly receipt: Receipt
  readonly close: () => void
}

/** What a desk does about a receipt: says it better, adds a logger. */
export const ReceiptStep = ({ step, ...given }: Step & { step: ReceiptStepKind }) => {
  const t = useTranslations('receipts.steps')
  const forms = { correct: Correct, temperature: Temperature }
  const Form = forms[step]
  return (
    <Modal opened onClose={given.close} title={t(`${step}.title`)} size='lg'>
      <Form {...given} />
    </Modal>
  )
}

/** What the receipt found of one line and lot, as it stands. */
const foundIn = ({ lines }: Receipt) => {
  const all = Map.groupBy(
    lines.filter(({ finding }) => ['sound', 'damaged', 'unannounced'].includes(finding)),
    ({ line, lot }) => `${line ?? ''} ${lot ?? ''}`,
  )
  return [...all.values()].flatMap((those) => {
    const [first] = those
    if (!first) return []
    const sum = (...kinds: readonly string[]) =>
      those.reduce(
        (n, { finding, quantity }) => n + (kinds.includes(finding) ? (quantity ?? 0) : 0),
        0,
      )
    return [{ ...first, sound: sum('sound', 'unannounced'), damaged: sum('damaged') }]
  })
}

const Correct = ({ receipt, close }: Step) => {
  const t = useTranslations('receipts')
  const operation = useOperation()
  const found = foundIn(receipt)
  const form = useActForm({
    name: 'correctReceipt',
    params: { operation, receipt: receipt.id },
    schema: correctionInput,
    draft: receipt.id,
    start: {
      reason: '',
      // Empty where it stands as it was said: nobody counts by leaving a number alone.
      lines: found.map(({ line, lot }) => ({
        line,
        lot,
        sound: '' as number | '',
        damaged: '' as number | '',
      })),
    },
    toBody: ({ reason, lines }) => ({
      reason,
      lines: lines
        .filter(({ sound, damaged }) => sound !== '' || damaged !== '')
        .map(({ line, lot, sound, damaged }) => ({
          line,
          lot,
          ...(sound !== '' && { sound }),
          ...(damaged !== '' && { damaged }),
        })),
    }),
    done: t('steps.correct.done'),
    onDone: close,
  })
  const { fields } = form
  return (
    <ActForm form={form} submit={t('steps.correct.submit')} cancel={close}>
      <p className='wb-hint'>{t('steps.correct.help')}</p>
      {found.map((line, at) => (
        <fieldset key={`${line.line ?? ''}${line.lot ?? ''}`} className='wb-fieldset wb-pair'>
          <legend>
            {line.item.name}
            {line.lotNumber && ` · ${t('count.lotSaid', { lot: line.lotNumber })}`}
          </legend>
          {(['sound', 'damaged'] as const).map((key) => (
            <NumberInput
              key={key}
              label={t(`findings.${key}`)}
              placeholder={t('steps.correct.as', { count: line[key] })}
              min={0}
              allowDecimal={false}
              {...fields.getInputProps(`lines.${at}.${key}`)}
            />
          ))}
        </fieldset>
      ))}
      <Textarea label={t('page.reason')} autosize minRows={2} {...fields.getInputProps('reason')} />
    </ActForm>
  )
}

const Temperature = ({ receipt, close }: Step) => {
  const t = useTranslations('receipts.steps.temperature')
  const operation = useOperation()
  const form = useActForm({
    name: 'recordTemperatures',
    params: { operation, receipt: receipt.id },
    schema: z.object({ temperatures: z.array(readingInput).length(1) }),
    draft: receipt.id,
    start: { logger: noLogger },
    toBody: ({ logger }) => ({
      temperatures: headBody({ ...noHead, temperatures: [logger] }, '').temperatures,
    }),
    done: t('done'),
    onDone: close,
  })
  const { fields } = form
  const { logger } = fields.getValues()
  return (
    <ActForm form={form} submit={t('submit')} cancel={close}>
      <LoggerFields
        logger={logger}
        change={(said) => fields.setFieldValue('logger', { ...logger, ...said })}
      />
      {Object.keys(fields.errors).length > 0 && (
        <p role='alert' className='wb-problem'>
          {t('needs')}
        </p>
      )}
    </ActForm>
  )
}
