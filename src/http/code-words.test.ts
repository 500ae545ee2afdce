// Which columns hold codes is read from the routes themselves: a column shows a field of the
// answer, and the answer's schema says whether that is one of a closed list.
import { expect, test } from 'vitest'
import { codeWordsIn, tableLanguages, worded } from '#platform/code-words.ts'
import { routes } from './mounted.ts'

const path = Symbol('path')
type Field = { readonly [path]: readonly string[] }

/** Whatever is asked of it, it remembers the way there; of a list, to each of its members. */
const fieldAt = (at: readonly string[]): unknown =>
  new Proxy(() => undefined, {
    get: (_field, key) => {
      if (key === path) return at
      return key === Symbol.toPrimitive ? () => '' : fieldAt([...at, String(key)])
    },
    apply: (_field, _this, [each]: [(member: unknown) => unknown]) =>
      typeof each === 'function' ? each(fieldAt([...at.slice(0, -1), '[]'])) : undefined,
  })

interface Schema {
  readonly def: {
    readonly type: string
    readonly innerType?: Schema
    readonly in?: Schema
    readonly out?: Schema
    readonly element?: Schema
    readonly shape?: Readonly<Record<string, Schema>>
    readonly options?: readonly Schema[]
    readonly values?: readonly unknown[]
  }
  readonly options?: readonly string[]
}

const bare = (schema: Schema | undefined): Schema | undefined =>
  schema?.def.innerType || schema?.def.out ? bare(schema.def.innerType ?? schema.def.out) : schema

const within = (schema: Schema | undefined, key: string): Schema | undefined => {
  const { def } = bare(schema) ?? {}
  if (key === '[]') return def?.element
  const shapes = [def?.shape, ...(def?.options ?? []).map((each) => bare(each)?.def.shape)]
  return shapes.flatMap((shape) => shape?.[key] ?? [])[0]
}

const codesOf = (schema: Schema | undefined): readonly string[] => {
  const here = bare(schema)
  if (here?.def.type === 'array') return codesOf(here.def.element)
  return here?.def.type === 'enum' ? (here.options ?? []) : []
}

const coded = routes.flatMap((route) => {
  if (route.does !== 'read' || !route.columns) return []
  const answer = route.answer as unknown as Schema
  const row = within(within(answer, 'items') ?? within(answer, 'rows'), '[]')
  return Object.entries(route.columns as Record<string, (row: unknown) => unknown>).flatMap(
    ([heading, shows]) => {
      const at = wayOf(shows)
      const codes = at ? codesOf(at.reduce<Schema | undefined>(within, row)) : []
      return codes.map((code) => ({ route: route.name, heading, code }))
    },
  )
})

function wayOf(shows: (row: unknown) => unknown): readonly string[] | undefined {
  try {
    return (shows(fieldAt([])) as Field | undefined)?.[path]
  } catch {
    // It shows several fields as one text.
    return undefined
  }
}

test.each(tableLanguages)('in %s every code of a table has a word', async (language) => {
  const words = await codeWordsIn(language)
  expect(coded.length).toBeGreaterThan(300)
  const without = coded.filter(({ heading, code }) => !words[heading]?.[code])
  // A kind of file is the same in every language.
  expect(without.filter(({ heading }) => heading !== 'Type')).toEqual([])
})

test('the languages have words for the same codes, and none in English', async () => {
  const [english, ...others] = await Promise.all(tableLanguages.map(codeWordsIn))
  const keys = (words: typeof english) =>
    Object.entries(words ?? {}).map(([heading, codes]) => [heading, Object.keys(codes).sort()])
  for (const words of others) expect(keys(words)).toEqual(keys(english))
})

test('a code within a text is said too, and other texts stay as they are', async () => {
  const words = await codeWordsIn('it')
  expect(worded(words, 'Priority', 'life_saving')).toBe('Salvavita')
  expect(worded(words, 'Findings', 'short 10 FFP2, damaged')).toBe('Mancanti 10 FFP2, damaged')
  expect(worded(words, 'Standing', '10 FFP2 in_transit')).toBe('10 FFP2 In viaggio')
  expect(worded(words, 'Note', 'urgent')).toBe('urgent')
})
