import { createContext, type ReactNode, use, useState } from 'react'
import { IntlProvider } from 'use-intl'
import type { words as english } from './en.ts'
import { chooseLanguage, type Language, localeOf } from './language.ts'
import { speakFrom, spokenNow, wordsIn } from './spoken.ts'

declare module 'use-intl' {
  interface AppConfig {
    Messages: typeof english
    Formats: typeof formats
  }
}

const Speaking = createContext<{ language: Language; speak: (language: Language) => void }>({
  language: 'en',
  speak: () => {},
})

/** The language that is spoken, and how to choose another. */
export const useLanguage = () => use(Speaking)

export const Words = ({ children }: { children: ReactNode }) => {
  const [language, setLanguage] = useState(spokenNow)
  const speakNext = async (next: Language) => {
    await speakFrom(next)
    chooseLanguage(next)
    setLanguage(next)
  }
  const speak = (next: Language) => void speakNext(next)
  return (
    <Speaking value={{ language, speak }}>
      <IntlProvider
        locale={localeOf[language]}
        messages={wordsIn(language)}
        timeZone={zone}
        formats={language === 'zh' ? chineseFormats : formats}
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

/** The names of months are numbers there, with more signs than a column of dates has room for. */
const chineseFormats = {
  dateTime: {
    ...formats.dateTime,
    short: { ...formats.dateTime.short, month: 'numeric' },
    date: { ...formats.dateTime.date, month: 'numeric' },
  },
} as const

const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
