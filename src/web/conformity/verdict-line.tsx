import { Link } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { purposes, wearers } from '#needs/need.ts'
import type { RowOf } from '../api/query.ts'
import { useOperation } from '../session/me.ts'
import { capital, small } from '../ui/capital.ts'
import { useNamesOf } from '../ui/country.tsx'
import { useInOne, useListed } from '../ui/in-one.ts'
import { When } from '../ui/when.tsx'
import { OutcomeWord } from './outcome.tsx'
import { useSubjectWords } from './subject-words.tsx'

export type Verdict = RowOf<'listVerdicts'>
export type SubjectAnswer = Verdict['subject']

/** A verdict with whom and what it reaches, and why. */
export const VerdictLine = ({ verdict }: { verdict: Verdict }) => {
  const t = useTranslations('conformity')
  const words = useSubjectWords()
  const operation = useOperation()
  return (
    <li>
      <Link to={`/o/${operation}/conformity/verdicts/${verdict.id}`}>
        <OutcomeWord outcome={verdict.outcome} /> {words(verdict.subject)}
      </Link>
      <span className='wb-quiet'>
        {' · '}
        <Reach verdict={verdict} />
        {' · '}
        {verdict.decidedBy && `${verdict.decidedBy} · `}
        <When at={verdict.decidedAt} />
        {!verdict.ours && ` · ${t('ofAnother')}`}
        {verdict.confirmation === 'waiting' && ` · ${t('waitsForSecond')}`}
        {verdict.receiptCheck && ` · ${t('byReceiptCheck')}`}
      </span>
      <div>{verdict.reason}</div>
    </li>
  )
}

/** For whom and what, what it is not for, under whose law; where nothing is named, all. */
export const Reach = ({ verdict }: { verdict: Pick<Verdict, 'limits' | 'jurisdiction'> }) => {
  const t = useTranslations('conformity')
  const uses = useUseWords()
  const listed = useListed()
  const inOne = useInOne()
  const country = useNamesOf('region')
  const { limits, jurisdiction } = verdict
  return (
    <>
      {listed([
        inOne([
          ...[...(limits?.users ?? []), ...(limits?.purposes ?? [])].map(uses),
          ...(limits?.excluded ?? []).map((word) => t('notFor', { use: small(uses(word)) })),
          ...(limits ? [] : [capital(t('anyUse'))]),
        ]),
        jurisdiction ? country(jurisdiction) : t('everywhere'),
      ])}
    </>
  )
}

/** Each of its limits by itself, where there is room for them. */
export const useLimitFacts = () => {
  const t = useTranslations('conformity')
  const uses = useUseWords()
  const inOne = useInOne()
  const country = useNamesOf('region')
  return ({ limits, jurisdiction }: Pick<Verdict, 'limits' | 'jurisdiction'>) =>
    limits
      ? [
          ...(['users', 'purposes', 'excluded'] as const).map(
            (each) => [t(`limits.${each}`), inOne(limits[each].map(uses))] as const,
          ),
          [
            t('jurisdiction'),
            jurisdiction ? country(jurisdiction) : capital(t('everywhere')),
          ] as const,
        ]
      : []
}

/** The words of a declared use; a word that is no use of ours is shown as it was given. */
export const useUseWords = () => {
  const t = useTranslations('needs')
  return (use: string): string => {
    const wearer = wearers.find((each) => each === use)
    const purpose = purposes.find((each) => each === use)
    if (wearer) return t(`wearers.${wearer}`)
    return purpose ? t(`purposes.${purpose}`) : use.replaceAll('_', ' ')
  }
}
