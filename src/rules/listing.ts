import { cursorOf, type Page, placeOf } from '#platform/page.ts'
import { refuse } from '#platform/refusals.ts'
import { speaksOn } from './applying.ts'
import { book } from './book.ts'
import type { Rule, RuleAsked } from './rule.ts'

/** A page of the book, which is in memory: asked and answered as every other list. */
export const listRules = (asked: RuleAsked): Page<Rule> => {
  const { cursor, sort, limit } = asked
  const found = book.filter((rule) => isAsked(rule, asked)).toSorted(orders[sort])
  const last = placeOf(cursor, sort, 1)?.key[0]
  const from = last === undefined ? 0 : found.findIndex(({ id }) => id === last) + 1
  if (last !== undefined && from === 0) throw refuse('cursor_invalid', { cursor })
  const items = found.slice(from, from + limit)
  const end = items.at(-1)
  const isMore = from + limit < found.length
  return {
    items,
    next: isMore && end ? cursorOf(sort, found.length, [end.id]) : null,
    total: found.length,
  }
}

const byId = (a: Rule, b: Rule): number => (a.id < b.id ? -1 : 1)

const orders: Record<RuleAsked['sort'], (a: Rule, b: Rule) => number> = {
  jurisdiction: (a, b) => a.jurisdiction.localeCompare(b.jurisdiction) || byId(a, b),
  newest: (a, b) => b.issuedOn.localeCompare(a.issuedOn) || byId(a, b),
}

const isAsked = (rule: Rule, asked: RuleAsked): boolean =>
  (asked.jurisdiction === undefined || rule.jurisdiction === asked.jurisdiction) &&
  (asked.class === undefined || rule.classes.includes(asked.class)) &&
  (asked.kind === undefined || rule.kind === asked.kind) &&
  (asked.certainty === undefined || rule.certainty === asked.certainty) &&
  (asked.on === undefined || speaksOn(rule, asked.on)) &&
  (asked.search === undefined || hasWords(rule, asked.search))

const hasWords = ({ id, title, titles, source, note }: Rule, search: string): boolean => {
  const text =
    ` ${[id, title, ...Object.values(titles), source.title, source.article, note].join(' ')}`
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
  return search
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .every((word) => text.includes(` ${word}`))
}
