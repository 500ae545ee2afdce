import '../stock/stock.css'
import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { inspectionKinds } from '#conformity/inspection.ts'
import { useMay, useOperation } from '../session/me.ts'
import { useAddress } from '../shell/address.ts'
import { Held } from '../stock/goods-state.tsx'
import type { Column } from '../ui/columns.ts'
import { ListPage } from '../ui/list-page.tsx'
import { Empty } from '../ui/page.tsx'
import { When } from '../ui/when.tsx'
import { ConformityTabs } from './conformity-tabs.tsx'
import { type Inspection, Result, usePlanWords } from './inspection-lines.tsx'
import { LotCell } from './subject-words.tsx'

/** What samples of lots showed, each by its plan. */
export const InspectionList = () => {
  const t = useTranslations('conformity')
  const operation = useOperation()
  const may = useMay()
  const plan = usePlanWords()
  const columns: Column<Inspection>[] = [
    {
      key: 'lot',
      head: t('subject'),
      cell: ({ itemName, lotNumber }) => <LotCell item={itemName} lotNumber={lotNumber} />,
      phone: 'title',
    },
    {
      key: 'kind',
      head: t('kindOf'),
      cell: ({ kind }) => t(`inspectionKinds.${kind}`),
      width: 172,
    },
    { key: 'plan', head: t('plan'), cell: plan, width: 200, phone: 'detail', optional: true },
    {
      key: 'found',
      head: t('nonconforming'),
      cell: ({ nonconforming, sample }) => t('foundOf', { nonconforming, sample }),
      align: 'end',
      width: 120,
    },
    {
      key: 'result',
      head: t('result'),
      cell: (row) => <Result inspection={row} />,
      width: 230,
      phone: 'end',
    },
    {
      key: 'state',
      head: t('entryState'),
      cell: ({ withdrawnAt }) =>
        withdrawnAt === null ? (
          t('entryStates.recorded')
        ) : (
          <Held>{t('entryStates.withdrawn')}</Held>
        ),
      width: 120,
      phone: 'detail',
    },
    {
      key: 'by',
      head: t('inspectedBy'),
      cell: ({ inspectedBy }) => inspectedBy,
      width: 180,
      optional: true,
    },
    {
      key: 'at',
      head: t('inspectedAt'),
      cell: ({ inspectedAt }) => <When at={inspectedAt} />,
      width: 172,
      phone: 'detail',
    },
  ]
  const begin = may('inspection.record') && (
    <Button component={Link} to={`/o/${operation}/conformity/inspections/new`} data-begins>
      {t('addInspection')}
    </Button>
  )
  return (
    <ListPage
      name='listInspections'
      params={{ operation }}
      title={t('tabs.inspections')}
      below={<ConformityTabs about={t('inspectionsAbout')} />}
      columns={columns}
      search={useAddress()}
      searchable
      filters={[
        { kind: 'item', key: 'item', label: t('item'), any: t('anyItem') },
        {
          kind: 'choice',
          key: 'kind',
          label: t('kindOf'),
          any: t('anyKind'),
          options: inspectionKinds.map((value) => ({
            value,
            label: t(`inspectionKinds.${value}`),
          })),
        },
        { kind: 'flag', key: 'withdrawn', label: t('withdrawnOnly') },
      ]}
      sorts={(['newest', 'oldest'] as const).map((value) => ({
        value,
        label: t(`sorts.${value}`),
      }))}
      rowKey={({ id }) => id}
      rowLink={({ id }) => `/o/${operation}/conformity/inspections/${id}`}
      acts={begin}
      empty={
        <Empty title={t('inspectionsEmpty')} act={begin}>
          {t('inspectionsEmptyHelp')}
        </Empty>
      }
    />
  )
}
