import './consignments.css'
import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import type { Stage } from '#ledger/account.ts'
import type { RowOf } from '../api/query.ts'
import { useMay, useOperation } from '../session/me.ts'
import { useAddress } from '../shell/address.ts'
import type { Column, ListSearch } from '../ui/columns.ts'
import { ListPage } from '../ui/list-page.tsx'
import { Empty } from '../ui/page.tsx'
import { solidityOf } from '../ui/solidity.ts'
import { When } from '../ui/when.tsx'

type Row = RowOf<'listConsignments'>

const hour = 3_600_000

/** "The next 48 hours", from this hour on, so that the same list is asked for all that hour. */
const ask = ({ arriving, ...rest }: ListSearch): ListSearch => {
  if (!arriving || !/^\d{1,4}$/.test(arriving)) return rest
  const from = Math.floor(Date.now() / hour) * hour
  return {
    ...rest,
    arrivingFrom: new Date(from).toISOString(),
    arrivingUntil: new Date(from + Number(arriving) * hour).toISOString(),
  }
}

const stages = ['packed', 'in_transit', 'landed', 'arrived', 'dispatched', 'delivered', 'short']

/** Consignments: what is packed, on its way, landed, and when the next of it arrives. */
export const ConsignmentList = () => {
  const t = useTranslations('consignments')
  const stage = useTranslations('stages')
  const operation = useOperation()
  const search = useAddress()
  const begin = useBegin(operation)
  const columns: Column<Row>[] = [
    { key: 'code', head: t('code'), cell: ({ code }) => code, width: 130, phone: 'detail' },
    {
      key: 'way',
      head: t('way'),
      cell: (row) => <Way row={row} />,
      phone: 'title',
    },
    {
      key: 'stage',
      head: t('stage'),
      cell: (row) => <Stages row={row} />,
      width: 204,
      phone: 'detail',
    },
    {
      key: 'waybill',
      head: t('waybill'),
      cell: ({ documents }) => documents.join(', ') || '–',
      width: 138,
    },
    {
      key: 'flight',
      head: t('flight'),
      cell: ({ nextArrival }) => nextArrival?.vehicle ?? '–',
      width: 84,
    },
    {
      key: 'arrival',
      head: t('arrival'),
      cell: ({ nextArrival: next }) => next && <Arrival next={next} />,
      width: 196,
      sort: 'arrival',
      phone: 'detail',
    },
    {
      key: 'pieces',
      head: t('pieces'),
      cell: ({ packages, lines }) => (packages > 0 ? packages : t('linesOnly', { lines })),
      align: 'end',
      width: 70,
    },
    {
      key: 'missing',
      head: t('papersMissing'),
      cell: ({ missingPapers: missing }) =>
        missing > 0 ? <span className='wb-held'>{t('missing', { missing })}</span> : '–',
      align: 'end',
      width: 98,
    },
  ]
  return (
    <ListPage
      name='listConsignments'
      params={{ operation }}
      title={t('title')}
      below={t('about')}
      columns={columns}
      search={search}
      ask={ask}
      searchable
      filters={[
        {
          kind: 'choice',
          key: 'kind',
          label: t('kind'),
          any: t('kinds.inbound'),
          options: [{ value: 'delivery', label: t('kinds.delivery') }],
        },
        {
          kind: 'choice',
          key: 'open',
          label: t('openLabel'),
          any: t('openOrClosed'),
          options: [
            { value: 'true', label: t('onlyOpen') },
            { value: 'false', label: t('onlyClosed') },
          ],
        },
        {
          kind: 'choice',
          key: 'stage',
          label: t('stage'),
          any: t('anyStage'),
          options: stages.map((value) => ({ value, label: stage(value as Stage) })),
        },
        {
          kind: 'choice',
          key: 'arriving',
          label: t('arrival'),
          any: t('arrivingAny'),
          options: ['24', '48', '168'].map((value) => ({
            value,
            label: t('arrivingWithin', { hours: Number(value) }),
          })),
        },
        { kind: 'party', key: 'party', label: t('party'), any: t('anyParty') },
      ]}
      sorts={[
        { value: 'newest', label: t('newest') },
        { value: 'oldest', label: t('oldest') },
        { value: 'arrival', label: t('nextArrival') },
      ]}
      rowKey={({ id }) => id}
      rowLink={({ id }) => `/o/${operation}/consignments/${id}`}
      acts={begin}
      empty={
        <Empty title={t('empty')} act={begin}>
          {t('emptyHelp')}
        </Empty>
      }
    />
  )
}

/** From whom to whom: the consignor, or else who gave. */
const Way = ({ row: { consignor, donors, consignee, destination } }: { row: Row }) => {
  const t = useTranslations('consignments')
  const from = consignor ?? (donors.join(' + ') || t('nobody'))
  return t('fromTo', { from, to: consignee ?? destination ?? t('nobody') })
}

/** Each stage that has something of it, drawn as solid as it is. */
const Stages = ({ row }: { row: Row }) => {
  const t = useTranslations('consignments')
  const words = useTranslations('stages')
  const stages = [...new Set(row.standing.map(({ stage }) => stage as Stage))]
  if (row.closedAt) return <span className='wb-quiet'>{t('closed')}</span>
  if (stages.length === 0 && row.unquantifiedLines > 0)
    return <span className='wb-quiet'>{t('withoutNumber')}</span>
  if (stages.length === 0) return <span className='wb-quiet'>{t('nothingInIt')}</span>
  return (
    <span className='wb-stages'>
      {stages.map((stage) => (
        <span key={stage}>
          <span className='wb-solid wb-swatch' data-solidity={solidityOf(stage)} />
          {words(stage)}
        </span>
      ))}
    </span>
  )
}

const Arrival = ({ next }: { next: NonNullable<Row['nextArrival']> }) => {
  const t = useTranslations('consignments')
  return (
    <>
      <When at={next.at} planned />
      {next.isActual && <span className='wb-quiet'> {t('hasArrived')}</span>}
    </>
  )
}

const useBegin = (operation: string) => {
  const t = useTranslations('consignments')
  const may = useMay()
  if (!may('consignment.record')) return null
  return (
    <Button component={Link} to={`/o/${operation}/consignments/new`} data-begins>
      {t('record')}
    </Button>
  )
}
