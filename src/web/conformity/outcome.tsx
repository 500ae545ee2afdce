import { useTranslations } from 'use-intl'
import { keeps, type Outcome } from '#conformity/verdict.ts'
import { Held } from '../stock/goods-state.tsx'

const signs: Readonly<Record<Outcome, string>> = {
  not_assessed: '○',
  pass: '✓',
  limited_use: '◐',
  hold_for_rework: '⚠',
  hold: '⚠',
  reject: '✕',
}

/** What was decided: what keeps goods is told by a sign and the warning hue. */
export const OutcomeWord = ({ outcome }: { outcome: Outcome }) => {
  const t = useTranslations('conformity')
  const word = t(`outcomes.${outcome}`)
  if (keeps(outcome)) return <Held sign={signs[outcome]}>{word}</Held>
  return (
    <span>
      <span aria-hidden='true'>{signs[outcome]} </span>
      {word}
    </span>
  )
}
