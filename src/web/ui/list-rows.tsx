import { Link } from '@tanstack/react-router'
import { memo, type ReactNode } from 'react'
import type { Column } from './columns.ts'
import { WithinLink } from './figure.tsx'

// While a list is scrolled it is drawn anew at each frame; a row that stays in sight is not.

interface RowOf<Row> {
  readonly columns: readonly Column<Row>[]
  readonly row: Row
  readonly index: number
  readonly to: string | undefined
}

const Desk = <Row,>({ columns, row, index, to }: RowOf<Row>) => (
  <tr aria-rowindex={index + 2}>
    {columns.map((column, at) => (
      <td key={column.key} className={column.align === 'end' ? 'wb-end' : undefined}>
        {at === 0 && to ? (
          <Link to={to} className='wb-row-link'>
            <WithinLink value={true}>{column.cell(row)}</WithinLink>
          </Link>
        ) : (
          column.cell(row)
        )}
      </td>
    ))}
    <td />
  </tr>
)
export const DeskRow = memo(Desk) as typeof Desk

interface PhoneRowOf<Row> extends RowOf<Row> {
  /** How many rows there are in all; undefined: not known yet. */
  readonly total: number | undefined
  /** A row is as high as its names are long. */
  readonly measure: (row: HTMLElement | null) => void
}

const Phone = <Row,>({ columns, row, index, to, total, measure }: PhoneRowOf<Row>) => {
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
    <div
      role='listitem'
      className='wb-phone-row'
      aria-posinset={index + 1}
      aria-setsize={total ?? -1}
      ref={measure}
      data-index={index}
    >
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
export const PhoneRow = memo(Phone) as typeof Phone
