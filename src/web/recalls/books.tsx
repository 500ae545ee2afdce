import './recalls.css'
import { useTranslations } from 'use-intl'
import { isOpen, type Standing, standings } from '#recalls/recall.ts'
import type { Answered } from '#http/calling.ts'
import { Held } from '../stock/goods-state.tsx'
import { StageBar } from '../ui/stage-bar.tsx'
import type { Solidity } from '../ui/solidity.ts'

type Kept = Pick<Answered<'getRecall'>, 'units' | 'suspect' | 'unexplained'>

const solidity: Readonly<Record<Standing, Solidity>> = {
  to_come: 'committed',
  in_store: 'accepted',
  on_the_road: 'sent',
  at_facility: 'delivered',
  safe: 'arrived',
  gone: 'gone',
}

/** Units by where they stand, a bar for each unit of measure; what is suspect stands apart. */
export const Books = ({ books }: { books: Kept }) => {
  const t = useTranslations('recalls')
  const { units, suspect, unexplained } = books
  const measures = [...new Set([...units, ...suspect].map(({ unit }) => unit))]
  if (measures.length === 0) return <p className='wb-quiet'>{t('books.nothing')}</p>
  return (
    <div className='wb-books'>
      {measures.map((unit) => (
        <Measure
          key={unit}
          unit={unit}
          units={units.filter((each) => each.unit === unit)}
          suspect={suspect.filter((each) => each.unit === unit)}
        />
      ))}
      {unexplained > 0 && (
        <p>
          <Held>{t('books.unexplained', { units: unexplained })}</Held>
        </p>
      )}
    </div>
  )
}

const Measure = ({
  unit,
  units,
  suspect,
}: {
  unit: string
  units: Kept['units']
  suspect: Kept['units']
}) => {
  const t = useTranslations('recalls')
  const ui = useTranslations('ui')
  const all = sum(units)
  const open = sum(units.filter(({ standing }) => isOpen(standing)))
  const named = (some: Kept['units'], as?: Solidity) =>
    standings.map((standing) => ({
      solidity: as ?? solidity[standing],
      quantity: sum(some.filter((each) => each.standing === standing)),
      label: t(`standings.${standing}`),
    }))
  return (
    <div>
      {all > 0 && (
        <>
          <p className='wb-books-sentence'>
            {t.rich('books.sentence', {
              open,
              all,
              unit: ui('unit', { unit, count: all }),
              b: (words) => <b>{words}</b>,
            })}
          </p>
          <StageBar segments={named(units)} />
        </>
      )}
      {suspect.length > 0 && (
        <div className='wb-books-apart'>
          <p>
            <Held sign='?'>{t('books.suspect', { units: sum(suspect) })}</Held>{' '}
            <span className='wb-quiet'>{t('books.suspectHelp')}</span>
          </p>
          <StageBar segments={named(suspect, 'held')} />
        </div>
      )}
    </div>
  )
}

export const sum = (units: Kept['units']): number =>
  units.reduce((all, { quantity }) => all + quantity, 0)
