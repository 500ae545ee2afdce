import { useTranslations } from 'use-intl'
import type { Outcome } from '#conformity/verdict.ts'
import { Held } from '../stock/goods-state.tsx'

/** What was decided: what keeps goods is told by a sign and the warning hue. */
export const OutcomeWord = ({ outcome }: { outcome: Outcome }) => {
  const t = useTranslations('conformity')
  const word = t(`outcomes.${outcome}`)
  return outcome === 'pass' ? (
    <span>
      <span aria-hidden='true'>✓ </span>
      {word}
    </span>
  ) : (
    <Held sign={outcome === 'hold' ? '⚠' : '✕'}>{word}</Held>
  )
}
