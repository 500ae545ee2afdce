import './recalls.css'
import { Textarea } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { instructions, recallInput } from '#recalls/recall.ts'
import { useRead } from '../api/query.ts'
import {
  SubjectFields,
  subjectFrom,
  subjectOf,
  type SubjectValues,
} from '../conformity/subject-fields.tsx'
import { useOperation } from '../session/me.ts'
import { useAddress } from '../shell/address.ts'
import { ActForm, useActForm } from '../ui/act-form.tsx'
import { EnvelopeFields } from '../ui/envelope-fields.tsx'
import { Back, Loaded, Page } from '../ui/page.tsx'
import { RadioChoices } from '../ui/radio-choices.tsx'
import { Preview } from './preview.tsx'

/** One step: what is recalled, what whoever has it is to do, and whom that reaches. */
export const RecallNew = () => {
  const t = useTranslations('recalls')
  const operation = useOperation()
  const { alarm } = useAddress()
  const raised = useRead(
    'listAlarms',
    { params: { operation }, query: { alarm } },
    { enabled: alarm !== undefined },
  )
  return (
    <Page
      title={t('begin')}
      above={<Back to={`/o/${operation}/recalls`}>{t('title')}</Back>}
      below={t('beginHelp')}
    >
      {alarm === undefined ? (
        <Form what='' />
      ) : (
        <Loaded of={raised}>{({ items }) => <Form what={items[0]?.what ?? ''} />}</Loaded>
      )}
    </Page>
  )
}

const Form = ({ what }: { what: string }) => {
  const t = useTranslations('recalls')
  const operation = useOperation()
  const navigate = useNavigate()
  const asked = useAddress()
  const alarm = asked['alarm'] ?? null
  const lot = useRead(
    'getLot',
    { params: { lot: asked['lot'] ?? '' } },
    { enabled: asked['lot'] !== undefined },
  )
  const form = useActForm({
    name: 'recordRecall',
    params: { operation },
    schema: recallInput,
    draft: alarm ?? asked['package'] ?? asked['lot'] ?? asked['item'] ?? 'new',
    start: {
      subject: subjectFrom(asked),
      outcome: 'hold',
      instruction: 'set_aside',
      reason: what,
    },
    toBody: ({ subject, ...rest }) => ({
      ...rest,
      alarm,
      subject: subjectOf(withMaker(subject, lot.data?.maker?.id)),
    }),
    done: t('begun'),
    onDone: ({ id }) => void navigate({ to: `/o/${operation}/recalls/${id}` }),
  })
  const { fields } = form
  const subject = withMaker(fields.getValues().subject, lot.data?.maker?.id)
  return (
    <ActForm form={form} submit={t('beginSubmit')}>
      {alarm !== null && <p className='wb-hint'>{t('restsOnAlarm')}</p>}
      <SubjectFields fields={fields} />
      <RadioChoices
        label={t('outcome')}
        of={['hold', 'reject'] as const}
        word={(value) => t(`outcomes.${value}`)}
        help={(value) => t(`outcomeHelp.${value}`)}
        {...fields.getInputProps('outcome')}
      />
      <RadioChoices
        label={t('instruction')}
        of={instructions}
        word={(value) => t(`instructions.${value}`)}
        help={(value) => t(`instructionHelp.${value}`)}
        {...fields.getInputProps('instruction')}
      />
      <Textarea
        label={t('reason')}
        description={t('reasonHelp')}
        autosize
        minRows={2}
        {...fields.getInputProps('reason')}
      />
      <EnvelopeFields fields={fields} />
      <Preview subject={subject} />
    </ActForm>
  )
}

/** A lot that led here says who made it, where one widens the recall to its type. */
const withMaker = (subject: SubjectValues, maker: string | undefined): SubjectValues =>
  subject.kind === 'type' && subject.maker === null ? { ...subject, maker: maker ?? null } : subject
