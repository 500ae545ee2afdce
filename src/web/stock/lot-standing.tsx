import { useTranslations } from 'use-intl'
import type { Answered } from '#http/calling.ts'
import { useRead } from '../api/query.ts'
import { useOperation } from '../session/me.ts'
import { Figure } from '../ui/figure.tsx'
import { When } from '../ui/when.tsx'
import { GoodsState, Held, isKept, StageWord } from './goods-state.tsx'
import { RowActs } from './row-acts.tsx'

type Standing = Answered<'traceLot'>['standing'][number]

/** Where some of a lot stands: with its verdict and its acts where it lies with us. */
export const LotStanding = ({ lot, standing }: { lot: string; standing: readonly Standing[] }) => {
  const t = useTranslations('stock')
  const operation = useOperation()
  const stock = useRead('listStock', { params: { operation }, query: { lot, limit: 200 } })
  const rows = new Map(stock.data?.items.map((row) => [row.account, row]))
  return (
    <ul className='wb-plain wb-standing'>
      {standing.map((each) => {
        const row = rows.get(each.account)
        return (
          <li key={each.account}>
            <StageWord stage={each.stage} held={row && isKept(row.verdict, row.expired)} />
            <Figure value={each.quantity} unit={each.unit} />
            <span className='wb-standing-where'>
              {[each.place, each.holder].filter(Boolean).join(' · ')}
              {each.since && (
                <>
                  {' '}
                  <span className='wb-quiet'>
                    {t.rich('since', { at: () => <When at={each.since ?? ''} /> })}
                  </span>
                </>
              )}
              {each.suspect && (
                <>
                  {' '}
                  <Held>{t('suspect')}</Held>
                </>
              )}
            </span>
            <span>{row && <GoodsState {...row} />}</span>
            <span>{row && <RowActs row={row} />}</span>
          </li>
        )
      })}
    </ul>
  )
}
