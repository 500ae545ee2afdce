import { useFormatter, useTranslations } from 'use-intl'
import { useNamesOf } from '../ui/country.tsx'
import { useInOne, useListed } from '../ui/in-one.ts'

/** The closed lists of words in rules, as the screens say them. */
type Group =
  | 'evidenceKinds'
  | 'properties'
  | 'conditions'
  | 'uncovered'
  | 'path'
  | 'warnings'
  | 'papers'
  | 'movements'
  | 'test'
  | 'never'
  | 'screening.says'

/** Says what rules hold as codes: one word, a list of them, countries, languages, days. */
export const useRuleWords = () => {
  const t = useTranslations('rules')
  const party = useTranslations('parties')
  const need = useTranslations('needs')
  const catalogue = useTranslations('catalogue')
  const format = useFormatter()
  const countryOf = useNamesOf('region')
  const languageOf = useNamesOf('language')
  const word = (group: Group, key: string): string => t(`${group}.${key}` as never)
  const list = useListed()
  const inOne = useInOne()
  const either = (words: readonly string[]) => format.list([...words], { type: 'disjunction' })
  return {
    word,
    list,
    words: (group: Group, keys: readonly string[]) => list(keys.map((key) => word(group, key))),
    evidence: (kinds: readonly string[]) =>
      either(kinds.map((kind) => word('evidenceKinds', kind))),
    languages: (codes: readonly string[]) => list(codes.map(languageOf)),
    laws: (regimes: readonly string[]) =>
      either(regimes.map((regime) => catalogue(`regimes.${regime}` as never))),
    wearers: (keys: readonly string[]) => inOne(keys.map((key) => need(`wearers.${key}` as never))),
    purposes: (keys: readonly string[]) =>
      inOne(keys.map((key) => need(`purposes.${key}` as never))),
    parties: (kinds: readonly string[]) =>
      list(kinds.map((kind) => party(`partyKinds.${kind}` as never))),
    country: countryOf,
    day: (on: string) => format.dateTime(new Date(`${on}T12:00:00Z`), 'date'),
    jurisdiction: (code: string): string =>
      code === 'EU' || code === 'WHO' ? t(`jurisdictions.${code}`) : countryOf(code),
  }
}

export type RuleWords = ReturnType<typeof useRuleWords>
