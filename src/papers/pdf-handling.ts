import type { Handling } from './label.ts'
import { drawLines, type Pen, setCell } from './pdf-page.ts'

interface Place {
  readonly x: number
  readonly y: number
  readonly mm: number
}

/** Signs of handling after ISO 780: this way up, keep dry, temperature; and UN numbers. */
export const drawHandling = (pen: Pen, handling: Handling, place: Place): void => {
  let { x } = place
  const next = (width: number) => {
    const at = { ...place, x }
    x += (width + 3) * place.mm
    return at
  }
  thisWayUp(pen, next(12))
  keepDry(pen, next(12))
  if (handling.cold) temperature(pen, handling, next(17))
  for (const number of handling.unNumbers) dangerous(pen, number, next(15))
}

/** A frame of 12 mm height in which a sign is drawn in units of a millimetre. */
const framed = ({ document }: Pen, { x, y, mm }: Place, width: number, draw: () => void): void => {
  document.save().translate(x, y).scale(mm)
  document.lineWidth(0.35).strokeColor('black').rect(0, 0, width, 12).stroke()
  document.fillColor('black').lineJoin('round')
  draw()
  document.restore()
}

const thisWayUp = (pen: Pen, at: Place): void =>
  framed(pen, at, 12, () => {
    const { document } = pen
    for (const middle of [3.7, 8.3]) {
      document.polygon([middle - 1.7, 4.4], [middle, 1.5], [middle + 1.7, 4.4]).fill()
      document.rect(middle - 0.6, 4.2, 1.2, 4.4).fill()
    }
    document.rect(1.5, 9.4, 9, 0.8).fill()
  })

const keepDry = (pen: Pen, at: Place): void =>
  framed(pen, at, 12, () => {
    const { document } = pen
    document.path('M1.8 6.6 A4.2 4.2 0 0 1 10.2 6.6 Z').fill()
    document.lineWidth(0.7).path('M6 6.4 V9.3 A1 1 0 0 1 4 9.3').stroke()
    for (const [x, y] of [
      [2.6, 1.3],
      [6, 0.8],
      [9.4, 1.3],
    ] as const)
      document.rect(x - 0.2, y, 0.4, 1.1).fill()
  })

/** The range in which it stays: an open end is not stated. */
const temperature = (pen: Pen, { minCelsius, maxCelsius }: Handling, at: Place): void => {
  framed(pen, at, 17, () => {
    const { document } = pen
    document.lineWidth(0.5).roundedRect(2, 1.6, 1.6, 6.6, 0.8).stroke()
    document.circle(2.8, 9, 1.4).fill()
    document.rect(2.5, 4, 0.6, 5).fill()
  })
  const signed = (celsius: number) =>
    `${celsius > 0 ? '+' : ''}${celsius}\u00a0°C`.replace('-', '−')
  const { x, y, mm } = at
  const write = (celsius: number | null, down: number) => {
    if (celsius === null) return
    const lines = setCell(pen, [{ text: signed(celsius), tone: 'strong' }], 12 * mm, 2.9 * mm)
    drawLines(pen, lines, { x: x + 5.2 * mm, y: y + down * mm, width: 12 * mm })
  }
  write(maxCelsius, 1.2)
  write(minCelsius, 6.4)
}

const dangerous = (pen: Pen, number: string, at: Place): void => {
  framed(pen, at, 15, () => {})
  const { x, y, mm } = at
  const lines = setCell(pen, [{ text: number, tone: 'strong' }], 14 * mm, 3.2 * mm)
  drawLines(pen, lines, { x: x + 1.2 * mm, y: y + 3.8 * mm, width: 14 * mm })
}
