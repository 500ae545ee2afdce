import '../stock/stock.css'
import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import type { RowOf } from '../api/query.ts'
import { useMay, useOperation } from '../session/me.ts'
import { useAddress } from '../shell/address.ts'
import { StageWord } from '../stock/goods-state.tsx'
import { useLotName } from '../stock/lot-name.tsx'
import type { Column } from '../ui/columns.ts'
import { Figure } from '../ui/figure.tsx'
import { ListPage } from '../ui/list-page.tsx'
import { Empty } from '../ui/page.tsx'
import { ConformityTabs } from './conformity-tabs.tsx'

type Row = RowOf<'listWaitingForVerdict'>

/** What landed or arrived and nobody has decided on: the longest there first. */
export const WaitingList = () => {
  const t = useTranslations('conformity')
  const operation = useOperation()
  const may = useMay()
  const lotName = useLotName()
  const decide = (row: Row) =>
    `/o/${operation}/conformity/decide?${new URLSearchParams({
      lot: row.lot,
      item: row.item,
      ...(row.package && { package: row.package }),
    }).toString()}`
  const columns: Column<Row>[] = [
    { key: 'item', head: t('item'), cell: ({ itemName }) => itemName, phone: 'title' },
    {
      key: 'quantity',
      head: t('quantity'),
      cell: ({ quantity, unit, lot }) => <Figure value={quantity} unit={unit} why={`lot:${lot}`} />,
      align: 'end',
      width: 150,
      phone: 'end',
    },
    { key: 'maker', head: t('maker'), cell: ({ maker }) => maker ?? t('makerUnknown') },
    { key: 'lot', head: t('lot'), cell: lotName, width: 170, phone: 'detail' },
    {
      key: 'stage',
      head: t('stage'),
      cell: ({ stage }) => <StageWord stage={stage} />,
      width: 170,
    },
    { key: 'place', head: t('place'), cell: ({ placeName }) => placeName, phone: 'detail' },
    {
      key: 'age',
      head: t('waits'),
      cell: ({ ageDays }) => t('days', { days: ageDays }),
      align: 'end',
      width: 100,
      phone: 'detail',
    },
    {
      key: 'acts',
      head: t('acts'),
      cell: (row) =>
        may('verdict.record') && (
          <Button component={Link} to={decide(row)} size='compact-sm' variant='default'>
            {t('decide')}
          </Button>
        ),
      align: 'end',
      width: 110,
      phone: 'act',
    },
  ]
  const begin = may('verdict.record') && (
    <Button component={Link} to={`/o/${operation}/conformity/decide`} data-begins>
      {t('recordVerdict')}
    </Button>
  )
  return (
    <ListPage
      name='listWaitingForVerdict'
      params={{ operation }}
      title={t('tabs.waiting')}
      below={<ConformityTabs about={t('waitingAbout')} />}
      columns={columns}
      search={useAddress()}
      searchable
      counted={false}
      filters={[
        { kind: 'place', key: 'place', label: t('place'), any: t('anyPlace') },
        { kind: 'item', key: 'item', label: t('item'), any: t('anyItem') },
      ]}
      rowKey={({ account }) => String(account)}
      rowLink={({ lot }) => `/o/${operation}/conformity/lots/${lot}`}
      acts={begin}
      empty={<Empty title={t('waitingEmpty')}>{t('waitingEmptyHelp')}</Empty>}
    />
  )
}
