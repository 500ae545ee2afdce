import './stock.css'
import { useTranslations } from 'use-intl'
import type { Stage } from '#ledger/account.ts'
import type { RowOf } from '../api/query.ts'
import { useOperation } from '../session/me.ts'
import { useAddress } from '../shell/address.ts'
import type { Column } from '../ui/columns.ts'
import { Figure } from '../ui/figure.tsx'
import { ListPage } from '../ui/list-page.tsx'
import { Empty } from '../ui/page.tsx'
import { When } from '../ui/when.tsx'
import { Held } from './goods-state.tsx'
import { useLotName } from './lot-name.tsx'
import { StockTabs } from './stock-tabs.tsx'

type Row = RowOf<'listUnexplained'>

/** Goods that went on and that the books never had there: until somebody counts or corrects. */
export const UnexplainedList = () => {
  const t = useTranslations('stock')
  const stages = useTranslations('stages')
  const lotName = useLotName()
  const operation = useOperation()
  const columns: Column<Row>[] = [
    { key: 'item', head: t('item'), cell: ({ item }) => item.name, phone: 'title' },
    {
      key: 'quantity',
      head: t('lacking'),
      cell: ({ quantity, lot }) => <Figure value={quantity} why={lot ? `lot:${lot}` : undefined} />,
      align: 'end',
      width: 140,
      phone: 'end',
    },
    {
      key: 'left',
      head: t('leftStage'),
      cell: ({ leftStage }) => <Held>{stages(leftStage as Stage)}</Held>,
      width: 180,
      phone: 'detail',
    },
    {
      key: 'place',
      head: t('place'),
      cell: ({ place, holder }) => [place.name, holder.name].filter(Boolean).join(' · '),
      phone: 'detail',
    },
    { key: 'lot', head: t('lot'), cell: lotName, width: 160, phone: 'detail' },
    { key: 'since', head: t('sinceHead'), cell: ({ since }) => <When at={since} />, width: 172 },
  ]
  return (
    <ListPage
      name='listUnexplained'
      params={{ operation }}
      title={t('tabs.unexplained')}
      below={<StockTabs about={t('unexplainedAbout')} />}
      columns={columns}
      search={useAddress()}
      searchable
      sorts={(['oldest', 'newest'] as const).map((value) => ({
        value,
        label: t(`sorts.${value}`),
      }))}
      rowKey={({ account }) => String(account)}
      rowLink={({ lot, item }) =>
        lot ? `/o/${operation}/stock/lots/${lot}` : `/o/${operation}/stock?item=${item.id}`
      }
      empty={<Empty title={t('unexplainedEmpty')}>{t('unexplainedEmptyHelp')}</Empty>}
    />
  )
}
