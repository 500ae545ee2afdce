import { z } from 'zod'

export interface Standard {
  /** What the text is, with an example, for whoever reads the API. */
  readonly about: string
  /** The one form in which it is kept, made from the forms in which it is written. */
  readonly form: (text: string) => string
  /** What is wrong with a text of that form and what to do, or undefined if nothing is. */
  readonly problem: (text: string) => string | undefined
}

/** A schema for text by a standard: read leniently, kept in one form, refused with a remedy. */
export const checkedText = ({ about, form, problem }: Standard) =>
  z
    .string()
    .overwrite(form)
    .superRefine((text, context) => {
      const message = problem(text)
      const params = { says: 'standard', example: about.split(': ').at(-1) }
      if (message !== undefined) context.addIssue({ code: 'custom', message, params })
    })
    .describe(about)

/** A schema for text that one pattern describes. */
export const patternText = (about: string, pattern: RegExp, remedy: string) =>
  checkedText({
    about,
    form: compact,
    problem: (text) => (pattern.test(text) ? undefined : remedy),
  })

/**
 * Without spaces, hyphens and dots, in capitals, full-width characters as plain ones: the same code
 * is written `BE LGG`, `be-lgg` and, on a Chinese keyboard, `ＢＥＬＧＧ`.
 */
export const compact = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s.\p{Pd}]/gu, '')
    .toUpperCase()
