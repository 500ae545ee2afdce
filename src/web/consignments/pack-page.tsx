import './consignments.css'
import { useNavigate } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { contents } from '#consignments/package.ts'
import { useRead } from '../api/query.ts'
import { useOperation } from '../session/me.ts'
import { useAddress, useParam } from '../shell/address.ts'
import { ActForm, useActForm } from '../ui/act-form.tsx'
import { EnvelopeFields } from '../ui/envelope-fields.tsx'
import { Back, Loaded, Page } from '../ui/page.tsx'
import { ContentsFields } from './contents-fields.tsx'
import { contentsOf, type ContentsValues, emptyGoods } from './goods-values.ts'
import { codeOfPackage, type Consignment, treeOf } from './standing.ts'

/** Packs goods: from pledge lines with their open balance, or goods nobody promised. */
export const PackPage = () => {
  const t = useTranslations('consignments')
  const operation = useOperation()
  const id = useParam('consignment')
  const found = useRead('getConsignment', { params: { operation, consignment: id } })
  return (
    <Page
      title={t('packing')}
      above={<Back to={`/o/${operation}/consignments/${id}`}>{found.data?.code ?? '…'}</Back>}
      below={t('packingHelp')}
    >
      <Loaded of={found}>{(kept) => <Packing operation={operation} kept={kept} />}</Loaded>
    </Page>
  )
}

const Packing = ({ operation, kept }: { operation: string; kept: Consignment }) => {
  const t = useTranslations('consignments')
  const navigate = useNavigate()
  const pledge = useAddress()['pledge'] ?? null
  const start: ContentsValues & Record<string, unknown> = {
    packages: [],
    lines: [{ ...emptyGoods(true), pledge }],
  }
  const form = useActForm({
    name: 'packConsignment',
    params: { operation, consignment: kept.id },
    schema: contents,
    draft: 'pack',
    start,
    toBody: contentsOf,
    done: t('packed'),
    onDone: () => void navigate({ to: `/o/${operation}/consignments/${kept.id}` }),
  })
  const existing = treeOf(kept.packages).map(({ one, depth }) => ({
    id: one.id,
    label: `${'  '.repeat(depth)}${t(`goods.kinds.${one.kind}`)} ${codeOfPackage(one)}`,
  }))
  return (
    <div className='wb-wide'>
      <ActForm form={form} submit={t('pack')}>
        <ContentsFields fields={form.fields} existing={existing} />
        <EnvelopeFields fields={form.fields} basis />
      </ActForm>
    </div>
  )
}
