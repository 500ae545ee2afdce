import { useQuery } from '@tanstack/react-query'
import { createContext, type ReactNode, use, useState } from 'react'
import { IntlProvider } from 'use-intl'
import type { words as english } from './en.ts'
import { chooseLanguage, chosenLanguage, type Language, localeOf } from './language.ts'
import type { Translated } from './translated.ts'

declare module 'use-intl' {
  interface AppConfig {
    Messages: typeof english
    Formats: typeof formats
  }
}

/** Each language is a file of its own, and only the one that is spoken is fetched. */
const load: Readonly<Record<Language, () => Promise<{ words: Translated<typeof english> }>>> = {
  en: () => import('./en.ts'),
  it: () => import('./it.ts'),
  fr: () => import('./fr.ts'),
  zh: () => import('./zh.ts'),
}

const Speaking = createContext<{ language: Language; speak: (language: Language) => void }>({
  language: 'en',
  speak: () => {},
})

/** The language that is spoken, and how to choose another. */
export const useLanguage = () => use(Speaking)

export const Words = ({ children }: { children: ReactNode }) => {
  const [language, setLanguage] = useState(chosenLanguage)
  const { data } = useQuery({
    queryKey: ['words', language],
    queryFn: async () => (await load[language]()).words,
    staleTime: Infinity,
    gcTime: Infinity,
    placeholderData: (before) => before,
  })
  const speak = (next: Language) => {
    chooseLanguage(next)
    setLanguage(next)
  }
  if (!data) return null
  return (
    <Speaking value={{ language, speak }}>
      <IntlProvider
        locale={localeOf[language]}
        messages={data as typeof english}
        timeZone={zone}
        formats={formats}
      >
        {children}
      </IntlProvider>
    </Speaking>
  )
}

const formats = {
  dateTime: {
    short: { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' },
    planned: {
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      hour: '2-digit',
      minute: '2-digit',
    },
    day: { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' },
    date: { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' },
    full: { dateStyle: 'full', timeStyle: 'long' },
  },
} as const

const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
