import { useTranslations } from 'use-intl'
import type { Answered } from '#http/calling.ts'
import { useRead } from '../api/query.ts'
import { Decided, useNextStep } from '../conformity/decided.tsx'
import { useOperation } from '../session/me.ts'
import { Figure } from '../ui/figure.tsx'
import { When } from '../ui/when.tsx'
import { GoodsState, Held, isKept, StageWord } from './goods-state.tsx'
import { RowActs } from './row-acts.tsx'

type Standing = Answered<'traceLot'>['standing'][number]

/** Where some of a lot stands: with its verdict and its acts where it lies with us. */
export const LotStanding = ({ lot, standing }: { lot: string; standing: readonly Standing[] }) => {
  const t = useTranslations('stock')
  const rows = new Map(useStockOf(lot).map((row) => [row.account, row]))
  return (
    <ul className='wb-plain wb-standing'>
      {standing.map((each) => {
        const row = rows.get(each.account)
        return (
          <li key={each.account}>
            <StageWord stage={each.stage} held={row && isKept(row)} />
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

/** What of a lot lies with us, each with what decides on it. */
const useStockOf = (lot: string) => {
  const params = { operation: useOperation() }
  return useRead('listStock', { params, query: { lot, limit: 200 } }).data?.items ?? []
}

/** What decides on a lot where it lies: which verdict or rule, since when, what may be done now. */
export const LotDecisions = ({ lot }: { lot: string }) => {
  const next = useNextStep()
  const rows = useStockOf(lot)
  const each = [...Map.groupBy(rows, ({ decision }) => JSON.stringify(decision)).values()]
  return (
    <ul className='wb-plain wb-decisions'>
      {each.flatMap(([row]) =>
        row
          ? [
              <li key={row.account}>
                <GoodsState verdict={row.verdict} decision={row.decision} undecided={false} />{' '}
                <Decided decision={row.decision} lot={lot} />
                <p className='wb-quiet'>{next(row.decision)}</p>
              </li>,
            ]
          : [],
      )}
    </ul>
  )
}
