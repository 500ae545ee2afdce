import { Checkbox, Menu, UnstyledButton } from '@mantine/core'
import { useHotkeys, useLocalStorage, useMediaQuery } from '@mantine/hooks'
import { useEffect, useMemo, useRef } from 'react'
import { useTranslations } from 'use-intl'
import type { Column } from './columns.ts'
import { DeskRow, PhoneRow } from './list-rows.tsx'
import { useRowsInSight } from './use-rows-in-sight.ts'

export interface ListTableOf<Row> {
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
  /** How many rows there are, with those not read yet; undefined: nobody knows. */
  readonly total?: number | undefined
  /** The row to stand at first, and who is told where one stands. */
  readonly at?: number | undefined
  readonly onPlace?: ((row: number) => void) | undefined
}

/** More is read before its rows come into sight: a fifth of what is there, or this many. */
const ahead = 100

/** Rows of which only those in sight are drawn; on a phone each is two lines. */
export const ListTable = <Row,>(table: ListTableOf<Row>) => {
  // Known at once: rows of another height would take one to another place on the way back.
  const phone = useMediaQuery('(width < 768px)', false, { getInitialValueInEffect: false }) ?? false
  const { shown, chooser } = useChosenColumns(table.id, table.columns)
  const body = useRef<HTMLDivElement>(null)
  const { rows, more, at, onPlace } = table
  const height = phone ? 72 : 36
  const list = useRowsInSight({ count: rows.length, height, body, at, onPlace })
  const { sight, isPrinted, above, below } = list
  const last = sight.at(-1) ?? 0
  const enough = rows.length - Math.min(ahead, Math.max(10, Math.floor(rows.length / 5)))
  useEffect(() => {
    if (more && !isPrinted && last >= enough) more()
  }, [more, isPrinted, last, enough])
  useHotkeys([
    ['j', () => step(body.current, 1)],
    ['k', () => step(body.current, -1)],
  ])
  if (table.loading) return <div className='wb-table-waiting wb-late' aria-hidden='true' />
  const visible = sight.flatMap((index) => {
    const row = rows[index]
    return row === undefined ? [] : [{ row, index, to: table.rowLink?.(row) }]
  })
  if (phone)
    return (
      <div ref={body} role='list' style={{ paddingTop: above, paddingBottom: below }}>
        {visible.map((each) => (
          <PhoneRow
            key={table.rowKey(each.row)}
            columns={table.columns}
            total={table.total}
            measure={list.measure}
            {...each}
          />
        ))}
      </div>
    )
  return (
    <div ref={body} className='wb-table-box'>
      <table className='wb-table' aria-rowcount={table.total === undefined ? -1 : table.total + 1}>
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
          {visible.map((each) => (
            <DeskRow key={table.rowKey(each.row)} columns={shown} {...each} />
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
  const shown = useMemo(
    () => columns.filter(({ key }, index) => index === 0 || !hidden.includes(key)),
    [columns, hidden],
  )
  return { shown, chooser }
}

const step = (body: HTMLElement | null, by: 1 | -1): void => {
  const links = [...(body?.querySelectorAll<HTMLElement>('.wb-row-link, .wb-phone-row a') ?? [])]
  const at = links.findIndex((link) => link === document.activeElement)
  links[at < 0 ? 0 : Math.min(links.length - 1, Math.max(0, at + by))]?.focus()
}
