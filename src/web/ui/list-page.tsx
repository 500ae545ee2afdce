import { Button, Menu } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { directory } from '../api/directory.ts'
import { type ListName, type RowOf, rowsOf, useList } from '../api/query.ts'
import type { Asked } from '#http/calling.ts'
import { useHotkeys } from '@mantine/hooks'
import type { Column, Filter, ListSearch } from './columns.ts'
import { FilterBar } from './filter-bar.tsx'
import { ListTable, type ListTableOf } from './list-table.tsx'
import { Page } from './page.tsx'
import { Refused } from './refused.tsx'
import { useLanguage } from '../words/provider.tsx'

export interface ListPageOf<N extends ListName> {
  /** The reading that answers the list, and the parameters of its address. */
  readonly name: N
  readonly params?: Readonly<Record<string, string>>
  readonly title: string
  readonly below?: ReactNode
  readonly columns: readonly Column<RowOf<N>>[]
  readonly filters?: readonly Filter[]
  /** Orders that may be asked for, by their names in the reading. */
  readonly sorts?: readonly { readonly value: string; readonly label: string }[]
  /** The address's state, as the route's `validateSearch` (listSearch) gave it. */
  readonly search: ListSearch
  /** From the address to what is asked, where they differ: "the next two days". */
  readonly ask?: (search: ListSearch) => ListSearch
  /** Whether the reading has a free-text `search`. */
  readonly searchable?: boolean
  /** False where the reading tells no total: then only what was read to the end is counted. */
  readonly counted?: boolean
  readonly rowKey: (row: RowOf<N>) => string
  /** Where a row leads. */
  readonly rowLink?: (row: RowOf<N>) => string
  readonly acts?: ReactNode
  /** Shown where there is nothing at all, without any filter. */
  readonly empty: ReactNode
}

/** A list: filtered, sorted and paged in the database, its state in the address. */
export const ListPage = <N extends ListName>(list: ListPageOf<N>) => {
  const t = useTranslations('ui')
  const navigate = useNavigate()
  const { name, search } = list
  const { why: _why, row, ...wanted } = search
  const asked = list.ask ? list.ask(wanted) : wanted
  const query = { ...asked, limit: 50 }
  const params = list.params ?? {}
  const found = useList(name, { params, query } as unknown as Asked<N>, { further: 200 })
  const rows = rowsOf<N>(found.data)
  const seeking = useRef<HTMLInputElement>(null)
  useHotkeys([['/', () => seeking.current?.focus()]])
  const set = (key: string, value: string | undefined) =>
    navigate({
      to: '.',
      search: (now: ListSearch) => ({ ...now, row: undefined, [key]: value || undefined }),
      replace: key === 'search',
    })
  const at = /^\d+$/.test(row ?? '') ? Number(row) : 0
  const stand = (now: number) => {
    if (now === at) return
    const place = now > 0 ? String(now) : undefined
    void navigate({
      to: '.',
      search: (before: ListSearch) => ({ ...before, row: place }),
      replace: true,
      resetScroll: false,
    })
  }
  const isFiltered = Object.values(wanted).some((value) => value !== undefined)
  const told = (found.data?.pages[0] as { total?: number | null } | undefined)?.total
  const total = list.counted === false ? (found.hasNextPage ? undefined : rows.length) : told
  return (
    <Page title={list.title} below={list.below} acts={list.acts}>
      {(rows.length > 0 || isFiltered) && (
        <FilterBar
          filters={list.filters ?? []}
          sorts={list.sorts ?? []}
          search={search}
          searchable={list.searchable ?? false}
          seeking={seeking}
          set={(key, value) => void set(key, value)}
          count={total}
          after={<Export name={name} params={params} wanted={asked} />}
        />
      )}
      {found.error && <Refused error={found.error} />}
      {found.data && rows.length === 0 && (isFiltered ? <NoneFound clear={clear} /> : list.empty)}
      {(rows.length > 0 || found.isPending) && (
        <Rows
          key={JSON.stringify(query)}
          id={name}
          columns={list.columns}
          rows={rows}
          rowKey={list.rowKey}
          rowLink={list.rowLink}
          sort={search['sort']}
          onSort={(sort) => void set('sort', sort)}
          found={found}
          total={total ?? undefined}
          at={at}
          onPlace={stand}
        />
      )}
      {found.isFetchingNextPage && <p className='wb-more'>{t('loadingMore')}</p>}
    </Page>
  )

  function clear() {
    void navigate({ to: '.', search: {} })
  }
}

interface Found {
  readonly isPending: boolean
  readonly isFetching: boolean
  readonly hasNextPage: boolean
  readonly fetchNextPage: () => Promise<unknown>
}

/**
 * Who comes back to a row far down, or was sent its address, waits until the list is read up to it;
 * what comes near the end later is read while one scrolls.
 */
const Rows = <Row,>({ found, ...table }: ListTableOf<Row> & { at: number; found: Found }) => {
  const { isPending, isFetching, hasNextPage, fetchNextPage } = found
  const [isReturning, setReturning] = useState(table.at > 0)
  const isShort = isPending || (hasNextPage && table.rows.length <= table.at)
  const canRead = hasNextPage && !isFetching
  useEffect(() => {
    if (!isReturning) return
    if (!isShort) setReturning(false)
    else if (canRead) void fetchNextPage()
  }, [isReturning, isShort, canRead, fetchNextPage])
  return (
    <ListTable
      {...table}
      loading={isPending || isReturning}
      more={canRead ? () => void fetchNextPage() : undefined}
    />
  )
}

const NoneFound = ({ clear }: { clear: () => void }) => {
  const t = useTranslations('ui')
  return (
    <div className='wb-empty'>
      <p className='wb-empty-title'>{t('noneFound')}</p>
      <Button variant='default' onClick={clear}>
        {t('clearFilters')}
      </Button>
    </div>
  )
}

/** The list as a file, all its pages, with the same filters. */
const Export = ({
  name,
  params,
  wanted,
}: {
  name: ListName
  params: Readonly<Record<string, string>>
  wanted: ListSearch
}) => {
  const t = useTranslations('ui')
  const { language } = useLanguage()
  const path = directory[name].path.replaceAll(/\{(\w+)\}/g, (_, key: string) => params[key] ?? '')
  const addressOf = (format: string) => {
    const asked = new URLSearchParams({ format, language })
    for (const [key, value] of Object.entries(wanted)) if (value) asked.set(key, value)
    return `${path}/export?${asked}`
  }
  return (
    <Menu position='bottom-end'>
      <Menu.Target>
        <Button variant='subtle' color='gray' size='compact-sm' className='wb-export'>
          {t('export')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {['csv', 'xlsx'].map((format) => (
          <Menu.Item key={format} component='a' href={addressOf(format)} download>
            {format.toUpperCase()}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
