import './needs.css'
import { Textarea } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import type { Answered } from '#http/calling.ts'
import { amendment } from '#needs/need.ts'
import { useRead } from '../api/query.ts'
import { useOperation } from '../session/me.ts'
import { useParam } from '../shell/address.ts'
import { ActForm, useActForm } from '../ui/act-form.tsx'
import { EnvelopeFields } from '../ui/envelope-fields.tsx'
import { Back, Loaded, Page } from '../ui/page.tsx'
import { LineFields, lineOf, type LineValues } from './line-fields.tsx'

type Need = Answered<'getNeed'>

/** A new version of a need, with its reason. What was asked before stays to be read. */
export const NeedAmend = () => {
  const t = useTranslations('needs')
  const operation = useOperation()
  const id = useParam('need')
  const need = useRead('getNeed', { params: { operation, need: id } })
  return (
    <Page
      title={t('amend')}
      above={<Back to={`/o/${operation}/needs/${id}`}>{need.data?.code ?? '…'}</Back>}
      below={t('amendHelp')}
    >
      <Loaded of={need}>{(found) => <Amending operation={operation} need={found} />}</Loaded>
    </Page>
  )
}

const Amending = ({ operation, need }: { operation: string; need: Need }) => {
  const t = useTranslations('needs')
  const navigate = useNavigate()
  const before = need.lines.filter(({ withdrawn }) => !withdrawn).map(valuesOf)
  const unchanged = new Map(before.map((line) => [line.id, JSON.stringify(line)]))
  const form = useActForm({
    name: 'amendNeed',
    params: { operation, need: need.id },
    schema: amendment,
    draft: `${need.version}`,
    start: { lines: before, reason: '' },
    toBody: ({ lines, reason }) => ({
      amends: need.version,
      reason,
      lines: lines.filter((line) => unchanged.get(line.id) !== JSON.stringify(line)).map(lineOf),
    }),
    done: t('amended'),
    onDone: () => void navigate({ to: `/o/${operation}/needs/${need.id}` }),
  })
  return (
    <ActForm form={form} submit={t('amendTo', { version: need.version + 1 })}>
      <LineFields fields={form.fields} />
      {form.fields.errors['lines'] && <p className='wb-held'>▲ {t('nothingChanged')}</p>}
      <Textarea
        label={t('reason')}
        description={t('amendReason')}
        autosize
        minRows={2}
        {...form.fields.getInputProps('reason')}
      />
      <EnvelopeFields fields={form.fields} />
    </ActForm>
  )
}

const valuesOf = (line: Need['lines'][number]): LineValues => ({
  id: line.id,
  item: line.item,
  quantity: line.quantity,
  byWhen: line.byWhen ?? '',
  priority: line.priority,
  usedBy: line.usedBy,
  purpose: line.purpose,
  standards: line.standards,
  useWords: line.useWords ?? '',
})
