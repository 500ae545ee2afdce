import {
  type CodeWords,
  codeText,
  codeWordsIn,
  tableLanguages,
  type TableLanguage,
  yesNo,
} from '#platform/code-words.ts'
import type { Column } from './sheet.ts'

/** How sheets are written in a language: their headings and sentences, and the words of choices. */
export interface SheetWords {
  readonly text: (english: string) => string
  readonly choice: (column: Pick<Column, 'heading'>, code: string) => string
}

type Texts = Readonly<Record<string, string>>

const load: Readonly<Record<TableLanguage, () => Promise<Texts>>> = {
  en: async () => ({}),
  it: async () => (await import('./sheet-words/it.ts')).texts,
  fr: async () => (await import('./sheet-words/fr.ts')).texts,
  zh: async () => (await import('./sheet-words/zh.ts')).texts,
}

export const sheetWordsIn = async (language: TableLanguage): Promise<SheetWords> => {
  const texts = await load[language]()
  const codes = await codeWordsIn(language)
  return { text: (english) => texts[english] ?? english, choice: choiceIn(codes, yesNo[language]) }
}

const choiceIn =
  (codes: CodeWords, [yes, no]: readonly [string, string]): SheetWords['choice'] =>
  ({ heading }, code) =>
    codes[heading]?.[code] ?? { yes, no }[code] ?? codeText(code)

/** Every language, for reading what people filled in: a file does not say which it is in. */
export const everySheetWords = (): Promise<readonly SheetWords[]> =>
  Promise.all(tableLanguages.map(sheetWordsIn))
