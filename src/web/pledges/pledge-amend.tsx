import { Textarea } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import type { Answered } from '#http/calling.ts'
import { amendment } from '#pledges/pledge.ts'
import { useRead } from '../api/query.ts'
import { useOperation } from '../session/me.ts'
import { useParam } from '../shell/address.ts'
import { ActForm, useActForm } from '../ui/act-form.tsx'
import { EnvelopeFields } from '../ui/envelope-fields.tsx'
import { Back, Loaded, Page } from '../ui/page.tsx'
import { LineFields, lineOf, type LineValues } from './line-fields.tsx'

type Pledge = Answered<'getPledge'>

/** A new version of a pledge, with its reason. What was said before stays to be read. */
export const PledgeAmend = () => {
  const t = useTranslations('pledges')
  const operation = useOperation()
  const id = useParam('pledge')
  const pledge = useRead('getPledge', { params: { operation, pledge: id } })
  return (
    <Page
      title={t('amend')}
      above={<Back to={`/o/${operation}/pledges/${id}`}>{pledge.data?.code ?? '…'}</Back>}
      below={t('amendHelp')}
    >
      <Loaded of={pledge}>{(found) => <Amending operation={operation} pledge={found} />}</Loaded>
    </Page>
  )
}

const Amending = ({ operation, pledge }: { operation: string; pledge: Pledge }) => {
  const t = useTranslations('pledges')
  const navigate = useNavigate()
  const back = `/o/${operation}/pledges/${pledge.id}`
  const before = pledge.lines.filter(({ parent }) => parent === null).map(valuesOf)
  const unchanged = new Map(before.map((line) => [line.id, JSON.stringify(line)]))
  const form = useActForm({
    name: 'amendPledge',
    params: { operation, pledge: pledge.id },
    schema: amendment,
    draft: `${pledge.version}`,
    start: { lines: before, reason: '' },
    toBody: ({ lines, reason }) => ({
      amends: pledge.version,
      reason,
      lines: lines
        .filter((line) => unchanged.get(line.id) !== JSON.stringify(line))
        .map((line) => ({ ...termsOf(pledge, line.id), ...lineOf(line) })),
    }),
    done: t('amended'),
    onDone: () => void navigate({ to: back }),
  })
  return (
    <ActForm form={form} submit={t('amendTo', { version: pledge.version + 1 })}>
      <LineFields fields={form.fields} />
      <Textarea
        label={t('reason')}
        description={t('amendReason')}
        autosize
        minRows={2}
        {...form.fields.getInputProps('reason')}
      />
      <EnvelopeFields fields={form.fields} basis />
    </ActForm>
  )
}

const valuesOf = (line: Pledge['lines'][number]): LineValues => ({
  id: line.id,
  item: line.item,
  quantity: line.quantity ?? '',
  qualifier: line.qualifier,
  stated: line.stated,
  provenance: line.provenance,
  returnBy: line.returnBy ?? '',
  earmark: line.earmark ?? '',
})

/** Terms of a line that this form does not show stay as they were. */
const termsOf = (pledge: Pledge, id: string) => {
  const line = pledge.lines.find((each) => each.id === id)
  if (!line) return {}
  const { recipient, owner, titlePasses, titlePaper } = line
  return { recipient, owner, titlePasses, titlePaper }
}
