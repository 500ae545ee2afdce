import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import type { RowOf } from '../api/query.ts'
import { useMay, useOperation } from '../session/me.ts'
import { useAddress } from '../shell/address.ts'
import type { Column } from '../ui/columns.ts'
import { Figure } from '../ui/figure.tsx'
import { ListPage } from '../ui/list-page.tsx'
import { Empty } from '../ui/page.tsx'
import { JointDonors } from './joint-donors.tsx'

type Row = RowOf<'listPledges'>

/** Pledges: what was promised, by whom, and what of it is still to come. */
export const PledgeList = () => {
  const t = useTranslations('pledges')
  const operation = useOperation()
  const search = useAddress()
  const begin = useBegin(operation)
  const columns: Column<Row>[] = [
    {
      key: 'donors',
      head: t('from'),
      cell: ({ donors, shares }) => <JointDonors names={donors} shares={shares} />,
      phone: 'title',
    },
    {
      key: 'recipient',
      head: t('to'),
      cell: ({ recipient }) => recipient ?? t('noRecipient'),
      width: 150,
      phone: 'detail',
    },
    {
      key: 'items',
      head: t('items'),
      cell: ({ items }) => items.map(({ name }) => name).join(', '),
      phone: 'detail',
    },
    { key: 'code', head: t('code'), cell: ({ code }) => code, width: 132, phone: 'detail' },
    {
      key: 'lines',
      head: t('lines'),
      cell: (row) =>
        row.unquantifiedLines > 0
          ? t('linesWithout', { lines: row.lines, without: row.unquantifiedLines })
          : row.lines,
      align: 'end',
      width: 170,
      optional: true,
    },
    {
      key: 'open',
      head: t('open'),
      cell: (row) => <Open row={row} />,
      align: 'end',
      width: 244,
      sort: 'most_open',
      phone: 'end',
    },
    {
      key: 'age',
      head: t('age'),
      cell: ({ ageDays }) => t('days', { days: ageDays }),
      align: 'end',
      width: 106,
      sort: 'oldest',
      phone: 'detail',
    },
  ]
  return (
    <ListPage
      name='listPledges'
      params={{ operation }}
      title={t('title')}
      below={t('about')}
      columns={columns}
      search={search}
      searchable
      filters={[
        { kind: 'party', key: 'donor', label: t('from'), any: t('fromAnyone') },
        { kind: 'flag', key: 'open', label: t('onlyOpen') },
      ]}
      sorts={[
        { value: 'newest', label: t('newest') },
        { value: 'oldest', label: t('oldest') },
        { value: 'most_open', label: t('mostOpen') },
      ]}
      rowKey={({ id }) => id}
      rowLink={({ id }) => `/o/${operation}/pledges/${id}`}
      acts={begin}
      empty={
        <Empty title={t('empty')} act={begin}>
          {t('emptyHelp')}
        </Empty>
      }
    />
  )
}

const useBegin = (operation: string) => {
  const t = useTranslations('pledges')
  const may = useMay()
  if (!may('pledge.record')) return null
  return (
    <Button component={Link} to={`/o/${operation}/pledges/new`} data-begins>
      {t('record')}
    </Button>
  )
}

/** What is still open, unit by unit: masks and ventilators have no sum. */
const Open = ({ row }: { row: Row }) => {
  const { id, items, openByUnit, qualifier, unquantifiedLines: without } = row
  const nothing = { unit: items[0]?.unit, open: without > 0 ? null : 0 }
  return (openByUnit.length > 0 ? openByUnit : [nothing]).map(({ unit, open }, at) => (
    <span key={unit}>
      {at > 0 && ' + '}
      <Figure value={open} unit={unit} qualifier={qualifier} why={`pledge:${id}`} />
    </span>
  ))
}
