/** The languages that the whole of the product speaks. */
export const languages = ['en', 'it', 'fr', 'zh'] as const
export type Language = (typeof languages)[number]

/** In their own words: whoever looks for their language need not read another. */
export const languageNames: Readonly<Record<Language, string>> = {
  en: 'English',
  it: 'Italiano',
  fr: 'Français',
  zh: '中文',
}

/** The tag by which numbers and dates are written. */
export const localeOf: Readonly<Record<Language, string>> = {
  en: 'en-GB',
  it: 'it-IT',
  fr: 'fr-FR',
  zh: 'zh-CN',
}

const key = 'waybill-language'

const isLanguage = (text: string | null | undefined): text is Language =>
  languages.some((language) => language === text)

/** The language that was chosen, or the first of the browser's that is spoken here. */
export const chosenLanguage = (): Language => {
  const kept = localStorage.getItem(key)
  if (isLanguage(kept)) return kept
  const spoken = navigator.languages.map((tag) => tag.slice(0, 2))
  return spoken.find(isLanguage) ?? 'en'
}

export const chooseLanguage = (language: Language): void => {
  localStorage.setItem(key, language)
  document.documentElement.lang = localeOf[language]
}
