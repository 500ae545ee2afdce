import './exchange.css'
import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import type { RowOf } from '../api/query.ts'
import { useMay, useOperation } from '../session/me.ts'
import { useAddress } from '../shell/address.ts'
import type { Column } from '../ui/columns.ts'
import { ListPage } from '../ui/list-page.tsx'
import { Empty } from '../ui/page.tsx'
import { When } from '../ui/when.tsx'
import { sheetKinds } from './sheets.ts'

type Row = RowOf<'listImports'>

/** Spreadsheets that were imported or tried dry: what became of their rows. */
export const ImportList = () => {
  const t = useTranslations('exchange')
  const operation = useOperation()
  const search = useAddress()
  const begin = useBegin(operation)
  const columns: Column<Row>[] = [
    {
      key: 'file',
      head: t('file'),
      cell: ({ fileName }) => fileName ?? t('noName'),
      phone: 'title',
    },
    {
      key: 'kind',
      head: t('kind'),
      cell: ({ kind }) => t(`kinds.${kind}.title`),
      width: 150,
      phone: 'detail',
    },
    {
      key: 'status',
      head: t('status'),
      cell: (row) => <Status row={row} />,
      width: 170,
      phone: 'end',
    },
    { key: 'total', head: t('rows'), cell: ({ total }) => total, align: 'end', width: 90 },
    {
      key: 'recorded',
      head: t('taken'),
      cell: ({ recorded }) => recorded,
      align: 'end',
      width: 90,
    },
    {
      key: 'unchanged',
      head: t('unchanged'),
      cell: ({ unchanged }) => unchanged,
      align: 'end',
      width: 130,
    },
    {
      key: 'bad',
      head: t('bad'),
      cell: ({ bad }) => (bad > 0 ? <span className='wb-held'>{bad}</span> : 0),
      align: 'end',
      width: 100,
    },
    {
      key: 'startedAt',
      head: t('started'),
      cell: ({ startedAt }) => <When at={startedAt} />,
      width: 172,
      phone: 'detail',
    },
  ]
  return (
    <ListPage
      name='listImports'
      params={{ operation }}
      title={t('title')}
      below={t('about')}
      columns={columns}
      search={search}
      filters={[
        {
          kind: 'choice',
          key: 'kind',
          label: t('kind'),
          any: t('anyKind'),
          options: sheetKinds.map((value) => ({ value, label: t(`kinds.${value}.title`) })),
        },
        { kind: 'flag', key: 'bad', label: t('onlyBad') },
      ]}
      sorts={[
        { value: 'newest', label: t('newest') },
        { value: 'oldest', label: t('oldest') },
      ]}
      rowKey={({ id }) => id}
      rowLink={({ id }) => `/o/${operation}/imports/${id}`}
      acts={begin}
      empty={
        <Empty title={t('empty')} act={begin}>
          {t('emptyHelp')}
        </Empty>
      }
    />
  )
}

const Status = ({ row: { status, dryRun } }: { row: Row }) => {
  const t = useTranslations('exchange')
  const isWrong = status === 'failed' || status === 'interrupted'
  return (
    <span className={isWrong ? 'wb-held' : undefined}>
      {dryRun && status === 'done' ? t('triedDry') : t(`statuses.${status}`)}
    </span>
  )
}

const useBegin = (operation: string) => {
  const t = useTranslations('exchange')
  const may = useMay()
  if (!may('import.run')) return null
  return (
    <Button component={Link} to={`/o/${operation}/imports/new`} data-begins>
      {t('begin')}
    </Button>
  )
}
