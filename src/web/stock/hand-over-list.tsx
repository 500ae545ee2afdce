import './stock.css'
import { useFormatter, useTranslations } from 'use-intl'
import type { RowOf } from '../api/query.ts'
import { useOperation } from '../session/me.ts'
import { useAddress } from '../shell/address.ts'
import type { Column } from '../ui/columns.ts'
import { ListPage } from '../ui/list-page.tsx'
import { Empty } from '../ui/page.tsx'
import { When } from '../ui/when.tsx'
import { StockTabs } from './stock-tabs.tsx'

type Row = RowOf<'listHandOvers'>

/** What other operations took over from here, and what this one took over. */
export const HandOverList = () => {
  const t = useTranslations('stock')
  const format = useFormatter()
  const operation = useOperation()
  const columns: Column<Row>[] = [
    {
      key: 'goods',
      head: t('goods'),
      cell: ({ lines }) =>
        lines.map(({ quantity, itemName }) => `${format.number(quantity)} ${itemName}`).join(', '),
      phone: 'title',
    },
    {
      key: 'direction',
      head: t('direction'),
      cell: ({ direction, other }) => t(`directions.${direction}`, { other }),
      phone: 'detail',
    },
    { key: 'receiver', head: t('receiver'), cell: ({ receiver }) => receiver?.name },
    { key: 'reason', head: t('reason'), cell: ({ reason }) => reason },
    {
      key: 'at',
      head: t('happenedAt'),
      cell: ({ happenedAt }) => <When at={happenedAt} />,
      width: 172,
      phone: 'detail',
    },
    {
      key: 'delivered',
      head: t('takenOver'),
      cell: ({ delivered }) => t(delivered ? 'inTheirBooks' : 'notYetInTheirBooks'),
      width: 190,
      phone: 'end',
    },
  ]
  return (
    <ListPage
      name='listHandOvers'
      params={{ operation }}
      title={t('tabs.handOvers')}
      below={<StockTabs about={t('handOversAbout')} />}
      columns={columns}
      search={useAddress()}
      searchable
      filters={[
        {
          kind: 'choice',
          key: 'direction',
          label: t('direction'),
          any: t('bothDirections'),
          options: (['out', 'in'] as const).map((value) => ({ value, label: t(`ways.${value}`) })),
        },
      ]}
      sorts={(['newest', 'oldest'] as const).map((value) => ({
        value,
        label: t(`sorts.${value}`),
      }))}
      rowKey={({ id, direction }) => `${id}${direction}`}
      empty={<Empty title={t('handOversEmpty')}>{t('handOversEmptyHelp')}</Empty>}
    />
  )
}
