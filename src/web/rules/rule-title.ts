import { useLocale } from 'use-intl'
import type { Rule } from '#rules/rule.ts'

type Titled = Pick<Rule, 'title' | 'titles'>

/** Says what a rule is called in the reader's language, and in which language that is. */
export const useRuleTitle = () => {
  const language = useLocale().slice(0, 2)
  return ({ title, titles }: Titled): { readonly text: string; readonly lang: string } => {
    const text = language in titles ? titles[language as keyof typeof titles] : undefined
    return text ? { text, lang: language } : { text: title, lang: 'en' }
  }
}
