import { Readable } from 'node:stream'
import type { FileMade } from '#http/route.ts'
import PDFDocument from 'pdfkit'
import { type Document, type Fonts, openFonts, type Weight } from './pdf-fonts.ts'
import type { Cell, Line } from './sheet.ts'
import { wrap } from './text.ts'

/** A4 in points, with margins of 15 mm. */
export const page = { width: 595.28, height: 841.89, left: 42, right: 553, top: 42, bottom: 794 }

export const ink = {
  paper: '#ffffff',
  text: '#000000',
  quiet: '#505050',
  rule: '#000000',
  hair: '#9a9a9a',
}

/** A document with its fonts, and the height down to which the page is written. */
export interface Pen {
  readonly document: Document
  readonly fonts: Fonts
  y: number
}

export const openPen = (
  about: { title: string; language: string; madeAt: Date },
  size: [number, number] = [page.width, page.height],
): Pen => {
  const document = new PDFDocument({
    size,
    margin: 0,
    bufferPages: true,
    autoFirstPage: true,
    lang: about.language,
    displayTitle: true,
    info: { Title: about.title, Producer: 'Waybill', CreationDate: about.madeAt },
  })
  return { document, fonts: openFonts(document), y: page.top }
}

export const fileOf = ({ document }: Pen, name: string): FileMade => {
  document.end()
  const body = Readable.toWeb(document) as ReadableStream<Uint8Array>
  return { name: `${name}.pdf`, type: 'application/pdf', body }
}

/** Makes room for so many points, on a new page if this one has not. True: it is a new one. */
export const room = (pen: Pen, height: number): boolean => {
  if (pen.y + height <= page.bottom || pen.y === page.top) return false
  newPage(pen)
  return true
}

export const newPage = (pen: Pen): void => {
  pen.document.addPage()
  pen.y = page.top
}

const leading = 1.36

interface Style {
  readonly size: number
  readonly weight: Weight
  readonly color: string
}

/** A line that is set: what it says, how, and how it is marked. */
interface Set extends Style {
  readonly text: string
  readonly width: number
  readonly mark: Line['mark']
}

const styleOf = (tone: Line['tone'], size: number): Style => {
  if (tone === 'strong') return { size, weight: 600, color: ink.text }
  if (tone === 'inverse') return { size, weight: 600, color: ink.paper }
  if (tone === 'quiet') return { size: size * 0.88, weight: 400, color: ink.quiet }
  return { size, weight: 400, color: ink.text }
}

/** The lines of a cell as they are set in so many points. */
export const setCell = ({ fonts }: Pen, cell: Cell, width: number, size: number): Set[] =>
  cell.flatMap(({ text, tone, mark }) => {
    const style = styleOf(tone, size)
    const measure = (piece: string) => fonts.width(piece, style.size, style.weight)
    const inner = mark === 'unknown' ? width - 8 : width
    return wrap(text, inner, measure).map((line) => ({
      ...style,
      text: line,
      width: measure(line),
      mark,
    }))
  })

export const heightOf = (lines: readonly Set[]): number =>
  lines.reduce((sum, { size }) => sum + size * leading, 0)

interface Place {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly align?: 'right' | undefined
}

/** Draws lines from the top `y`: to the left, or with their ends at the right. */
export const drawLines = ({ document, fonts }: Pen, lines: readonly Set[], at: Place): void => {
  let { y } = at
  for (const [index, { text, width, size, weight, color, mark }] of lines.entries()) {
    const inset = mark === 'unknown' ? 4 : 0
    const x = at.align === 'right' ? at.x + at.width - width - inset : at.x + inset
    document.fillColor(color)
    fonts.draw(text, x, y + size * 1.02, size, weight)
    if (mark === 'reported') dotted(document, x, y + size * 1.24, width)
    y += size * leading
    if (mark === 'unknown' && lines[index + 1]?.mark !== 'unknown')
      boxed(document, lines.slice(0, index + 1), at, y)
  }
}

const dotted = (document: Document, x: number, y: number, width: number): void => {
  document.save().lineWidth(0.7).strokeColor(ink.text).dash(0.7, { space: 1.6 })
  document
    .moveTo(x, y)
    .lineTo(x + width, y)
    .stroke()
    .restore()
}

/** A dotted box around the last of these lines that say what is not known. */
const boxed = (document: Document, lines: readonly Set[], at: Place, bottom: number): void => {
  const inside = lines.slice(lines.findLastIndex(({ mark }) => mark !== 'unknown') + 1)
  const width = Math.max(...inside.map((line) => line.width)) + 8
  const x = at.align === 'right' ? at.x + at.width - width : at.x
  const height = heightOf(inside)
  document.save().lineWidth(0.5).strokeColor(ink.text).dash(0.7, { space: 1.6 })
  document
    .rect(x, bottom - height, width, height)
    .stroke()
    .restore()
}

export const rule = (
  { document }: Pen,
  y: number,
  { weight = 0.5, color = ink.rule, left = page.left, right = page.right } = {},
): void => {
  document.save().lineWidth(weight).strokeColor(color)
  document.moveTo(left, y).lineTo(right, y).stroke().restore()
}
