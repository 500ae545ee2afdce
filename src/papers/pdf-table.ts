import { drawLines, heightOf, newPage, page, type Pen, rule, setCell } from './pdf-page.ts'
import type { Block, Cell, Column, Row } from './sheet.ts'
import type { Texts } from './words.ts'

type Table = Extract<Block, { is: 'table' }>

const gap = 8
const padding = 3.5
const indent = 9
const size = { head: 6.6, body: 8.2 }

interface Placed extends Column {
  readonly x: number
  readonly width: number
}

/** Draws a table; its head stands again on every page that it goes on to. */
export const drawTable = (pen: Pen, { columns, rows }: Table): void => {
  const placed = widthsOf(columns)
  let isHeaded = false
  for (const [index, row] of rows.entries()) {
    const height = rowHeight(pen, placed, row)
    const next = rows[index + 1]
    // A sum does not stand alone on a page.
    const kept = next?.total ? height + rowHeight(pen, placed, next) : height
    const needed = kept + (isHeaded ? 0 : headHeight(pen, placed))
    if (pen.y + needed > page.bottom && pen.y > page.top) {
      newPage(pen)
      isHeaded = false
    }
    if (!isHeaded) drawHead(pen, placed)
    isHeaded = true
    drawRow(pen, placed, row, height)
  }
  rule(pen, pen.y, { weight: 0.75 })
  pen.y += 10
}

const widthsOf = (columns: readonly Column[]): Placed[] => {
  const all = columns.reduce((sum, { share }) => sum + share, 0)
  const usable = page.right - page.left - gap * (columns.length - 1)
  let { left: x } = page
  return columns.map((column) => {
    const width = (usable * column.share) / all
    const placed = { ...column, x, width }
    x += width + gap
    return placed
  })
}

const headCell = (texts: Texts): Cell =>
  [...new Set(texts)].map((text, index) => ({ text, tone: index === 0 ? 'strong' : 'quiet' }))

const headHeight = (pen: Pen, columns: readonly Placed[]): number =>
  Math.max(
    ...columns.map(({ head, width }) => heightOf(setCell(pen, headCell(head), width, size.head))),
  ) + 8

const drawHead = (pen: Pen, columns: readonly Placed[]): void => {
  const height = headHeight(pen, columns)
  rule(pen, pen.y, { weight: 0.75 })
  for (const { head, width, x, align } of columns)
    drawLines(pen, setCell(pen, headCell(head), width, size.head), {
      x,
      y: pen.y + 4,
      width,
      align,
    })
  pen.y += height
  rule(pen, pen.y, { weight: 0.75 })
}

const cellsOf = (pen: Pen, columns: readonly Placed[], { cells, depth = 0, total }: Row) =>
  columns.map(({ x, width, align }, index) => {
    const shift = index === 0 ? depth * indent : 0
    const place = { x: x + shift, width: width - shift, align }
    const cell = cells[index] ?? []
    // The sum's word may be longer than its column: it has those beside it.
    const room = total && align === undefined ? width * 2 : place.width
    return { ...place, lines: setCell(pen, cell, room, size.body) }
  })

const rowHeight = (pen: Pen, columns: readonly Placed[], row: Row): number =>
  Math.max(...cellsOf(pen, columns, row).map(({ lines }) => heightOf(lines)), size.body) +
  2 * padding

const drawRow = (pen: Pen, columns: readonly Placed[], row: Row, height: number): void => {
  if (row.total) rule(pen, pen.y, { weight: 0.75 })
  for (const { lines, ...place } of cellsOf(pen, columns, row))
    drawLines(pen, lines, { ...place, y: pen.y + padding })
  pen.y += height
  rule(pen, pen.y, { weight: 0.25, color: '#9a9a9a' })
}
