import { useTranslations } from 'use-intl'
import { useRead } from '../api/query.ts'
import { useOperation } from '../session/me.ts'
import { Figure } from '../ui/figure.tsx'
import { Loaded } from '../ui/page.tsx'
import { type Day, dayOf, type Sum } from './day.ts'
import { coverageAsked, pipelineAsked, wayAsked } from './asked.ts'
import { isLate } from './late.ts'

/** The sentence of the day: what came, what of it waits, what is missing. */
export const DaySentence = () => {
  const t = useTranslations('reports.day')
  const operation = useOperation()
  const pipeline = useRead('reportPipeline', pipelineAsked(operation))
  const needs = useRead('reportCoverage', coverageAsked(operation))
  const way = useRead('reportOnTheWay', wayAsked(operation))
  const late = way.data?.items.filter((row) => isLate(row, new Date())).length ?? 0
  return (
    <div className='wb-day'>
      <Loaded of={pipeline} height={64}>
        {({ rows }) => {
          const day = dayOf(rows, needs.data?.items ?? [], new Date())
          return (
            <p>
              <First day={day} /> {day.open && <Words name='open' sum={day.open} />}{' '}
              {day.need && <Need need={day.need} />} {late > 0 && t('late', { count: late })}{' '}
              {day.inWords > 0 && t('words', { count: day.inWords })}
            </p>
          )
        }}
      </Loaded>
    </div>
  )
}

const First = ({ day: { first, unaccepted } }: { day: Day }) => {
  const t = useTranslations('reports.day')
  if (!first) return t('none')
  if (first.column !== 'arrived') return <Words name={first.column} sum={first} />
  return t.rich('join', {
    first: () => <Words name='arrived' sum={first} />,
    second:
      unaccepted === null
        ? t('noVerdict')
        : unaccepted === 0
          ? t('passed')
          : t('wait', { share: Math.round(unaccepted * 100) / 100 }),
  })
}

const Words = ({ name, sum }: { name: 'arrived' | 'sent' | 'promised' | 'open'; sum: Sum }) => {
  const t = useTranslations('reports')
  const column = sum.column === 'open' ? 'promised' : sum.column
  return t.rich(`day.${name}`, {
    things: t('things', { class: sum.class }),
    n: () => (
      <Figure value={sum.value} qualifier={sum.qualifier} why={`class:${sum.class}:${column}`} />
    ),
  })
}

const Need = ({ need }: { need: NonNullable<Day['need']> }) => {
  const t = useTranslations('reports')
  return t('day.need', { things: t('things', { class: need.class }), days: need.days })
}
