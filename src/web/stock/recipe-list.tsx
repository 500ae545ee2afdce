import './stock.css'
import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useFormatter, useTranslations } from 'use-intl'
import type { RowOf } from '../api/query.ts'
import { useMay, useOperation } from '../session/me.ts'
import { useAddress } from '../shell/address.ts'
import type { Column } from '../ui/columns.ts'
import { ListPage } from '../ui/list-page.tsx'
import { Empty } from '../ui/page.tsx'
import { StockTabs } from './stock-tabs.tsx'

export type Recipe = RowOf<'listRecipes'>

/** What kits are made of; each recipe leads to making kits by it. */
export const RecipeList = () => {
  const t = useTranslations('stock')
  const format = useFormatter()
  const operation = useOperation()
  const may = useMay()
  const parts = (side: Recipe['parts']) =>
    side.map(({ quantity, itemName }) => `${format.number(quantity)} ${itemName}`).join(', ')
  const begin = may('recipe.record') && (
    <Button component={Link} to={`/o/${operation}/stock/kits/new`} data-begins>
      {t('recordRecipe')}
    </Button>
  )
  const columns: Column<Recipe>[] = [
    { key: 'name', head: t('recipe'), cell: ({ name }) => name, width: 260, phone: 'title' },
    { key: 'parts', head: t('parts'), cell: (row) => parts(row.parts), phone: 'detail' },
    { key: 'kits', head: t('makes'), cell: (row) => parts(row.kits), phone: 'detail' },
  ]
  return (
    <ListPage
      name='listRecipes'
      params={{ operation }}
      title={t('tabs.kits')}
      below={<StockTabs about={t('kitsAbout')} />}
      columns={columns}
      search={useAddress()}
      searchable
      rowKey={({ id }) => id}
      rowLink={({ id }) => `/o/${operation}/stock/kits/${id}`}
      acts={begin}
      empty={
        <Empty title={t('kitsEmpty')} act={begin}>
          {t('kitsEmptyHelp')}
        </Empty>
      }
    />
  )
}
