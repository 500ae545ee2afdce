import { useFormatter, useTranslations } from 'use-intl'
import { type Facts, tell } from '#platform/refusal.ts'

/** Where the screens have words for what a fact of this name holds: the first that has it. */
const catalogues: Readonly<Record<string, readonly string[]>> = {
  kind: [
    'acts',
    'allocation.kinds',
    'consignments.customs.kinds',
    'consignments.papers.kinds',
    'receipts.kinds',
  ],
  stage: ['stages'],
  role: ['roles', 'consignments.header.roles', 'consignments.roles'],
  unit: ['catalogue.units'],
  basis: ['ui.bases'],
  procedure: ['consignments.customs.procedures'],
  why: ['conformity.rules'],
  field: ['ui.facts', 'catalogue'],
  what: ['ui.facts'],
  where: ['ui.facts'],
}

/** These are read as part of a sentence; the others are quoted, as the screens show them. */
const plain = new Set(['unit', 'role', 'what', 'where'])

/**
 * Tells a sentence with its facts as the screens show them: kinds of acts, stages, units by the
 * words of the reader, times and numbers as the reader writes them.
 */
export const useTell = (): ((sentence: string, facts: Facts) => string) => {
  const t = useTranslations()
  const format = useFormatter()
  const wordOf = (name: string, text: string): string | undefined => {
    const key = text.replaceAll('.', '_')
    const found = catalogues[name]
      ?.flatMap((catalogue) => [`${catalogue}.${key}`, `${catalogue}.${text}`])
      .find((path) => t.has(path as never))
    if (found === undefined) return undefined
    const word = (t as (path: string) => string)(found)
    return plain.has(name)
      ? word.charAt(0).toLocaleLowerCase() + word.slice(1)
      : t('ui.quoted', { text: word })
  }
  const shown = (name: string, fact: unknown): unknown => {
    if (fact === undefined || fact === null) return t('ui.notStated')
    if (Array.isArray(fact)) return fact.map((each) => shown(name, each))
    if (typeof fact === 'number') return format.number(fact)
    if (typeof fact !== 'string') return fact
    if (instant.test(fact)) return format.dateTime(new Date(fact), 'short')
    if (day.test(fact)) return format.dateTime(new Date(fact), 'date')
    return wordOf(name, fact) ?? fact
  }
  return (sentence, facts) => {
    const names = [...sentence.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)
    return tell(sentence, Object.fromEntries(names.map((name) => [name, shown(name, facts[name])])))
  }
}

const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d/
const day = /^\d{4}-\d\d-\d\d$/
