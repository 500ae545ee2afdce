import { setImmediate } from 'node:timers/promises'
import type { FileMade } from '#http/route.ts'
import { drawBlock } from './pdf-blocks.ts'
import { drawQr, dot, qrWidth } from './pdf-barcode.ts'
import { drawFields } from './pdf-blocks.ts'
import {
  drawLines,
  fileOf,
  heightOf,
  ink,
  openPen,
  page,
  type Pen,
  rule,
  setCell,
} from './pdf-page.ts'
import type { Sheet } from './sheet.ts'

const qrDots = 4

/** A paper as a PDF. */
export const pdfOf = async (sheet: Sheet): Promise<FileMade> => {
  const title = `${sheet.title[0] ?? ''} ${sheet.number}`
  const pen = openPen({ title, language: sheet.language, madeAt: sheet.madeAt })
  drawHead(pen, sheet)
  for (const block of sheet.blocks) {
    drawBlock(pen, block)
    // It goes into a pouch of its own, so it says again what it is.
    if (block.is !== 'new page') continue
    drawHead(pen, sheet)
    // A thousand manifests take seconds: others are answered in between.
    await setImmediate()
  }
  drawFeet(pen, sheet)
  return fileOf(pen, sheet.name)
}

/** Title and fields at the left; at the right the code that confirms the paper. */
const drawHead = (pen: Pen, { title, fields, confirms }: Sheet): void => {
  const { top, left, right } = page
  let width = right - left
  let bottom = top
  if (confirms) {
    const quiet = 4 * qrDots * dot
    const side = qrWidth(confirms.address, qrDots)
    // The quiet zone lies in the margin: the squares stand on the grid.
    drawQr(pen.document, confirms.address, {
      x: right - side + quiet,
      y: top - quiet,
      dots: qrDots,
    })
    const says = setCell(
      pen,
      confirms.says.map((text) => ({ text, tone: 'quiet' })),
      110,
      6.6,
    )
    drawLines(pen, says, {
      x: right - 110,
      y: top + side - 2 * quiet + 4,
      width: 110,
      align: 'right',
    })
    bottom = top + side - 2 * quiet + 6 + heightOf(says)
    width -= side + 24
  }
  const [first = '', ...others] = new Set(title)
  const large = setCell(pen, [{ text: first, tone: 'strong' }], width, 19)
  drawLines(pen, large, { x: left, y: top - 5, width })
  pen.y = top - 5 + heightOf(large)
  const small = setCell(
    pen,
    others.map((text) => ({ text })),
    width,
    11,
  )
  drawLines(pen, small, { x: left, y: pen.y, width })
  pen.y = Math.max(pen.y + heightOf(small) + 12, bottom - 20)
  const wide = pen.y > bottom ? right : right - 124
  drawFields(pen, { is: 'fields', across: Math.min(4, fields.length), fields }, wide)
  pen.y = Math.max(pen.y, bottom + 8)
}

/** The foot of every page, once it is known how many there are. */
const drawFeet = (pen: Pen, { title, number, page: told }: Sheet): void => {
  const { count } = pen.document.bufferedPageRange()
  for (let index = 0; index < count; index++) {
    pen.document.switchToPage(index)
    const y = page.bottom + 10
    const width = (page.right - page.left) / 2
    rule(pen, y, { weight: 0.25, color: ink.hair })
    const about = setCell(
      pen,
      [{ text: `${number} · ${title[0] ?? ''}`, tone: 'quiet' }],
      width,
      7.6,
    )
    drawLines(pen, about, { x: page.left, y: y + 5, width })
    const says = told(index + 1, count).join(' · ')
    const pages = setCell(pen, [{ text: says, tone: 'quiet' }], width, 7.6)
    drawLines(pen, pages, { x: page.left + width, y: y + 5, width, align: 'right' })
  }
}
