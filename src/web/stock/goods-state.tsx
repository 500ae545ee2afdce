import { useTranslations } from 'use-intl'
import type { Decision } from '#conformity/decision.ts'
import { keeps, type Outcome } from '#conformity/verdict.ts'
import type { Stage } from '#ledger/account.ts'
import { solidityOf } from '../ui/solidity.ts'

export type Verdict = Outcome | null

/** Whether a verdict or a date keeps goods from a use: told by a sign besides its colour. */
export const GoodsState = ({
  verdict,
  decision = null,
  expired = false,
  condition = 'sound',
  undecided = true,
}: {
  verdict: Verdict
  decision?: Decision | null
  expired?: boolean
  condition?: 'sound' | 'damaged'
  /** Whether it is said that there is no verdict, where nothing beside says so. */
  undecided?: boolean
}) => {
  const t = useTranslations('stock')
  return (
    <span className='wb-state'>
      {verdict && keeps(verdict) && (
        <Held sign={verdict === 'reject' ? '✕' : '⚠'}>{t(`verdicts.${verdict}`)}</Held>
      )}
      {decision?.rule === 'derogation_ended' && <Held>{t('derogationEnded')}</Held>}
      {expired && <Held sign='⚠'>{t('expired')}</Held>}
      {condition === 'damaged' && <span className='wb-damaged'>{t('damaged')}</span>}
      {verdict && !keeps(verdict) && <span>{t(`verdicts.${verdict}`)}</span>}
      {verdict === null && undecided && <span className='wb-quiet'>{t('verdicts.none')}</span>}
    </span>
  )
}

/** In the warning hue, with a sign. */
export const Held = ({ sign = '⚠', children }: { sign?: string; children: string }) => (
  <span className='wb-held'>
    <span aria-hidden='true'>{sign} </span>
    {children}
  </span>
)

/** A stage of custody with its fill; what is held is filled so. */
export const StageWord = ({
  stage,
  held = false,
}: {
  stage: Stage
  held?: boolean | undefined
}) => {
  const words = useTranslations('stages')
  return (
    <span>
      <span className='wb-solid wb-swatch' data-solidity={held ? 'held' : solidityOf(stage)} />
      {words(stage)}
    </span>
  )
}

export const isKept = ({
  verdict,
  decision,
  expired,
}: {
  verdict: Verdict
  decision: Decision | null
  expired: boolean
}): boolean => expired || keeps(verdict) || decision?.rule === 'derogation_ended'
