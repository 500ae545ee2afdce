import { type RefusalWords, tell } from '#platform/refusal.ts'
import { type RowError, type RowWords, rowTellings } from './row-error.ts'

/** The languages in which the errors of rows are said. */
export const rowLanguages = ['en', 'it', 'fr', 'zh'] as const
export type RowLanguage = (typeof rowLanguages)[number]

/** How errors of rows are said in a language. */
export interface Saying {
  readonly error: string
  readonly badRows: string
  readonly say: (error: RowError) => { readonly says: string; readonly remedy: string }
}

const english: Saying = { error: 'Error', badRows: 'Bad rows', say: (error) => error }

/** Fetched where it is needed: a file of bad rows, a page that shows some. */
export const sayingIn = async (language: RowLanguage): Promise<Saying> => {
  if (language === 'en') return english
  const [{ words }, { refusals }] = await load[language]()
  const { error, badRows } = words
  return { error, badRows, say: (of) => said(words, refusals, of) }
}

/** Headings under which errors came back, in any language: files are imported again with them. */
export const errorHeadings = ['Error', 'Errore', 'Erreur', '错误'] as const

type Loaded = Promise<[{ words: RowWords }, { refusals: RefusalWords }]>

const load: Readonly<Record<Exclude<RowLanguage, 'en'>, () => Loaded>> = {
  it: () => Promise.all([import('./words/it.ts'), import('#platform/words/it.ts')]),
  fr: () => Promise.all([import('./words/fr.ts'), import('#platform/words/fr.ts')]),
  zh: () => Promise.all([import('./words/zh.ts'), import('#platform/words/zh.ts')]),
}

const said = ({ rows, words }: RowWords, refusals: RefusalWords, error: RowError) => {
  const { code, facts } = error
  const telling = code in rowTellings ? rows[code as keyof typeof rows] : refusals[code]
  if (!telling || !facts) return error
  const own = Object.fromEntries(
    Object.entries(facts).map(([name, fact]) => [name, wordOf(words, name, fact)]),
  )
  return { says: tell(telling.says, own), remedy: tell(telling.remedy, own).trim() }
}

/** These facts are words of ours, alone or before a colon: `carton: 20`. */
const ownWords = new Set(['register', 'of', 'missing', 'packs'])

/** In other facts stands what somebody wrote, or `nothing`. */
const wordOf = (words: RowWords['words'], name: string, fact: unknown): unknown => {
  if (Array.isArray(fact)) return fact.map((each) => wordOf(words, name, each))
  if (typeof fact !== 'string') return fact
  if (!ownWords.has(name)) return fact === 'nothing' ? words['nothing'] : fact
  const [, word = fact, rest = ''] = /^([a-z ]+)(: .*)$/.exec(fact) ?? []
  return (words[word] ?? word) + rest
}
