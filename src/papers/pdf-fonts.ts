import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type PDFDocument from 'pdfkit'
import { plainFont } from './pdf-woff.ts'
import { type Face, piecesOf, type Run, runsOf } from './text.ts'

// Inter for letters and figures, Noto Sans SC for Chinese. Neither has ≥, ≈ or №; those are in the
// slices in which Noto Sans SC comes besides its whole, so any character is sought in them last.

export type Document = InstanceType<typeof PDFDocument>
export type Weight = 400 | 600

interface Opened extends Face {
  readonly path: string
}

/** What pdfkit keeps of the font it has set: the parsed file. */
interface Parsed {
  hasGlyphForCodePoint(codePoint: number): boolean
}
interface WithFont {
  readonly _font: { readonly font: Parsed }
}

export interface Fonts {
  readonly runs: (text: string, weight: Weight) => Run<Opened>[]
  readonly width: (text: string, size: number, weight: Weight) => number
  /** Draws one line; `y` is its baseline. */
  readonly draw: (text: string, x: number, y: number, size: number, weight: Weight) => void
}

const folderOf = (name: string): string =>
  dirname(createRequire(import.meta.url).resolve(`@fontsource/${name}/package.json`))

const inter = (subset: string, weight: Weight): string =>
  join(folderOf('inter'), 'files', `inter-${subset}-${weight}-normal.woff`)

const noto = (slice: string, weight: Weight): string =>
  join(
    folderOf('noto-sans-sc'),
    'files',
    `noto-sans-sc-${slice}-${weight === 600 ? 700 : weight}-normal.woff`,
  )

const subsets = ['latin', 'latin-ext', 'greek', 'cyrillic', 'cyrillic-ext', 'vietnamese']

const pathsOf = (weight: Weight): string[] => [
  inter('latin', weight),
  noto('chinese-simplified', weight),
  ...subsets.slice(1).map((subset) => inter(subset, weight)),
]

/**
 * Fonts are read once, and parsed for each document: a parsed font keeps with each glyph the
 * character it was first met as, and a document meets parts of composed glyphs as none.
 */
const read = new Map<string, Buffer>()

/** Figures of one width, but for codes and dates: their hyphens would be as wide as figures. */
const optionsOf = (text: string) =>
  /^[^-]*\d[^-]*$/.test(text)
    ? { features: ['tnum' as const], lineBreak: false }
    : { lineBreak: false }

export const openFonts = (document: Document): Fonts => {
  const opened = new Map<string, Opened>()
  const open = (path: string): Opened => {
    const known = opened.get(path)
    if (known) return known
    const bytes = read.get(path) ?? plainFont(path)
    read.set(path, bytes)
    document.registerFont(path, bytes)
    document.font(path)
    // The types of pdfkit do not tell of the parsed font.
    const { font } = (document as unknown as WithFont)._font
    const face = { path, has: (codePoint: number) => font.hasGlyphForCodePoint(codePoint) }
    opened.set(path, face)
    return face
  }
  // A face is opened when it is first asked: most papers need two.
  const lazy = (path: string): Opened => ({ path, has: (code) => open(path).has(code) })
  const faces = new Map<Weight, Opened[]>([
    [400, pathsOf(400).map(lazy)],
    [600, pathsOf(600).map(lazy)],
  ])
  const runs = (text: string, weight: Weight) =>
    runsOf(text, faces.get(weight) ?? [], (code) => {
      const slice = sliceWith(code)
      const face = slice === undefined ? undefined : open(noto(slice, weight))
      return face?.has(code) ? face : undefined
    })
  // Setting a paragraph measures each of its pieces many times, at 0.5 ms each.
  const measured = new Map<string, number>()
  const measure = (path: string, text: string): number => {
    const known = measured.get(path + text)
    if (known !== undefined) return known
    const points = document.font(path).fontSize(1000).widthOfString(text, optionsOf(text))
    measured.set(path + text, points)
    return points
  }
  const width = (text: string, size: number, weight: Weight) =>
    piecesOf(text)
      .flatMap((piece) => runs(piece, weight))
      .reduce((sum, { face, text: piece }) => sum + (measure(face.path, piece) * size) / 1000, 0)
  return {
    runs,
    width,
    draw: (text, x, y, size, weight) => {
      let at = x
      for (const run of runs(text, weight)) {
        document.font(run.face.path).fontSize(size)
        document.text(run.text, at, y, { ...optionsOf(run.text), baseline: 'alphabetic' })
        at += width(run.text, size, weight)
      }
    },
  }
}

let slices: [string, readonly (readonly [number, number])[]][] | undefined

/** The numbered slice of Noto Sans SC that is meant for this character. */
const sliceWith = (codePoint: number): string | undefined => {
  slices ??= Object.entries(
    JSON.parse(readFileSync(join(folderOf('noto-sans-sc'), 'unicode.json'), 'utf8')) as Record<
      string,
      string
    >,
  )
    .filter(([name]) => /^\[\d+\]$/.test(name))
    .map(([name, ranges]) => [name.slice(1, -1), ranges.split(',').map(rangeOf)])
  return slices.find(([, ranges]) =>
    ranges.some(([from, to]) => codePoint >= from && codePoint <= to),
  )?.[0]
}

/** `U+2200-2208` as its two ends. */
const rangeOf = (range: string): [number, number] => {
  const [from = '', to = from] = range.replace('U+', '').split('-')
  return [Number.parseInt(from, 16), Number.parseInt(to, 16)]
}
