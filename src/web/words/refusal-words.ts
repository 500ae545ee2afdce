import type { Language } from './language.ts'

/** What each refusal says in a language, and its remedy; by code. */
export type RefusalWords = Readonly<Record<string, { says: string; remedy: string }>>

const load: Readonly<Record<Language, () => Promise<{ refusals: RefusalWords }>>> = {
  en: () => import('./refusals/en.ts'),
  it: () => import('./refusals/it.ts'),
  fr: () => import('./refusals/fr.ts'),
  zh: () => import('./refusals/zh.ts'),
}

/** Fetched at the first refusal: most days go by without one. */
export const refusalWords = async (language: Language): Promise<RefusalWords> =>
  (await load[language]()).refusals
