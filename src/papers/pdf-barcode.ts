// Under its own name `raw` is the encoder of that symbol; of the whole it gives the modules.
import bwip from 'bwip-js/node'
import type { Document } from './pdf-fonts.ts'

/** Points in a dot of a label printer, which has 203 to the inch. Bars are whole dots wide. */
export const dot = 72 / 203

const snapped = (points: number): number => Math.round(points / dot) * dot

/** Modules that stay white on both sides: ISO/IEC 15417 (Code 128), ISO/IEC 18004 (QR). */
const quietBars = 10
const quietSquares = 4

export interface Linear {
  readonly widths: readonly number[]
  readonly modules: number
}

/** GS1-128 of an SSCC, application identifier 00; or Code 128 of a code of our own. */
export const linearOf = (code: { readonly sscc: string | null; readonly ownCode: string }) => {
  return code.sscc ? barsOf('gs1-128', `(00)${code.sscc}`) : barsOf('code128', code.ownCode)
}

export const barsOf = (kind: 'gs1-128' | 'code128', text: string): Linear => {
  const [first] = bwip.raw(kind, text, {})
  if (!first || !('sbs' in first)) throw new Error('No linear bar code was made')
  return { widths: first.sbs, modules: first.sbs.reduce((sum, each) => sum + each, 0) }
}

/** Points that a bar code takes with its quiet zones. */
export const linearWidth = ({ modules }: Linear, dots: number): number =>
  (modules + 2 * quietBars) * dots * dot

/** Draws a bar code, its quiet zone from `x`. */
export const drawLinear = (
  document: Document,
  { widths }: Linear,
  at: { x: number; y: number; height: number; dots: number },
) => {
  let x = snapped(at.x) + quietBars * at.dots * dot
  for (const [index, width] of widths.entries()) {
    const points = width * at.dots * dot
    if (index % 2 === 0) document.rect(x, snapped(at.y), points, at.height)
    x += points
  }
  document.fill('black')
}

/** Draws a QR code with its quiet zone from `x`, `y`; gives the points it takes. */
export const drawQr = (
  document: Document,
  text: string,
  at: { x: number; y: number; dots: number },
): void => {
  const { pixs, pixx } = qrOf(text)
  const side = at.dots * dot
  const left = snapped(at.x) + quietSquares * side
  const top = snapped(at.y) + quietSquares * side
  for (const [index, pixel] of pixs.entries())
    if (pixel)
      document.rect(left + (index % pixx) * side, top + Math.floor(index / pixx) * side, side, side)
  document.fill('black')
}

/** Points that a QR code of this text takes with its quiet zone. */
export const qrWidth = (text: string, dots: number): number =>
  (qrOf(text).pixx + 2 * quietSquares) * dots * dot

interface Squares {
  readonly pixs: readonly number[]
  readonly pixx: number
}

/** The one made last: it is measured before it is drawn, and heads every page of a manifest. */
let last: { readonly text: string; readonly squares: Squares } | undefined

const qrOf = (text: string): Squares => {
  if (last?.text === text) return last.squares
  const [first] = bwip.raw('qrcode', text, 'eclevel=M')
  if (!first || !('pixs' in first)) throw new Error('No QR code was made')
  last = { text, squares: first }
  return first
}
