import './allocation.css'
import { useTranslations } from 'use-intl'
import type { RowOf } from '../api/query.ts'
import { solidityOf } from '../ui/solidity.ts'
import { type Segment, StageBar } from '../ui/stage-bar.tsx'

export type PlanRow = RowOf<'listPlans'>

/** Where the goods of a plan stand: sent, waiting in each stage, held, no longer there. */
export const PlanBar = ({ plan, legend = false }: { plan: PlanRow; legend?: boolean }) => {
  const t = useTranslations('allocation')
  const stage = useTranslations('stages')
  const sums = new Map<PlanRow['parts'][number]['stage'], number>()
  for (const part of plan.parts) sums.set(part.stage, (sums.get(part.stage) ?? 0) + part.quantity)
  // Held goods are among the parts, and no part says so: they are taken off the solid ones.
  let held = plan.held
  const parts = [...sums].reverse().map(([name, quantity]): Segment => {
    const off = Math.min(held, quantity)
    held -= off
    return { solidity: solidityOf(name), quantity: quantity - off, label: stage(name) }
  })
  return (
    <StageBar
      legend={legend}
      total={plan.quantity}
      segments={[
        { solidity: 'delivered', quantity: plan.drawn, label: t('sentOut') },
        ...parts.reverse(),
        { solidity: 'held', quantity: plan.held, label: t('isHeld') },
        { solidity: 'gone', quantity: plan.short, label: t('isShort') },
      ]}
    />
  )
}

/** What fell through of a plan, in words with a sign. */
export const Fallen = ({ plan }: { plan: PlanRow }) => {
  const t = useTranslations('allocation')
  if (plan.held + plan.short === 0) return null
  return (
    <span className='wb-held'>
      ▲{' '}
      {[
        plan.short > 0 && t('shortOf', { quantity: plan.short }),
        plan.held > 0 && t('heldOf', { quantity: plan.held }),
      ]
        .filter(Boolean)
        .join(', ')}
    </span>
  )
}
