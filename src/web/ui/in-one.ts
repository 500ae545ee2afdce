import { useLocale } from 'use-intl'
import { small } from './capital.ts'

/** Words in a row. Intl's list of units, which has no "and", has no separator at all in Chinese. */
export const useListed = () => {
  const separator = useLocale().startsWith('zh') ? '、' : ', '
  return (words: readonly string[]): string => words.join(separator)
}

/** The same of words that are capitals by themselves: in one sentence only the first is. */
export const useInOne = () => {
  const listed = useListed()
  return (words: readonly string[]): string =>
    listed(words.map((each, at) => (at === 0 ? each : small(each))))
}
