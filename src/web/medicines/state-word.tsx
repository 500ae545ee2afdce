import { useTranslations } from 'use-intl'
import type { RowOf } from '../api/query.ts'
import { Held } from '../stock/goods-state.tsx'

type Standing = Pick<RowOf<'listPermits'> | RowOf<'listLicences'>, 'state' | 'withdrawnWhy'>

/** Whether a permit or a licence lets anything go; where it was withdrawn, on hover why. */
export const StateWord = ({ state, withdrawnWhy }: Standing) => {
  const t = useTranslations('medicines.states')
  if (state === 'valid') return <>{t('valid')}</>
  return (
    <span title={withdrawnWhy ?? undefined}>
      <Held>{t(state)}</Held>
    </span>
  )
}
