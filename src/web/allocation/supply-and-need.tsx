import './allocation.css'
import { Button } from '@mantine/core'
import { Link, useNavigate } from '@tanstack/react-router'
import { type ReactNode, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { type RowOf, rowsOf, useList } from '../api/query.ts'
import { CoverageBar, DueDay, PriorityWord } from '../needs/coverage.tsx'
import { useOperation } from '../session/me.ts'
import { useAddress } from '../shell/address.ts'
import type { ListSearch } from '../ui/columns.ts'
import { Figure } from '../ui/figure.tsx'
import { FilterBar } from '../ui/filter-bar.tsx'
import { Empty, Loaded, Page, Section } from '../ui/page.tsx'
import { FallenLink } from './fallen-link.tsx'
import { SupplyBar, SupplyFrom, type SupplyRow } from './supply-words.tsx'

const kinds = ['lot', 'consignment_line', 'pledge_line'] as const

/** What there is and what is coming on one side, what is asked for and not covered on the other. */
export const SupplyAndNeed = () => {
  const t = useTranslations('allocation')
  const operation = useOperation()
  const { why: _why, ...search } = useAddress()
  const navigate = useNavigate()
  const seeking = useRef<HTMLInputElement>(null)
  const set = (key: string, value: string | undefined) =>
    void navigate({
      to: '.',
      search: (now: ListSearch) => ({ ...now, [key]: value || undefined }),
      replace: key === 'search',
    })
  return (
    <Page title={t('title')} below={t('about')} acts={<Elsewhere operation={operation} />}>
      <FilterBar
        filters={[
          { kind: 'item', key: 'item', label: t('item'), any: t('anyItem') },
          {
            kind: 'choice',
            key: 'kind',
            label: t('where'),
            any: t('anywhere'),
            options: kinds.map((value) => ({ value, label: t(`kinds.${value}`) })),
          },
        ]}
        sorts={[]}
        search={search}
        searchable
        seeking={seeking}
        set={set}
        count={undefined}
        after={null}
      />
      <div className='wb-two-sides'>
        <Supplies operation={operation} search={search} />
        <Needs operation={operation} search={search} />
      </div>
    </Page>
  )
}

/** The plans there are; those whose goods fell through stand out. */
const Elsewhere = ({ operation }: { operation: string }) => {
  const t = useTranslations('allocation')
  return (
    <>
      <FallenLink operation={operation} />
      <Button component={Link} to={`/o/${operation}/allocation/plans`} variant='default'>
        {t('plans')}
      </Button>
    </>
  )
}

interface SideOf {
  readonly operation: string
  readonly search: ListSearch
}

const Supplies = ({ operation, search }: SideOf) => {
  const t = useTranslations('allocation')
  const query = { ...search, limit: 50 }
  const found = useList('listSupplies', { params: { operation }, query })
  const rows = rowsOf<'listSupplies'>(found.data)
  const groups = kinds
    .map((kind) => ({ kind, rows: rows.filter((row) => row.kind === kind) }))
    .filter((group) => group.rows.length > 0)
  return (
    <Section title={t('supply')}>
      <Loaded of={found}>
        {() =>
          groups.length === 0 ? (
            <Empty title={t('noSupply')}>{t('noSupplyHelp')}</Empty>
          ) : (
            groups.map((group) => (
              <div key={group.kind} className='wb-side-group'>
                <h3>{t(`kinds.${group.kind}`)}</h3>
                <ul className='wb-side-list'>
                  {group.rows.map((row) => (
                    <SupplyLine
                      key={`${row.id}${row.place?.id}`}
                      operation={operation}
                      supply={row}
                    />
                  ))}
                </ul>
              </div>
            ))
          )
        }
      </Loaded>
      <More of={found} />
    </Section>
  )
}

const SupplyLine = ({ operation, supply }: { operation: string; supply: SupplyRow }) => {
  const t = useTranslations('allocation')
  const left = Math.max(0, supply.quantity - supply.planned)
  return (
    <Line
      to={`/o/${operation}/allocation/new`}
      search={{ kind: supply.kind, supply: supply.id, place: supply.place?.id }}
      title={supply.item.name}
      detail={<SupplyFrom supply={supply} />}
      bar={<SupplyBar supply={supply} />}
      figure={<Figure value={supply.quantity} unit={supply.item.unit} />}
      under={supply.planned > 0 && t('plannedOf', { planned: supply.planned, left })}
    />
  )
}

const Needs = ({ operation, search }: SideOf) => {
  const t = useTranslations('allocation')
  const { kind: _kind, ...wanted } = search
  const query = { ...wanted, open: 'true', limit: 50 }
  const found = useList('listNeeds', { params: { operation }, query })
  const rows = rowsOf<'listNeeds'>(found.data)
  return (
    <Section title={t('openNeeds')}>
      <Loaded of={found}>
        {() =>
          rows.length === 0 ? (
            <Empty title={t('noNeed')}>{t('noNeedHelp')}</Empty>
          ) : (
            <ul className='wb-side-list'>
              {rows.map((row) => (
                <NeedLine key={row.id} operation={operation} line={row} />
              ))}
            </ul>
          )
        }
      </Loaded>
      <More of={found} />
    </Section>
  )
}

const NeedLine = ({ operation, line }: { operation: string; line: RowOf<'listNeeds'> }) => {
  const t = useTranslations('allocation')
  return (
    <Line
      to={`/o/${operation}/needs/${line.need}`}
      title={line.itemName}
      detail={
        <>
          {line.facility.name} · <PriorityWord priority={line.priority} /> · <DueDay line={line} />
        </>
      }
      bar={<CoverageBar line={line} />}
      figure={<Figure value={line.open} unit={line.unit} />}
      under={t('openOf', { quantity: line.quantity })}
    />
  )
}

/** A line of either side: what, from or for whom, how solid, how much. */
const Line = (line: {
  to: string
  search?: object
  title: string
  detail: ReactNode
  bar: ReactNode
  figure: ReactNode
  under: ReactNode
}) => (
  <li>
    <Link to={line.to} search={line.search} className='wb-side-line'>
      <span className='wb-side-title'>{line.title}</span>
      <span className='wb-side-figure'>{line.figure}</span>
      <span className='wb-side-detail'>{line.detail}</span>
      <span className='wb-side-under'>{line.under}</span>
      <span className='wb-side-bar'>{line.bar}</span>
    </Link>
  </li>
)

const More = ({
  of,
}: {
  of: { hasNextPage: boolean; isFetching: boolean; fetchNextPage: () => unknown }
}) => {
  const t = useTranslations('allocation')
  if (!of.hasNextPage) return null
  return (
    <Button variant='subtle' loading={of.isFetching} onClick={() => void of.fetchNextPage()}>
      {t('showMore')}
    </Button>
  )
}
