import './consignments.css'
import { Textarea } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { headerAmendment } from '#consignments/consignment.ts'
import { useRead } from '../api/query.ts'
import { useOperation } from '../session/me.ts'
import { useParam } from '../shell/address.ts'
import { ActForm, useActForm } from '../ui/act-form.tsx'
import { EnvelopeFields } from '../ui/envelope-fields.tsx'
import { Back, Loaded, Page } from '../ui/page.tsx'
import { HeaderFields } from './header-fields.tsx'
import { headerOf, headerValuesOf } from './header-values.ts'
import type { Consignment } from './standing.ts'

/** Writes anew what a consignment says of itself, with the reason. */
export const AmendPage = () => {
  const t = useTranslations('consignments')
  const operation = useOperation()
  const id = useParam('consignment')
  const found = useRead('getConsignment', { params: { operation, consignment: id } })
  return (
    <Page
      title={t('amend')}
      above={<Back to={`/o/${operation}/consignments/${id}`}>{found.data?.code ?? '…'}</Back>}
      below={t('amendHelp')}
    >
      <Loaded of={found}>{(kept) => <Amending operation={operation} kept={kept} />}</Loaded>
    </Page>
  )
}

const Amending = ({ operation, kept }: { operation: string; kept: Consignment }) => {
  const t = useTranslations('consignments')
  const navigate = useNavigate()
  const form = useActForm({
    name: 'amendConsignment',
    params: { operation, consignment: kept.id },
    schema: headerAmendment,
    draft: `${kept.version}`,
    start: { ...headerValuesOf(kept), reason: '' },
    toBody: ({ reason, ...header }) => ({
      ...headerOf(header, kept),
      amends: kept.version,
      reason,
    }),
    done: t('amended'),
    onDone: () => void navigate({ to: `/o/${operation}/consignments/${kept.id}` }),
  })
  return (
    <ActForm form={form} submit={t('amendTo', { version: kept.version + 1 })}>
      <HeaderFields fields={form.fields} />
      <Textarea
        label={t('amendReason')}
        autosize
        minRows={2}
        {...form.fields.getInputProps('reason')}
      />
      <EnvelopeFields fields={form.fields} />
    </ActForm>
  )
}
