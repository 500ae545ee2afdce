import './deliveries.css'
import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useFormatter, useTranslations } from 'use-intl'
import type { RowOf } from '../api/query.ts'
import { useMay, useOperation } from '../session/me.ts'
import { useAddress } from '../shell/address.ts'
import type { Column } from '../ui/columns.ts'
import { ListPage } from '../ui/list-page.tsx'
import { Empty } from '../ui/page.tsx'
import { When } from '../ui/when.tsx'
import { DeliveryTabs } from './delivery-tabs.tsx'

type Row = RowOf<'listDeliveries'>

/** The last mile: what was sent to which facility, what is on its way, what was signed for. */
export const DeliveryList = () => {
  const t = useTranslations('deliveries')
  const format = useFormatter()
  const operation = useOperation()
  const may = useMay()
  const columns: Column<Row>[] = [
    { key: 'facility', head: t('facility'), cell: ({ facility }) => facility.name, phone: 'title' },
    { key: 'code', head: t('code'), cell: ({ code }) => code, width: 130, phone: 'detail' },
    {
      key: 'items',
      head: t('goods'),
      cell: ({ items }) => items.map(({ name }) => name).join(', '),
      phone: 'detail',
    },
    { key: 'from', head: t('from'), cell: ({ from }) => from.name, optional: true },
    {
      key: 'dispatched',
      head: t('dispatchedAt'),
      cell: ({ dispatchedAt }) => <When at={dispatchedAt} />,
      width: 172,
      sort: 'newest',
    },
    {
      key: 'carrier',
      head: t('carrier'),
      cell: ({ carrier, vehicle }) => [carrier?.name, vehicle].filter(Boolean).join(' · '),
      width: 150,
    },
    {
      key: 'onItsWay',
      head: t('onItsWay'),
      cell: ({ onItsWay }) => (onItsWay === 0 ? '0' : <b>{format.number(onItsWay)}</b>),
      align: 'end',
      width: 110,
      phone: 'end',
    },
    {
      key: 'signed',
      head: t('signedFor'),
      cell: ({ delivered }) => format.number(delivered),
      align: 'end',
      width: 130,
    },
    {
      key: 'lastSigned',
      head: t('lastSigned'),
      cell: ({ lastSignedAt }) => lastSignedAt && <When at={lastSignedAt} />,
      width: 172,
      optional: true,
    },
  ]
  const begin = may('delivery.dispatch') && (
    <Button component={Link} to={`/o/${operation}/deliveries/new`} data-begins>
      {t('dispatch')}
    </Button>
  )
  return (
    <ListPage
      name='listDeliveries'
      params={{ operation }}
      title={t('title')}
      below={<DeliveryTabs about={t('about')} />}
      columns={columns}
      search={useAddress()}
      searchable
      filters={[
        { kind: 'party', key: 'facility', label: t('facility'), any: t('anyFacility') },
        { kind: 'item', key: 'item', label: t('item'), any: t('anyItem') },
        { kind: 'place', key: 'from', label: t('from'), any: t('fromAnywhere') },
        { kind: 'flag', key: 'open', label: t('onlyOpen') },
      ]}
      sorts={(['newest', 'oldest', 'facility'] as const).map((value) => ({
        value,
        label: t(`sorts.${value}`),
      }))}
      rowKey={({ id }) => id}
      rowLink={({ id }) => `/o/${operation}/deliveries/${id}`}
      acts={begin}
      empty={
        <Empty title={t('empty')} act={begin}>
          {t('emptyHelp')}
        </Empty>
      }
    />
  )
}
