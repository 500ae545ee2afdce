/** What codes are called, by the English heading of the column in which they stand. */
export type CodeWords = Readonly<Record<string, Readonly<Record<string, string>>>>

export const tableLanguages = ['en', 'it', 'fr', 'zh'] as const
export type TableLanguage = (typeof tableLanguages)[number]

/** In English a code is its own word: `intensive_care_staff` is written `intensive care staff`. */
export const codeText = (code: string): string => code.replaceAll(/[_.]/g, ' ')

/** Yes and no, as they stand in tables. */
export const yesNo: Readonly<Record<TableLanguage, readonly [yes: string, no: string]>> = {
  en: ['yes', 'no'],
  it: ['sì', 'no'],
  fr: ['oui', 'non'],
  zh: ['是', '否'],
}

/** What codes are called in a language. */
export const codeWordsIn = async (language: TableLanguage): Promise<CodeWords> => {
  switch (language) {
    case 'en':
      return englishOf((await import('./code-words/it.ts')).codeWords)
    case 'it':
      return (await import('./code-words/it.ts')).codeWords
    case 'fr':
      return (await import('./code-words/fr.ts')).codeWords
    case 'zh':
      return (await import('./code-words/zh.ts')).codeWords
  }
}

const englishOf = (words: CodeWords): CodeWords =>
  Object.fromEntries(
    Object.entries(words).map(([heading, codes]) => [
      heading,
      Object.fromEntries(Object.keys(codes).map((code) => [code, codeText(code)])),
    ]),
  )

/** Texts that begin (`short 10 Gloves`) or end (`10 Gloves in_transit`) with a code. */
const within: Readonly<Record<string, RegExp>> = { Findings: /^\S+/, Standing: /\S+$/ }

/** What a cell says, its code in these words; whatever is no code of this column stays. */
export const worded = (words: CodeWords, heading: string, text: string): string => {
  const known = words[heading]
  if (!known) return text
  const code = within[heading]
  return code ? text.replace(code, (part) => known[part] ?? part) : (known[text] ?? text)
}
