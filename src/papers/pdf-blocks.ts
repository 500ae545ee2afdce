import { drawLinear, linearOf } from './pdf-barcode.ts'
import {
  drawLines,
  heightOf,
  ink,
  newPage,
  page,
  type Pen,
  room,
  rule,
  setCell,
} from './pdf-page.ts'
import { drawTable } from './pdf-table.ts'
import type { Block, Cell, Field, SignatureBox } from './sheet.ts'
import { stacked } from './sheet.ts'
import { joined } from './words.ts'

type Of<Is extends Block['is']> = Extract<Block, { is: Is }>

/** Draws one block below what is there, on a new page if it has no room. */
export const drawBlock = (pen: Pen, block: Block): void => {
  switch (block.is) {
    case 'heading':
      return drawHeading(pen, block)
    case 'fields':
      return drawFields(pen, block)
    case 'prose':
      return drawProse(pen, block)
    case 'table':
      return drawTable(pen, block)
    case 'notice':
      return drawNotice(pen, block)
    case 'words':
      return drawWords(pen, block)
    case 'barcode':
      return drawBarcode(pen, block)
    case 'signatures':
      return drawSignatures(pen, block)
    case 'new page':
      return newPage(pen)
  }
}

const drawHeading = (pen: Pen, { text }: Of<'heading'>): void => {
  const [first = '', ...others] = new Set(text)
  const cell: Cell = [
    { text: first, tone: 'strong' },
    ...(others.length > 0 ? [{ text: others.join(' · '), tone: 'quiet' as const }] : []),
  ]
  const lines = setCell(pen, cell, page.right - page.left, 10)
  // With the first rows of what it heads.
  room(pen, heightOf(lines) + 70)
  pen.y += 4
  drawLines(pen, lines, { x: page.left, y: pen.y, width: page.right - page.left })
  pen.y += heightOf(lines) + 4
}

/** Fields in a grid, each row as high as its highest, under a hairline. */
export const drawFields = (
  pen: Pen,
  { across, fields }: Of<'fields'>,
  right: number = page.right,
): void => {
  const gap = 14
  const width = (right - page.left - gap * (across - 1)) / across
  for (let start = 0; start < fields.length; start += across) {
    const row = fields.slice(start, start + across).map((each) => setField(pen, each, width))
    const height = Math.max(...row.map(({ label, value }) => heightOf(label) + heightOf(value)))
    room(pen, height + 10)
    rule(pen, pen.y, { weight: 0.25, color: ink.hair, right })
    for (const [index, { label, value }] of row.entries()) {
      const x = page.left + index * (width + gap)
      drawLines(pen, label, { x, y: pen.y + 4, width })
      drawLines(pen, value, { x, y: pen.y + 5 + heightOf(label), width })
    }
    pen.y += height + 11
  }
  pen.y += 3
}

const setField = (pen: Pen, { label, value }: Field, width: number) => ({
  label: setCell(pen, [{ text: joined(label), tone: 'quiet' }], width, 7.4),
  value: setCell(pen, value, width, 8.8),
})

const drawProse = (pen: Pen, { columns }: Of<'prose'>): void => {
  const gap = 18
  const width = (page.right - page.left - gap * (columns.length - 1)) / columns.length
  const paragraphs = Math.max(...columns.map((texts) => texts.length))
  for (let index = 0; index < paragraphs; index++) {
    const row = columns.map((texts) => setCell(pen, [{ text: texts[index] ?? '' }], width, 9))
    const height = Math.max(...row.map(heightOf))
    room(pen, height)
    for (const [column, lines] of row.entries())
      drawLines(pen, lines, { x: page.left + column * (width + gap), y: pen.y, width })
    pen.y += height + 6
  }
  pen.y += 6
}

/** Words in a frame, since they decide what the paper means. */
const drawNotice = (pen: Pen, { text }: Of<'notice'>): void => {
  const width = page.right - page.left - 20
  const lines = setCell(pen, stacked(text, 'strong'), width, 9)
  const height = heightOf(lines) + 12
  room(pen, height)
  pen.document.lineWidth(1).strokeColor(ink.rule)
  pen.document.rect(page.left + 0.5, pen.y, page.right - page.left - 1, height).stroke()
  drawLines(pen, lines, { x: page.left + 10, y: pen.y + 6, width })
  pen.y += height + 12
}

const drawWords = (pen: Pen, { lines: cell }: Of<'words'>): void => {
  const width = page.right - page.left
  // What a heading asks is answered larger than what only accompanies it.
  const isAnswer = cell.some(({ tone }) => tone === 'strong')
  const lines = setCell(pen, cell, width, isAnswer ? 11 : 9)
  room(pen, heightOf(lines))
  drawLines(pen, lines, { x: page.left, y: pen.y - 4, width })
  pen.y += heightOf(lines) + 6
}

const drawBarcode = (pen: Pen, { sscc, ownCode }: Of<'barcode'>): void => {
  const dots = 4
  room(pen, 80)
  drawLinear(pen.document, linearOf({ sscc, ownCode }), {
    x: page.left - 14,
    y: pen.y,
    height: 48,
    dots,
  })
  const text = sscc ? `(00) ${sscc}` : ownCode
  const lines = setCell(pen, [{ text }, ...(sscc ? [{ text: ownCode }] : [])], 220, 9)
  drawLines(pen, lines, { x: page.left, y: pen.y + 51, width: 220 })
  pen.y += 58 + heightOf(lines)
}

const drawSignatures = (pen: Pen, { boxes }: Of<'signatures'>): void => {
  const gap = 18
  const across = Math.max(2, boxes.length)
  const width = (page.right - page.left - gap * (across - 1)) / across
  room(pen, 112)
  pen.y += 8
  for (const [index, box] of boxes.entries())
    drawBox(pen, box, page.left + index * (width + gap), width)
  pen.y += 106
}

const drawBox = (pen: Pen, { title, lines }: SignatureBox, x: number, width: number): void => {
  const head = setCell(pen, stacked([joined(title)], 'strong'), width, 8.2)
  drawLines(pen, head, { x, y: pen.y, width })
  let y = pen.y + Math.max(heightOf(head), 12)
  for (const [index, texts] of lines.entries()) {
    y += index === lines.length - 1 ? 36 : 19
    rule(pen, y, { weight: 0.5, left: x, right: x + width })
    const label = setCell(pen, [{ text: joined(texts), tone: 'quiet' }], width, 6.6)
    drawLines(pen, label, { x, y: y + 2, width })
    y += 2
  }
}
