import { useFormatter, useTranslations } from 'use-intl'
import { useRead } from '../api/query.ts'
import { useOperation } from '../session/me.ts'
import { useLotName } from '../stock/lot-name.tsx'
import { Day } from '../ui/when.tsx'
import type { LoadLine } from './load-lines.ts'

/** Which lots the line would take now, first to expire first, and what is not there. */
export const Suggestion = ({ line, from }: { line: LoadLine; from: string }) => {
  const t = useTranslations('deliveries')
  const format = useFormatter()
  const lotName = useLotName()
  const { item, quantity, stage, lot } = line
  const known = lot === null && item !== null && quantity !== ''
  const found = useRead(
    'suggestLots',
    {
      params: { operation: useOperation() },
      query: { place: from, item: item ?? '', quantity: Number(quantity), stage },
    },
    { enabled: known },
  )
  if (!known || !found.data) return null
  const { lots, missing } = found.data
  return (
    <div className='wb-line-note' role='status'>
      {lots.length > 0 && <span className='wb-quiet'>{t('wouldTake')} </span>}
      {lots.map((each, at) => (
        <span key={each.lot}>
          {at > 0 && ', '}
          {t('ofLot', { quantity: format.number(each.quantity), lot: lotName(each) })}
          {each.expiresOn && (
            <span className='wb-quiet'>
              {' '}
              {t.rich('expiresOn', {
                day: () => <Day on={each.expiresOn ?? ''} weekday={false} />,
              })}
            </span>
          )}
        </span>
      ))}
      {missing > 0 && (
        <span className='wb-held'>
          {' '}
          <span aria-hidden='true'>⚠ </span>
          {t('missing', { missing })}
        </span>
      )}
    </div>
  )
}
