import type { RefusalWords } from '#platform/refusal.ts'
import type { Language } from './language.ts'

const load: Readonly<Record<Language, () => Promise<{ refusals: RefusalWords }>>> = {
  en: () => import('./refusals-en.ts'),
  it: () => import('#platform/words/it.ts'),
  fr: () => import('#platform/words/fr.ts'),
  zh: () => import('#platform/words/zh.ts'),
}

/** Fetched at the first refusal: most days go by without one. */
export const refusalWords = async (language: Language): Promise<RefusalWords> =>
  (await load[language]()).refusals
