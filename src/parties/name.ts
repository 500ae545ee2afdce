import { z } from 'zod'
import { languageCode } from '#standards/languages.ts'

/** One name of a party, place or item, as it is written. */
export const nameInput = z.object({
  name: z.string().trim().min(1).max(300),
  language: languageCode.nullable().default(null).describe('ISO 639-1, where known.'),
  script: z
    .string()
    .regex(/^[A-Z][a-z]{3}$/, 'Give four letters of ISO 15924, for example Hans.')
    .nullable()
    .default(null),
})
export type Name = z.output<typeof nameInput>

/** The names of one thing. The first is its primary name, the others are found as well. */
export const namesInput = z
  .array(nameInput)
  .min(1)
  .max(40)
  .refine((names) => new Set(names.map(({ name }) => name)).size === names.length, {
    error: 'Give each name once.',
    params: { says: 'namesOnce' },
  })
  .describe('The first is the primary name; the others, in any script, are found as well.')

/** A text as it is sought: small letters, no accents, full-width letters as plain ones. */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    // Latin, Greek and Cyrillic accents only: in other scripts the marks are letters.
    .replaceAll(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .trim()

/** The primary name as lists are ordered by it. */
export const sortKeyOf = (names: readonly Name[]): string => fold(names[0]?.name ?? '')

const between = /[^\p{L}\p{N}\p{M}]+/u
/** Scripts that do not put spaces between words. */
const unspaced =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u

/** The words of what somebody seeks: each must begin a word of what is found. */
export const soughtWords = (text: string): string[] =>
  fold(text)
    .split(between)
    .filter((word) => word !== '')
    .slice(0, 8)

/**
 * The words under which these texts are found. In a script without spaces every rest of a run is
 * one, so that 基金会 finds 马云公益基金会.
 */
export const wordsOf = (texts: readonly string[]): string[] => [
  ...new Set(
    texts
      .flatMap((text) => fold(text).split(between))
      .flatMap((run) => [run, ...rests(run)])
      .filter((word) => word !== '')
      .map((word) => word.slice(0, 100)),
  ),
]

const rests = (run: string): string[] => {
  const letters = Array.from(run)
  return letters.flatMap((letter, index) =>
    index > 0 && unspaced.test(letter) ? [letters.slice(index).join('')] : [],
  )
}
