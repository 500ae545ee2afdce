// Element strings: what GS1-128, GS1 DataMatrix and GS1 QR hold, and the print below them.
// GS1 General Specifications, section 7.8: processing of data from a GS1 symbology.
import {
  type Element,
  type Flaw,
  flawOf,
  identifierAt,
  identifiers,
  lengthOf,
} from './gs1-identifiers.ts'

/** What was read, and what of it does not fit. A value that does not fit is in `flaws` alone. */
export interface Elements {
  readonly elements: readonly Element[]
  readonly flaws: readonly Flaw[]
}

/** The separator, FNC1 within a symbol: a scanner sends it as the character GS. */
const separator = '\u001D'

/** Ways in which software writes a separator where the character itself would not show. */
const shown = /\u241D|<GS>|\{GS\}/g

/** Whether a text holds separators, which nothing but element strings does. */
export const hasSeparator = (text: string): boolean => split(text).includes(separator)

const split = (text: string): string =>
  text.includes(separator) ? text : text.replace(shown, separator)

/** Reads an element string as a scanner sends it, without its symbology identifier. */
export const readElements = (text: string): Elements => {
  const found: Element[] = []
  let rest = split(text)
  for (;;) {
    // A separator also after a value of known length, or at either end, is to be passed over.
    while (rest.startsWith(separator)) rest = rest.slice(1)
    if (rest === '') return judged(found)
    const identifier = identifierAt(rest)
    if (!identifier) return judged([...found, { ai: '', value: rest }])
    const [upTo = ''] = rest.slice(identifier.ai.length).split(separator)
    const value = identifier.isFixed ? upTo.slice(0, lengthOf(identifier)) : upTo
    found.push({ ai: identifier.ai, value })
    rest = rest.slice(identifier.ai.length + value.length)
  }
}

/** Whether a text is written as below a bar code: `(01)06291041500213(10)ABC`. */
export const isBracketed = (text: string): boolean =>
  identifiers.has(/^\((\d{2,4})\)/.exec(text)?.[1] ?? '')

/** Reads the print below a bar code. A bracket that is part of a value may be written `\(`. */
export const readBracketed = (text: string): Elements => {
  const starts = [...text.matchAll(/(?<!\\)\((\d{2,4})\)/g)].filter(
    ([, ai = '']) => ai !== '' && identifiers.has(ai),
  )
  return judged(
    starts.map((start, index) => ({
      ai: start[1] ?? '',
      value: text
        .slice(start.index + start[0].length, starts[index + 1]?.index)
        .replaceAll('\\(', '(')
        .trim(),
    })),
  )
}

/** Sorts what fits from what does not: also an identifier that says two different things. */
export const judged = (found: readonly Element[]): Elements => {
  const elements = new Map<string, Element>()
  const flaws: Flaw[] = []
  for (const element of found) {
    const identifier = identifiers.get(element.ai)
    const before = elements.get(element.ai)
    const differs = before !== undefined && before.value !== element.value
    const why = identifier ? flawOf(identifier, element.value) : 'identifier'
    if (why !== undefined) flaws.push({ ...element, why })
    else if (differs) flaws.push({ ...element, why: 'twice' })
    else elements.set(element.ai, element)
  }
  return { elements: [...elements.values()], flaws }
}
