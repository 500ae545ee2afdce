import { Checkbox, Menu, UnstyledButton } from '@mantine/core'
import { useHotkeys, useLocalStorage, useMediaQuery } from '@mantine/hooks'
import { Link } from '@tanstack/react-router'
import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { type ReactNode, useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import type { Column } from './columns.ts'
import { WithinLink } from './figure.tsx'

interface ListTableOf<Row> {
  /** Under which the chosen columns are kept. */
  readonly id: string
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly loading?: boolean
  readonly rowKey: (row: Row) => string
  readonly rowLink?: ((row: Row) => string) | undefined
  readonly sort?: string | undefined
  readonly onSort?: ((sort: string) => void) | undefined
  /** Called when the end comes near, while there is more. */
  readonly more?: (() => void) | undefined
}

/** Rows of which only those in sight are drawn; on a phone each is two lines. */
export const ListTable = <Row,>(table: ListTableOf<Row>) => {
  const phone = useMediaQuery('(width < 768px)') ?? false
  const { shown, chooser } = useChosenColumns(table.id, table.columns)
  const body = useRef<HTMLDivElement>(null)
  const height = phone ? 72 : 36
  const virtual = useWindowVirtualizer({
    count: table.rows.length,
    estimateSize: () => height,
    overscan: 12,
    scrollMargin: body.current?.offsetTop ?? 0,
  })
  const sight = virtual.getVirtualItems()
  const last = sight.at(-1)?.index ?? 0
  const { more } = table
  useEffect(() => {
    if (more && last >= table.rows.length - 10) more()
  }, [more, last, table.rows.length])
  useHotkeys([
    ['j', () => step(body.current, 1)],
    ['k', () => step(body.current, -1)],
  ])
  if (table.loading) return <div className='wb-table-waiting wb-late' aria-hidden='true' />
  const first = sight[0]
  const margin = virtual.options.scrollMargin
  const above = first ? first.start - margin : 0
  const below = virtual.getTotalSize() - ((sight.at(-1)?.end ?? margin) - margin)
  const visible = sight.flatMap(({ index }) => {
    const row = table.rows[index]
    return row === undefined ? [] : [{ row, index }]
  })
  const link = table.rowLink
  if (phone)
    return (
      <div ref={body} role='list' style={{ paddingTop: above, paddingBottom: below }}>
        {visible.map(({ row, index }) => (
          <PhoneRow
            key={table.rowKey(row)}
            columns={table.columns}
            row={row}
            to={link?.(row)}
            index={index}
            measure={virtual.measureElement}
          />
        ))}
      </div>
    )
  return (
    <div ref={body} className='wb-table-box'>
      <table className='wb-table'>
        <colgroup>
          {shown.map(({ key, width }) => (
            <col key={key} style={width ? { width } : undefined} />
          ))}
          <col style={{ width: 32 }} />
        </colgroup>
        <thead>
          <tr>
            {shown.map((column) => (
              <Head key={column.key} column={column} sort={table.sort} onSort={table.onSort} />
            ))}
            <th className='wb-no-print'>{chooser}</th>
          </tr>
        </thead>
        <tbody onPointerOver={tellWhole}>
          {above > 0 && <tr aria-hidden='true' style={{ height: above }} />}
          {visible.map(({ row, index }) => (
            <tr key={table.rowKey(row)} aria-rowindex={index + 2}>
              {shown.map((column, at) => (
                <td key={column.key} className={column.align === 'end' ? 'wb-end' : undefined}>
                  {at === 0 && link ? (
                    <Link to={link(row)} className='wb-row-link'>
                      <WithinLink value={true}>{column.cell(row)}</WithinLink>
                    </Link>
                  ) : (
                    column.cell(row)
                  )}
                </td>
              ))}
              <td />
            </tr>
          ))}
          {below > 0 && <tr aria-hidden='true' style={{ height: below }} />}
        </tbody>
      </table>
    </div>
  )
}

/** What a cell has no room for is told by its tooltip. */
const tellWhole = ({ target }: { target: EventTarget }): void => {
  const cell = (target as HTMLElement).closest('td')
  if (!cell) return
  const said = cell.querySelector<HTMLElement>('.wb-row-link') ?? cell
  if (said.scrollWidth > said.clientWidth) cell.title = said.innerText.replaceAll('\n', ' ')
  else cell.removeAttribute('title')
}

const Head = <Row,>({
  column,
  sort,
  onSort,
}: {
  column: Column<Row>
  sort: string | undefined
  onSort: ((sort: string) => void) | undefined
}) => {
  const sorted = column.sort !== undefined && column.sort === sort
  return (
    <th
      scope='col'
      className={column.align === 'end' ? 'wb-end' : undefined}
      aria-sort={sorted ? 'descending' : undefined}
    >
      {column.sort && onSort ? (
        <UnstyledButton className='wb-sort' onClick={() => onSort(column.sort ?? '')}>
          {column.head}
          <span aria-hidden='true'>{sorted ? ' ↓' : ''}</span>
        </UnstyledButton>
      ) : (
        column.head
      )}
    </th>
  )
}

const PhoneRow = <Row,>({
  columns,
  row,
  to,
  index,
  measure,
}: {
  columns: readonly Column<Row>[]
  row: Row
  to: string | undefined
  index: number
  /** A row is as high as its names are long. */
  measure: (row: HTMLElement | null) => void
}) => {
  const part = (place: Column<Row>['phone']): ReactNode[] =>
    columns
      .filter(({ phone }) => phone === place)
      .map((column) => [column.key, column.cell(row)] as const)
      .filter(([, cell]) => cell !== undefined && cell !== null && cell !== '' && cell !== false)
      .map(([key, cell]) => <span key={key}>{cell}</span>)
  const acts = part('act')
  const inside = (
    <>
      <span className='wb-phone-title'>{part('title')}</span>
      <span className='wb-phone-end'>{part('end')}</span>
      <span className='wb-phone-detail'>{part('detail')}</span>
    </>
  )
  return (
    <div role='listitem' className='wb-phone-row' ref={measure} data-index={index}>
      {to ? (
        <Link to={to}>
          <WithinLink value={true}>{inside}</WithinLink>
        </Link>
      ) : (
        <div>{inside}</div>
      )}
      {acts.length > 0 && <div className='wb-phone-act'>{acts}</div>}
    </div>
  )
}

/** Which columns somebody wants to see is theirs, and is kept in this browser. */
const useChosenColumns = <Row,>(id: string, columns: readonly Column<Row>[]) => {
  const t = useTranslations('ui')
  const [hidden, setHidden] = useLocalStorage<readonly string[]>({
    key: `waybill-columns-${id}`,
    defaultValue: columns.filter(({ optional }) => optional).map(({ key }) => key),
    getInitialValueInEffect: false,
  })
  const toggle = (key: string) =>
    setHidden((now) => (now.includes(key) ? now.filter((k) => k !== key) : [...now, key]))
  const chooser = (
    <Menu closeOnItemClick={false} position='bottom-end'>
      <Menu.Target>
        <UnstyledButton className='wb-columns' aria-label={t('columns')} title={t('columns')}>
          <svg width='16' height='16' viewBox='0 0 16 16' fill='currentColor' aria-hidden='true'>
            <path d='M7 2h2v2H7zM7 7h2v2H7zM7 12h2v2H7z' />
          </svg>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {columns.slice(1).map(({ key, head }) => (
          <Menu.Item key={key} onClick={() => toggle(key)}>
            <Checkbox
              size='xs'
              label={head}
              checked={!hidden.includes(key)}
              readOnly
              tabIndex={-1}
            />
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
  const shown = columns.filter(({ key }, index) => index === 0 || !hidden.includes(key))
  return { shown, chooser }
}

const step = (body: HTMLElement | null, by: 1 | -1): void => {
  const links = [...(body?.querySelectorAll<HTMLElement>('.wb-row-link, .wb-phone-row a') ?? [])]
  const at = links.findIndex((link) => link === document.activeElement)
  links[at < 0 ? 0 : Math.min(links.length - 1, Math.max(0, at + by))]?.focus()
}
