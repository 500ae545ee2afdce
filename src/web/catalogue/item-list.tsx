import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { itemClasses, regimes } from '#catalogue/item.ts'
import type { RowOf } from '../api/query.ts'
import { NameCell } from '../parties/names.tsx'
import { useMay, useOperation } from '../session/me.ts'
import { useAddress } from '../shell/address.ts'
import type { Column } from '../ui/columns.ts'
import { ListPage } from '../ui/list-page.tsx'
import { Empty } from '../ui/page.tsx'

type Row = RowOf<'listItems'>

/** Items: what is asked for, promised, counted. All operations share them. */
export const ItemList = () => {
  const t = useTranslations('catalogue')
  const operation = useOperation()
  const search = useAddress()
  const may = useMay()
  const begin = may('item.record') && (
    <Button component={Link} to={`/o/${operation}/items/new`} data-begins>
      {t('recordItem')}
    </Button>
  )
  return (
    <ListPage
      name='listItems'
      title={t('items')}
      below={t('about')}
      columns={useColumns()}
      search={search}
      searchable
      filters={[
        {
          kind: 'choice',
          key: 'class',
          label: t('class'),
          any: t('anyClass'),
          options: itemClasses.map((value) => ({ value, label: t(`classes.${value}`) })),
        },
        {
          kind: 'choice',
          key: 'regime',
          label: t('regime'),
          any: t('anyRegime'),
          options: regimes.map((value) => ({ value, label: t(`regimes.${value}`) })),
        },
        { kind: 'party', key: 'maker', label: t('maker'), any: t('anyMaker') },
      ]}
      sorts={[
        { value: 'name', label: t('byName') },
        { value: 'newest', label: t('newest') },
      ]}
      rowKey={({ id }) => id}
      rowLink={({ id }) => `/o/${operation}/items/${id}`}
      acts={begin}
      empty={
        <Empty title={t('noItems')} act={begin}>
          {t('noItemsHelp')}
        </Empty>
      }
    />
  )
}

const useColumns = (): Column<Row>[] => {
  const t = useTranslations('catalogue')
  return [
    { key: 'name', head: t('name'), cell: (row) => <NameCell names={row.names} />, phone: 'title' },
    {
      key: 'class',
      head: t('class'),
      cell: (row) => t(`classes.${row.class}`),
      width: 176,
      phone: 'detail',
    },
    { key: 'unit', head: t('unit'), cell: ({ unit }) => t(`units.${unit}`), width: 96 },
    {
      key: 'model',
      head: t('model'),
      cell: ({ model, size }) => [model, size].filter(Boolean).join(', '),
      width: 110,
      phone: 'end',
    },
    { key: 'maker', head: t('maker'), cell: ({ maker }) => maker?.name, width: 170 },
    {
      key: 'regime',
      head: t('regime'),
      cell: ({ regime }) => t(`regimes.${regime}`),
      width: 210,
      phone: 'detail',
    },
    {
      key: 'parent',
      head: t('parent'),
      cell: ({ parent }) => parent?.name,
      width: 160,
      optional: true,
    },
  ]
}
