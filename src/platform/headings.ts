import type { TableLanguage } from './code-words.ts'

/** The headings of tables in a language, by the English ones, which are the columns' own. */
export const headingsIn = async (
  language: TableLanguage,
): Promise<Readonly<Record<string, string>>> => {
  switch (language) {
    case 'en':
      return {}
    case 'it':
      return (await import('./headings/it.ts')).headings
    case 'fr':
      return (await import('./headings/fr.ts')).headings
    case 'zh':
      return (await import('./headings/zh.ts')).headings
  }
}
