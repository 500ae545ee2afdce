import type { Language } from './language.ts'

/** What each refusal says in a language, and its remedy; by code. */
export type RefusalWords = Readonly<Record<string, { says: string; remedy: string }>>

/** Fetched at the first refusal: most days go by without one. */
export const refusalWords = async (language: Language): Promise<RefusalWords> => {
  switch (language) {
    case 'it':
      return (await import('./refusals-it.ts')).refusals
    case 'fr':
      return (await import('./refusals-fr.ts')).refusals
    case 'zh':
      return (await import('./refusals-zh.ts')).refusals
    case 'en':
      return (await import('#http/tellings.ts')).tellings
  }
}
