import type { TableLanguage } from '#platform/code-words.ts'
import { type RefusalWords, tell } from '#platform/refusal.ts'
import { type RowError, type RowWords, rowTellings } from './row-error.ts'
import { type SheetWords, sheetWordsIn } from './sheet-words.ts'

/** How errors of rows are said in a language. */
export interface Saying {
  readonly error: string
  readonly badRows: string
  /** The column by its heading, the sentence, and what to do. */
  readonly say: (error: RowError) => Pick<RowError, 'column' | 'says' | 'remedy'>
}

const english: Saying = { error: 'Error', badRows: 'Bad rows', say: (error) => error }

/** Fetched where it is needed: a file of bad rows, a page that shows some. */
export const sayingIn = async (language: TableLanguage): Promise<Saying> => {
  if (language === 'en') return english
  const [{ words }, { refusals }] = await load[language]()
  const sheet = await sheetWordsIn(language)
  const { error, badRows } = words
  return { error, badRows, say: (of) => said(words, refusals, sheet, of) }
}

/** Headings under which errors came back, in any language: files are imported again with them. */
export const errorHeadings = ['Error', 'Errore', 'Erreur', '错误'] as const

type Loaded = Promise<[{ words: RowWords }, { refusals: RefusalWords }]>

const load: Readonly<Record<Exclude<TableLanguage, 'en'>, () => Loaded>> = {
  it: () => Promise.all([import('./words/it.ts'), import('#platform/words/it.ts')]),
  fr: () => Promise.all([import('./words/fr.ts'), import('#platform/words/fr.ts')]),
  zh: () => Promise.all([import('./words/zh.ts'), import('#platform/words/zh.ts')]),
}

const said = (
  { rows, words }: RowWords,
  refusals: RefusalWords,
  sheet: SheetWords,
  error: RowError,
) => {
  const { code, facts } = error
  const column = sheet.text(error.column)
  const telling = code in rowTellings ? rows[code as keyof typeof rows] : refusals[code]
  if (!telling || !facts) return { ...error, column }
  const own = Object.fromEntries(
    Object.entries(facts).map(([name, fact]) => [
      name,
      name === 'choices' ? choicesIn(sheet, error.column, fact) : wordOf(words, name, fact),
    ]),
  )
  return { column, says: tell(telling.says, own), remedy: tell(telling.remedy, own).trim() }
}

/** The choices of a column are told as codes that are written with blanks. */
const choicesIn = ({ choice }: SheetWords, heading: string, fact: unknown): unknown =>
  Array.isArray(fact)
    ? fact.map((each) => choice({ heading }, String(each).replaceAll(' ', '_')))
    : fact

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
