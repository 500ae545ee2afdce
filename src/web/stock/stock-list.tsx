import './stock.css'
import { useTranslations } from 'use-intl'
import { stockStages } from '#stock/stock.ts'
import type { RowOf } from '../api/query.ts'
import { useOperation } from '../session/me.ts'
import { Decided } from '../conformity/decided.tsx'
import { useAddress } from '../shell/address.ts'
import type { Column } from '../ui/columns.ts'
import { Figure } from '../ui/figure.tsx'
import { ListPage } from '../ui/list-page.tsx'
import { Empty } from '../ui/page.tsx'
import { Day } from '../ui/when.tsx'
import { GoodsState, isKept, StageWord } from './goods-state.tsx'
import { useLotName } from './lot-name.tsx'
import { RowActs } from './row-acts.tsx'
import { StockTabs } from './stock-tabs.tsx'

export type StockRow = RowOf<'listStock'>

/** What lies where: what it is, of which lot, whether a verdict lets it go, since when. */
export const StockList = () => {
  const t = useTranslations('stock')
  const stages = useTranslations('stages')
  const operation = useOperation()
  return (
    <ListPage
      name='listStock'
      params={{ operation }}
      title={t('title')}
      below={<StockTabs about={t('about')} />}
      columns={useColumns()}
      search={useAddress()}
      searchable
      filters={[
        { kind: 'place', key: 'place', label: t('place'), any: t('anyPlace') },
        { kind: 'item', key: 'item', label: t('item'), any: t('anyItem') },
        { kind: 'party', key: 'holder', label: t('holder'), any: t('anyHolder') },
        {
          kind: 'choice',
          key: 'stage',
          label: t('stage'),
          any: t('anyStage'),
          options: stockStages.map((value) => ({ value, label: stages(value) })),
        },
        {
          kind: 'choice',
          key: 'condition',
          label: t('condition'),
          any: t('anyCondition'),
          options: (['sound', 'damaged'] as const).map((value) => ({ value, label: t(value) })),
        },
      ]}
      sorts={(['longest', 'newest', 'item', 'expiry', 'most'] as const).map((value) => ({
        value,
        label: t(`sorts.${value}`),
      }))}
      rowKey={({ account }) => String(account)}
      rowLink={({ lot }) => `/o/${operation}/stock/lots/${lot.id}`}
      empty={<Empty title={t('empty')}>{t('emptyHelp')}</Empty>}
    />
  )
}

const useColumns = (): Column<StockRow>[] => {
  const t = useTranslations('stock')
  const lotName = useLotName()
  return [
    { key: 'item', head: t('item'), cell: ({ item }) => item.name, phone: 'title' },
    {
      key: 'quantity',
      head: t('quantity'),
      cell: ({ quantity, item, lot }) => (
        <Figure value={quantity} unit={item.unit} why={`lot:${lot.id}`} />
      ),
      align: 'end',
      width: 114,
      sort: 'most',
      phone: 'end',
    },
    {
      key: 'state',
      head: t('stage'),
      cell: (row) => <StageWord stage={row.stage} held={isKept(row)} />,
      width: 142,
      phone: 'detail',
    },
    {
      key: 'decided',
      head: t('decidedBy'),
      cell: (row) => (
        <>
          <GoodsState {...row} undecided={false} />
          {(row.verdict || isKept(row) || row.condition === 'damaged') && ' · '}
          <Decided decision={row.decision} lot={row.lot.id} brief />
        </>
      ),
      width: 200,
      phone: 'detail',
    },
    { key: 'place', head: t('place'), cell: placeOf, width: 156, phone: 'detail' },
    { key: 'holder', head: t('holder'), cell: ({ holder }) => holder?.name, optional: true },
    { key: 'lot', head: t('lot'), cell: ({ lot }) => lotName(lot), width: 88, phone: 'detail' },
    {
      key: 'expires',
      head: t('expires'),
      cell: ({ lot }) => lot.expiresOn && <Day on={lot.expiresOn} weekday={false} />,
      width: 108,
      sort: 'expiry',
    },
    {
      key: 'age',
      head: t('age'),
      cell: ({ ageDays }) => t('days', { days: ageDays }),
      align: 'end',
      width: 68,
      sort: 'longest',
    },
    {
      key: 'acts',
      head: t('acts'),
      cell: (row) => <RowActs row={row} />,
      align: 'end',
      width: 52,
      phone: 'act',
    },
  ]
}

const placeOf = ({ place, holder }: StockRow) => place?.name ?? holder?.name
