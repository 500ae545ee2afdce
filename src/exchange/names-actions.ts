import { itemsById } from '#catalogue/sql.ts'
import type { ItemAnswer } from '#catalogue/item.ts'
import { fold, soughtWords } from '#parties/name.ts'
import type { Register } from '#parties/sql.ts'
import type { Query } from '#platform/database.ts'
import { compact } from '#standards/checked-text.ts'
import { gtin } from '#standards/gs1.ts'
import {
  byCode,
  byId,
  byWords,
  type Candidate,
  consignmentsBy,
  nearby,
  pledgeLinesBy,
} from './names-sql.ts'

/** What is named in sheets: what all operations share, and what is of this one. */
export const named = ['party', 'place', 'item', 'consignment', 'pledge line'] as const
export type Named = (typeof named)[number]

/** What a text means: one thing, or none or several, with what comes near. */
export type Meaning =
  | { readonly id: string }
  | { readonly means: 'none' | 'several'; readonly near: readonly string[] }

/** What texts of one import were found to mean, so that each is sought once. */
export interface Names {
  readonly meanings: Map<string, Meaning>
  readonly items: Map<string, ItemAnswer>
}

export const noNames = (): Names => ({ meanings: new Map(), items: new Map() })

const keyOf = (kind: Named, text: string): string => `${kind} ${text}`

export const meaningOf = ({ meanings }: Names, kind: Named, text: string): Meaning =>
  meanings.get(keyOf(kind, text)) ?? { means: 'none', near: [] }

/**
 * Finds what these texts mean: by id, else by code, else by a whole name in any script, letter case
 * and accents aside. One text that fits several is never guessed.
 */
export const findNames = async (
  q: Query,
  operation: number,
  names: Names,
  kind: Named,
  texts: ReadonlySet<string>,
): Promise<void> => {
  const fresh = [...texts].filter((text) => !names.meanings.has(keyOf(kind, text)))
  if (fresh.length === 0) return
  const found =
    kind === 'consignment' || kind === 'pledge line'
      ? await ofOperation(q, operation, kind, fresh)
      : await ofRegister(q, kind, fresh)
  for (const text of fresh)
    names.meanings.set(keyOf(kind, text), found.get(text) ?? { means: 'none', near: [] })
  if (kind !== 'item') return
  const ids = [...found.values()].flatMap((meaning) => ('id' in meaning ? [meaning.id] : []))
  for (const [id, item] of await itemsById(q, ids)) names.items.set(id, item)
}

const ofOperation = async (
  q: Query,
  operation: number,
  kind: 'consignment' | 'pledge line',
  texts: readonly string[],
): Promise<Map<string, Meaning>> => {
  const seek = kind === 'consignment' ? consignmentsBy : pledgeLinesBy
  return new Map((await seek(q, operation, texts)).map(({ text, id }) => [text, { id }]))
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

const ofRegister = async (
  q: Query,
  register: Register,
  texts: readonly string[],
): Promise<Map<string, Meaning>> => {
  const meanings = new Map<string, Meaning>()
  const settle = (found: readonly Candidate[]) => {
    for (const [text, some] of Map.groupBy(found, (candidate) => candidate.text)) {
      const each = [...new Map(some.map((candidate) => [candidate.id, candidate])).values()]
      const [only, ...others] = each
      if (!only) continue
      meanings.set(
        text,
        others.length === 0
          ? { id: only.id }
          : { means: 'several', near: each.slice(0, 5).map(describe) },
      )
    }
  }
  const left = () => texts.filter((text) => !meanings.has(text))
  const ids = texts.filter((text) => uuid.test(text))
  const written = new Map(ids.map((text) => [text.toLowerCase(), text]))
  if (ids.length > 0)
    settle(
      (await byId(q, register, ids)).map((one) => ({
        ...one,
        text: written.get(one.text) ?? one.text,
      })),
    )
  settle(
    await byCode(
      q,
      register,
      left().flatMap((text) => codesOf(register, text)),
    ),
  )
  const sought = left().flatMap((text) => {
    const words = [...new Set(soughtWords(text).map((word) => word.slice(0, 100)))]
    return words.length > 0 ? [{ text, words }] : []
  })
  if (sought.length === 0) return meanings
  const same = await byWords(q, register, sought)
  settle(same.filter(({ text, name }) => foldedName(text) === foldedName(name)))
  const unknown = sought.filter(({ text }) => !meanings.has(text))
  const near = Map.groupBy(
    unknown.length > 0 ? await nearby(q, register, unknown.slice(0, 100)) : [],
    ({ text }) => text,
  )
  for (const [text, some] of near) meanings.set(text, { means: 'none', near: some.map(describe) })
  return meanings
}

const foldedName = (text: string): string => fold(text).replaceAll(/\s+/g, ' ')

const describe = ({ id, name, also }: Candidate): string =>
  `${name} (${also ? `${also}; ` : ''}${id})`

/** The codes that a text may be, each in the form in which it is kept. */
const codesOf = (register: Register, text: string): { text: string; code: string }[] => {
  if (register !== 'item')
    return [...new Set([text, compact(text)])].map((code) => ({ text, code }))
  const parsed = gtin.safeParse(text)
  return [{ text, code: parsed.success ? parsed.data : text }]
}
