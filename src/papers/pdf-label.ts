import { setImmediate } from 'node:timers/promises'
import type { FileMade } from '#http/route.ts'
import type { Label } from './label.ts'
import { labelSizes, type LabelSize } from './paper.ts'
import { dot, drawLinear, drawQr, linearOf, linearWidth, qrWidth } from './pdf-barcode.ts'
import { drawHandling } from './pdf-handling.ts'
import { drawLines, fileOf, heightOf, openPen, type Pen, rule, setCell } from './pdf-page.ts'
import type { Cell, Line } from './sheet.ts'
import { joined } from './words.ts'

const pointsPerMm = 72 / 25.4

/** A label in hand: the grid is that of 100 × 150 mm, and a larger one is drawn larger. */
export interface Ground {
  readonly pen: Pen
  readonly size: (typeof labelSizes)[LabelSize]
  /** Points in a millimetre of the grid. */
  readonly mm: number
  readonly width: number
}

/** Labels as a PDF, one to a page. */
export const labelsPdf = async (
  labels: readonly Label[],
  asked: { size: LabelSize; name: string; language: string; now: Date },
): Promise<FileMade> => {
  const ground = groundOf(asked)
  const { pen } = ground
  for (const [index, label] of labels.entries()) {
    if (index > 0) pen.document.addPage()
    drawLabel(ground, label)
    pen.document.flushPages()
    // A thousand labels take seconds: others are answered in between.
    if (index % 10 === 9) await setImmediate()
  }
  return fileOf(pen, asked.name)
}

/** A document of pages of one size of label. */
export const groundOf = (asked: {
  size: LabelSize
  name: string
  language: string
  now: Date
}): Ground => {
  const size = labelSizes[asked.size]
  const points: [number, number] = [size.width * pointsPerMm, size.height * pointsPerMm]
  const about = { title: asked.name, language: asked.language, madeAt: asked.now }
  const mm = Math.min(size.width / 100, size.height / 150) * pointsPerMm
  return { pen: openPen(about, points), size, mm, width: points[0] }
}

const drawLabel = (ground: Ground, label: Label): void => {
  const { pen, mm, width } = ground
  const left = 5 * mm
  const inner = width - 2 * left
  const kind = [{ text: joined(label.kind), tone: 'strong' as const }]
  const place = [{ text: joined(label.place) }]
  put(ground, kind, { x: left, y: 4.5 * mm, width: inner / 2, size: 3.6, high: 7 })
  put(ground, place, {
    x: left + inner / 2,
    y: 4.8 * mm,
    width: inner / 2,
    size: 2.9,
    high: 8,
    align: 'right',
  })
  line(ground, 13 * mm)
  if (label.open) drawOpen(ground, label.open)
  else {
    const says = label.discreet.map((text) => ({ text, tone: 'strong' as const }))
    put(ground, says, { x: left, y: 18 * mm, width: inner, size: 4.2, high: 50 })
  }
  line(ground, 74 * mm)
  drawCodes(ground, label)
  pen.document.fillColor('black')
}

interface Place {
  readonly x: number
  readonly y: number
  readonly width: number
  /** Of the type, and how high all of it may be: millimetres of the grid. */
  readonly size: number
  readonly high: number
  readonly align?: 'right'
}

/** Sets a text as large as asked, or smaller until it has room; gives its height in points. */
export const put = ({ pen, mm }: Ground, cell: Cell, place: Place): number => {
  for (let size = place.size; ; size *= 0.9) {
    const lines = setCell(pen, cell, place.width, size * mm)
    const high = heightOf(lines)
    if (high > place.high * mm && size > 1.6) continue
    drawLines(pen, lines, place)
    return high
  }
}

export const line = ({ pen, mm, width }: Ground, y: number): void =>
  rule(pen, y, { weight: 0.3 * mm, left: 5 * mm, right: width - 5 * mm })

/** Black as all of it: a label printer has no grey. */
const small = (texts: readonly string[]): Line => ({ text: joined(texts) })

const drawOpen = (ground: Ground, open: NonNullable<Label['open']>): void => {
  const { mm, width } = ground
  const x = 5 * mm
  const inner = width - 2 * x
  let y = 14.5 * mm
  const donated = open.donated.map((text) => ({ text, tone: 'strong' as const }))
  y += put(ground, donated, { x, y, width: inner, size: 2.9, high: 8.5 }) + 1 * mm
  put(ground, [small(open.consigneeLabel)], { x, y, width: inner, size: 2.3, high: 3.2 })
  const names = open.consignee.map((text, index) => ({
    text,
    tone: index === 0 ? ('strong' as const) : ('plain' as const),
  }))
  y += 3 * mm
  y += put(ground, names, { x, y, width: inner, size: 4.6, high: 12 }) + 1 * mm
  if (open.message) {
    const message = [{ text: `“${open.message}”` }]
    y += put(ground, message, { x, y, width: inner, size: 3.4, high: 9 }) + 1 * mm
  }
  put(ground, [small(open.contentsLabel)], { x, y, width: inner, size: 2.3, high: 3.2 })
  y += 3 * mm
  const left = 67 * mm - y
  drawContents(ground, open, { x, y, width: inner, high: left / mm })
  const weight: Cell = [
    { text: `${joined(open.weightLabel)}: ${open.weight}${open.marks ? ` · ${open.marks}` : ''}` },
  ]
  put(ground, weight, { x, y: 68 * mm, width: inner, size: 3, high: 5 })
}

/** Goods at the left, how much at the right: as many as have room, and how many more there are. */
const drawContents = (
  ground: Ground,
  open: NonNullable<Label['open']>,
  at: { x: number; y: number; width: number; high: number },
): void => {
  const { mm } = ground
  const row = 4.6
  const fits = Math.max(1, Math.floor(at.high / row))
  const all = open.contents.length <= fits
  const shown = open.contents.slice(0, all ? fits : Math.max(1, fits - 1))
  const high = (all && shown.length > 0 ? at.high / shown.length : row) - 0.4
  let { y } = at
  for (const { names, amount } of shown) {
    const left = { x: at.x, y, width: at.width * 0.64, size: 3.3, high: Math.min(high, 9) }
    const right = { ...left, x: at.x + at.width * 0.66, width: at.width * 0.34 }
    // In one language alone where there is much to name.
    const called = open.contents.length > 2 ? names.slice(0, 1) : names
    const used = put(ground, [{ text: called.join(' / '), tone: 'strong' }], left)
    put(ground, [{ text: amount, tone: 'strong' }], { ...right, align: 'right' })
    y += Math.max(used, (row - 0.4) * mm) + 0.4 * mm
  }
  if (!all) {
    const more = open.more(open.contents.length - shown.length)[0] ?? ''
    put(ground, [{ text: more }], { ...at, y, size: 2.8, high: row })
  }
}

/** Signs of handling and the QR code; below them the bar code over the whole width. */
const drawCodes = (ground: Ground, label: Label): void => {
  const { pen, size, mm, width } = ground
  const side = qrWidth(label.address, size.qrDots)
  const qrTop = 75.5 * mm
  drawQr(pen.document, label.address, { x: width - 3 * mm - side, y: qrTop, dots: size.qrDots })
  const x = 5 * mm
  const beside = width - 5 * mm - side - x
  drawHandling(pen, label.handling, { x, y: 76.5 * mm, mm })
  put(
    ground,
    label.scan.map((text) => ({ text })),
    {
      x,
      y: 89.6 * mm,
      width: beside,
      size: 2.4,
      high: 7,
    },
  )
  const own: Cell = [{ text: label.ownCode, tone: 'strong' }]
  put(ground, own, { x, y: 96.5 * mm, width: beside, size: 5, high: 7 })
  const bars = linearOf(label)
  const barsWidth = linearWidth(bars, size.barDots)
  // GS1 General Specifications, 5.5.2.7: bars on logistic units are 31.75 mm high or higher.
  const top = 104.5 * mm
  const height = Math.max(31.75 * pointsPerMm, 33 * mm)
  drawLinear(pen.document, bars, { x: (width - barsWidth) / 2, y: top, height, dots: size.barDots })
  const below = label.sscc ? `(00) ${label.sscc}` : label.ownCode
  const quietZone = 10 * size.barDots * dot
  put(ground, [{ text: below }], {
    x: (width - barsWidth) / 2 + quietZone,
    y: top + height + 1 * mm,
    width: barsWidth,
    size: 4,
    high: 6,
  })
}
