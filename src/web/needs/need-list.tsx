import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { priorities } from '#needs/need.ts'
import type { RowOf } from '../api/query.ts'
import { useMay, useOperation } from '../session/me.ts'
import { useAddress } from '../shell/address.ts'
import type { Column } from '../ui/columns.ts'
import { Figure } from '../ui/figure.tsx'
import { ListPage } from '../ui/list-page.tsx'
import { Empty } from '../ui/page.tsx'
import { CoverageBar, DueDay, PriorityWord } from './coverage.tsx'

type Row = RowOf<'listNeeds'>

/** Needs line by line, the most pressing first, each with how far it is covered. */
export const NeedList = () => {
  const t = useTranslations('needs')
  const operation = useOperation()
  const search = useAddress()
  const begin = useBegin(operation)
  return (
    <ListPage
      name='listNeeds'
      params={{ operation }}
      title={t('title')}
      below={t('about')}
      columns={useColumns()}
      search={search}
      searchable
      filters={[
        { kind: 'item', key: 'item', label: t('item'), any: t('anyItem') },
        { kind: 'party', key: 'facility', label: t('facility'), any: t('anyFacility') },
        {
          kind: 'choice',
          key: 'priority',
          label: t('priority'),
          any: t('anyPriority'),
          options: priorities.map((value) => ({ value, label: t(`priorities.${value}`) })),
        },
        { kind: 'flag', key: 'open', label: t('onlyOpen') },
        { kind: 'flag', key: 'overdue', label: t('onlyOverdue') },
      ]}
      sorts={[
        { value: 'pressing', label: t('pressing') },
        { value: 'due', label: t('dueFirst') },
        { value: 'newest', label: t('newest') },
      ]}
      rowKey={({ id }) => id}
      rowLink={({ need }) => `/o/${operation}/needs/${need}`}
      acts={begin}
      empty={
        <Empty title={t('empty')} act={begin}>
          {t('emptyHelp')}
        </Empty>
      }
    />
  )
}

const useColumns = (): Column<Row>[] => {
  const t = useTranslations('needs')
  return [
    { key: 'item', head: t('item'), cell: ({ itemName }) => itemName, phone: 'title' },
    {
      key: 'byWhen',
      head: t('byWhen'),
      cell: (row) => <DueDay line={row} />,
      width: 172,
      phone: 'detail',
    },
    {
      key: 'priority',
      head: t('priority'),
      cell: ({ priority }) => <PriorityWord priority={priority} />,
      width: 126,
      phone: 'detail',
    },
    {
      key: 'facility',
      head: t('facility'),
      cell: (row) => row.facility.name,
      width: 180,
      phone: 'detail',
    },
    {
      key: 'quantity',
      head: t('asked'),
      cell: ({ quantity, unit }) => <Figure value={quantity} unit={unit} />,
      align: 'end',
      width: 120,
    },
    {
      key: 'coverage',
      head: t('coverage'),
      cell: (row) => (row.withdrawn ? t('withdrawn') : <CoverageBar line={row} />),
      width: 130,
      phone: 'end',
    },
    {
      key: 'open',
      head: t('open'),
      cell: ({ open }) => <Figure value={open} />,
      align: 'end',
      width: 80,
      phone: 'end',
    },
    {
      key: 'age',
      head: t('age'),
      cell: (row) => t('days', { days: row.daysSinceAsked }),
      align: 'end',
      width: 80,
    },
    {
      key: 'verified',
      head: t('verified'),
      cell: ({ daysSinceVerified: days }) =>
        days === null ? t('neverVerified') : t('daysAgo', { days }),
      width: 130,
      optional: true,
    },
    { key: 'code', head: t('code'), cell: ({ code }) => code, width: 130, optional: true },
  ]
}

/** Asking is what most people come here for: on a phone it stands at the thumb. */
const useBegin = (operation: string) => {
  const t = useTranslations('needs')
  const may = useMay()
  if (!may('need.record')) return null
  return (
    <Button component={Link} to={`/o/${operation}/needs/new`} className='wb-at-thumb' data-begins>
      {t('record')}
    </Button>
  )
}
