import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import type { RowOf } from '../api/query.ts'
import { useOperation } from '../session/me.ts'
import { useAddress } from '../shell/address.ts'
import type { Column } from '../ui/columns.ts'
import { ListPage } from '../ui/list-page.tsx'
import { Back, Empty } from '../ui/page.tsx'
import { When } from '../ui/when.tsx'
import { FindingSums } from './finding-sums.tsx'

type Row = RowOf<'listReceipts'>

/** Every receipt of the operation: what was tallied, counted, reported and corrected. */
export const ReceiptList = () => {
  const t = useTranslations('receipts')
  const operation = useOperation()
  const columns: Column<Row>[] = [
    {
      key: 'when',
      head: t('list.when'),
      cell: ({ happenedAt }) => <When at={happenedAt} />,
      width: 172,
      phone: 'detail',
    },
    {
      key: 'consignment',
      head: t('list.consignment'),
      cell: ({ consignmentCode }) => consignmentCode ?? t('list.unannounced'),
      width: 130,
      phone: 'title',
    },
    {
      key: 'kind',
      head: t('list.kind'),
      cell: ({ kind }) => t(`kinds.${kind}`),
      width: 120,
      phone: 'end',
    },
    { key: 'place', head: t('list.place'), cell: ({ place }) => place.name, phone: 'detail' },
    {
      key: 'found',
      head: t('list.found'),
      cell: (row) => <FindingSums lines={row.lines} />,
      phone: 'detail',
    },
    { key: 'actor', head: t('list.actor'), cell: ({ actor }) => actor, width: 140 },
    {
      key: 'reservation',
      head: t('list.reservation'),
      cell: ({ reservation }) => reservation ?? '',
      optional: true,
    },
  ]
  const kinds = ['tally', 'count', 'report', 'correction'] as const
  const found = ['damaged', 'over', 'short', 'wrong_item', 'unannounced'] as const
  const begin = (
    <Button component={Link} to={`/o/${operation}/receiving`}>
      {t('list.begin')}
    </Button>
  )
  return (
    <ListPage
      name='listReceipts'
      params={{ operation }}
      title={t('list.title')}
      below={<Back to={`/o/${operation}/receiving`}>{t('title')}</Back>}
      columns={columns}
      search={useAddress()}
      searchable
      filters={[
        {
          kind: 'choice',
          key: 'kind',
          label: t('list.kind'),
          any: t('list.anyKind'),
          options: kinds.map((value) => ({ value, label: t(`kinds.${value}`) })),
        },
        {
          kind: 'choice',
          key: 'finding',
          label: t('list.found'),
          any: t('list.anything'),
          options: found.map((value) => ({ value, label: t(`findings.${value}`) })),
        },
        { kind: 'place', key: 'place', label: t('list.place'), any: t('list.anywhere') },
      ]}
      sorts={[
        { value: 'newest', label: t('list.newest') },
        { value: 'oldest', label: t('list.oldest') },
      ]}
      rowKey={({ id }) => id}
      rowLink={({ id }) => `/o/${operation}/receiving/receipts/${id}`}
      acts={begin}
      empty={
        <Empty title={t('list.empty')} act={begin}>
          {t('list.emptyHelp')}
        </Empty>
      }
    />
  )
}
