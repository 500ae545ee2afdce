import { z } from 'zod'
import { refuse } from './refusals.ts'
import { type Language, languages } from './words.ts'

/** The papers of a consignment, by the name they have in an address. */
export const consignmentPapers = [
  'gift-letter',
  'acceptance',
  'packing-list',
  'pro-forma-invoice',
  'dispatch-note',
  'manifest',
] as const
export type ConsignmentPaper = (typeof consignmentPapers)[number]

/** The papers of a delivery, a package, a receipt: one each. */
export const otherPapers = {
  delivery: 'dispatch-note',
  package: 'manifest',
  receipt: 'receipt-note',
  verdict: 'verdict',
} as const

const isLanguage = (code: string): code is Language => languages.some((each) => each === code)

const sideBySide = (text: z.ZodType<string, string | undefined>) =>
  text
    .transform((codes) => [...new Set(codes.split(',').filter(Boolean))])
    .refine(
      (codes) => codes.length <= 3 && codes.every(isLanguage),
      `Give one to three of ${languages.join(', ')}, with commas between.`,
    )
    .transform((codes) => codes.filter(isLanguage))
    .meta({ type: 'string' })

export const paperQuery = z.object({
  languages: sideBySide(z.string().min(1).default('en')).describe(
    "Side by side: the donor's, a transit country's and the recipient's. `zh,it`",
  ),
})

export const noticeQuery = z.object({
  languages: sideBySide(z.string().default('')).describe(
    "Left out: the language of the party's country. `it,en`",
  ),
})

/** Millimetres, and how many dots of a 203 dpi printer one module of a bar code takes. */
export const labelSizes = {
  '100x150': { width: 100, height: 150, barDots: 4, qrDots: 5 },
  a6: { width: 105, height: 148, barDots: 4, qrDots: 5 },
  a4: { width: 210, height: 297, barDots: 7, qrDots: 10 },
} as const
export type LabelSize = keyof typeof labelSizes

export const labelQuery = paperQuery.extend({
  size: z.enum(['100x150', 'a6', 'a4']).default('100x150').describe('Millimetres, or ISO 216.'),
})

/** This kind of paper, if it is one of these; refuses `paper_kind_unknown`. */
export const kindAmong = <Kind extends string>(kinds: readonly Kind[], kind: string): Kind => {
  const found = kinds.find((each) => each === kind)
  if (!found) throw refuse('paper_kind_unknown', { kind, kinds })
  return found
}
