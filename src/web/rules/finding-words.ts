import { useFormatter, useTranslations } from 'use-intl'
import type { Answered } from '#http/calling.ts'
import { useRuleWords } from './rule-words.ts'

export type Screening = Answered<'screenOffer'>
export type Finding = Screening['findings'][number]

/** What findings of one rule say, in the reader's words: all that is missing in one sentence. */
export const useFindingsWords = (): ((findings: readonly Finding[]) => string[]) => {
  const t = useTranslations('rules')
  const say = useFindingWords()
  return (findings) => {
    const missing = findings.filter(({ code }) => code === 'evidence_missing').flatMap(say)
    return [
      ...(missing.length > 0
        ? [t('screening.codes.evidence_missing', { list: missing.join('; ') })]
        : []),
      ...findings.filter(({ code }) => code !== 'evidence_missing').flatMap(say),
    ]
  }
}

/** What a finding says: one sentence or two; of evidence, what is asked. */
const useFindingWords = (): ((found: Finding) => string[]) => {
  const t = useTranslations('rules')
  const format = useFormatter()
  const words = useRuleWords()
  return ({ code, facts }) => {
    const text = (name: string): string => String(facts[name] ?? '')
    const texts = (name: string): string[] => {
      const fact = facts[name]
      return Array.isArray(fact) ? fact : []
    }
    const number = (name: string): string => format.number(Number(facts[name]))
    const say = (list: string) => [t(`screening.codes.${code}` as never, { list } as never)]
    const kinds = words.evidence(texts('kinds'))
    const says = words.words('screening.says', texts('says'))
    const country = facts['country'] ? words.country(text('country')) : ''
    const where = facts['where'] ? words.word('movements', text('where')) : ''
    switch (code) {
      case 'evidence_missing':
        return [t('evidenceOr', { kinds, body: text('byNotifiedBody') })]
      case 'evidence_to_check':
      case 'evidence_contradicts':
        return [t(`screening.codes.${code}`, { kinds, says })]
      case 'value_outside_limit':
        return [
          t(`screening.codes.${code}`, {
            property: words.word('properties', text('property')),
            value: number('value'),
            limit: number('limit'),
            unit: text('unit'),
          }),
        ]
      case 'values_not_measured':
        return say(words.words('properties', texts('properties')))
      case 'standards_and_markings':
        return (['standards', 'markings'] as const).flatMap((name) =>
          texts(name).length > 0
            ? [t(`screening.codes.${name}`, { list: words.list(texts(name)) })]
            : [],
        )
      case 'languages_missing':
      case 'languages_not_known':
        return say(words.languages(texts('languages')))
      case 'expired_on_arrival':
        return [t(`screening.codes.${code}`, { day: words.day(text('expiresOn')) })]
      case 'shelf_life_short':
        return [
          t(`screening.codes.${code}`, { left: Number(facts['left']), asked: number('asked') }),
        ]
      case 'shelf_life_not_known':
        return [t(`screening.codes.${code}`, { asked: Number(facts['asked']) })]
      case 'derogation_possible': {
        const who = words.list(texts('authorities'))
        return [who ? t('screening.codes.derogation_by', { who }) : t(`screening.codes.${code}`)]
      }
      case 'stands_for_conditionally': {
        const list = words.words('uncovered', texts('doesNotCover'))
        const { met, standsFor } = { met: text('met'), standsFor: text('standsFor') }
        return [t(`screening.codes.${code}`, { met, standsFor, list })]
      }
      case 'law_unstated':
        return say(words.laws(texts('laws')))
      case 'gift_tests':
        return say(words.words('test', texts('tests')))
      case 'do_not_send':
        return say(words.words('never', texts('what')))
      case 'customs_path':
        return [t(`screening.codes.${code}`, { path: words.word('path', text('path')) })]
      case 'customs_papers_missing':
        return say(words.words('papers', texts('papers')))
      case 'customs_warning':
        return [t(`screening.codes.${code}`, { warning: words.word('warnings', text('warning')) })]
      case 'export_declaration_needed': {
        const list = words.words('papers', texts('papers'))
        return [t(`screening.codes.${code}`, { country, where, list })]
      }
      case 'export_ban':
      case 'export_licence_needed':
      case 'export_inspection':
      case 'requisition':
        return [t(`screening.codes.${code}`, { country, where })]
      case 'transit_papers':
        return [
          t(`screening.codes.${code}`, { country, list: words.words('papers', texts('papers')) }),
        ]
      case 'no_rules_for_country':
        return [t(`screening.codes.${code}`, { country })]
      case 'statement_is_no_evidence':
      case 'kind_of_mask_unstated':
      case 'final_recipient_not_known':
      case 'sanctions_to_check':
      case 'destination_not_known':
      case 'day_not_known':
        return [t(`screening.codes.${code}`)]
    }
  }
}
