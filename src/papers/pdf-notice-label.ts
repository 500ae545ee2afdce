import type { FileMade } from '#http/route.ts'
import type { NoticeLabel } from './notice-label.ts'
import type { LabelSize } from './paper.ts'
import {
  barsOf,
  dot,
  drawLinear,
  drawQr,
  type Linear,
  linearWidth,
  qrWidth,
} from './pdf-barcode.ts'
import { type Ground, groundOf, line, put } from './pdf-label.ts'
import { fileOf } from './pdf-page.ts'
import type { Cell } from './sheet.ts'
import { joined } from './words.ts'

/** A label of what may be done with goods, as a PDF of one page. */
export const noticeLabelPdf = (
  label: NoticeLabel,
  asked: { size: LabelSize; name: string; language: string; now: Date },
): FileMade => {
  const ground = groundOf(asked)
  drawNotice(ground, label)
  return fileOf(ground.pen, asked.name)
}

const drawNotice = (ground: Ground, label: NoticeLabel): void => {
  const { pen, mm, width } = ground
  const x = 5 * mm
  const inner = width - 2 * x
  // A frame that is seen from afar, in black alone: a label printer has nothing else.
  pen.document
    .rect(0, 0, width, 20 * mm)
    .fill('black')
    .fillColor('white')
  put(ground, cellOf(label.banner, 'inverse'), { x, y: 3 * mm, width: inner, size: 8, high: 15 })
  pen.document.fillColor('black')
  const says = cellOf(label.says, 'strong')
  let y = 22 * mm
  y += put(ground, says, { x, y, width: inner, size: 4.2, high: 13 }) + 1.5 * mm
  line(ground, y)
  y += 1.5 * mm
  const goods = label.goods.map((text) => ({ text, tone: 'strong' as const }))
  y += put(ground, goods, { x, y, width: inner, size: 4.6, high: 13 }) + 1.5 * mm
  const bottom = 96 * mm
  const high = (bottom - y) / mm / Math.max(1, label.fields.length)
  for (const { label: name, value } of label.fields) {
    const about: Cell = [{ text: joined(name) }]
    const left = put(ground, about, { x, y, width: inner * 0.36, size: 2.7, high: high - 0.4 })
    const told: Cell = [{ text: value, tone: 'strong' }]
    const at = { x: x + inner * 0.38, y, width: inner * 0.62, size: 3.4, high: high - 0.4 }
    y += Math.max(left, put(ground, told, at)) + 0.6 * mm
  }
  line(ground, 97 * mm)
  drawCodes(ground, label)
}

const cellOf = (texts: readonly string[], tone: 'strong' | 'inverse'): Cell =>
  [...new Set(texts)].map((text) => ({ text, tone }))

const drawCodes = (ground: Ground, label: NoticeLabel): void => {
  const { pen, size, mm, width } = ground
  const dots = Math.max(3, size.qrDots - 1)
  const side = qrWidth(label.address, dots)
  drawQr(pen.document, label.address, { x: width - 3 * mm - side, y: 98 * mm, dots })
  const beside = { x: 5 * mm, width: width - 8 * mm - side - 5 * mm }
  const scan = label.scan.map((text) => ({ text }))
  put(ground, scan, { ...beside, y: 99.5 * mm, size: 2.7, high: 12 })
  const own: Cell = [{ text: label.ownCode, tone: 'strong' }]
  put(ground, own, { ...beside, y: 112 * mm, size: 5, high: 7 })
  const { bars, dots: module, text } = fitting(ground, label)
  const barsWidth = linearWidth(bars, module)
  const top = 128 * mm
  drawLinear(pen.document, bars, {
    x: (width - barsWidth) / 2,
    y: top,
    height: 14 * mm,
    dots: module,
  })
  const x = (width - barsWidth) / 2 + 10 * module * dot
  put(ground, [{ text }], { x, y: top + 14.6 * mm, width: barsWidth, size: 3, high: 4.6 })
}

/** The lot number in the widest bars that have room, or else our own code. */
const fitting = (
  { size, width }: Ground,
  { lotNumber, ownCode }: NoticeLabel,
): { bars: Linear; dots: number; text: string } => {
  // GS1 General Specifications 3.5: up to 20 characters of set 82, of which these are safe.
  const isSafe = lotNumber !== null && /^[A-Za-z0-9./-]{1,20}$/.test(lotNumber)
  for (let dots = size.barDots; isSafe && dots >= 2; dots -= 1) {
    const bars = barsOf('gs1-128', `(10)${lotNumber}`)
    if (linearWidth(bars, dots) <= width) return { bars, dots, text: `(10) ${lotNumber}` }
  }
  return { bars: barsOf('code128', ownCode), dots: size.barDots - 1, text: ownCode }
}
