import type { Language } from './words.ts'

const locales: Readonly<Record<Language, string>> = {
  en: 'en-GB',
  it: 'it-IT',
  fr: 'fr-FR',
  zh: 'zh-CN',
}

/** Numbers and dates of one paper. */
export interface Formats {
  readonly number: (value: number) => string
  /** Decimal text (`"2400000.00"`) with its own decimals. */
  readonly decimal: (text: string) => string
  readonly kilograms: (grams: number) => string
  /** A day, or an instant as its day in UTC or in a place's zone: long, once in each language. */
  readonly longDay: (at: string, zone?: string) => string[]
  /** The same, short enough for a table. */
  readonly day: (at: string, zone?: string) => string
  readonly moment: (at: string, zone?: string | null) => string
}

/**
 * In one language as its readers write. In several as ISO 80000 and ISO 8601 do, with thousands set
 * apart by a space and the year first, since 1.800 is one thing in Rome and another in Brussels.
 */
export const formatsFor = (languages: readonly Language[]): Formats => {
  const [first = 'en'] = languages
  const alone = new Set(languages).size === 1
  const format = (text: string | number, decimals = 0) => {
    const figures = new Intl.NumberFormat(alone ? locales[first] : 'en', {
      useGrouping: 'always',
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
    })
    return figures
      .formatToParts(text as Intl.StringNumericLiteral)
      .map(({ type, value }) => (type === 'group' && (!alone || first === 'fr') ? '\u00a0' : value))
      .join('')
  }
  const kilograms = (grams: number) => {
    const text = (grams / 1000).toFixed(3).replace(/\.?0+$/, '')
    return `${format(text, text.split('.')[1]?.length ?? 0)}\u00a0kg`
  }
  const day = (at: string, zone = 'UTC') =>
    alone
      ? new Intl.DateTimeFormat(locales[first], { dateStyle: 'medium', timeZone: zone }).format(
          new Date(at),
        )
      : isoDay(at, zone)
  return {
    number: (value) => format(value),
    decimal: (text) => format(text, text.split('.')[1]?.length ?? 0),
    kilograms,
    longDay: (at, zone = 'UTC') =>
      languages.map((language) =>
        new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeZone: zone }).format(
          new Date(at),
        ),
      ),
    day,
    moment: (at, zone) => {
      const time = new Intl.DateTimeFormat('en-GB', {
        timeStyle: 'short',
        timeZone: zone ?? 'UTC',
      }).format(new Date(at))
      return `${day(at, zone ?? 'UTC')} ${time}${zone ? '' : ' UTC'}`
    },
  }
}

/** The calendar date there, as 2020-03-16. */
const isoDay = (at: string, zone: string): string =>
  new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone: zone }).format(new Date(at))
