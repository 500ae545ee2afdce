import { Link } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { useOperation } from '../session/me.ts'
import { Figure, Unknown } from '../ui/figure.tsx'
import { type FlowRow, furthest } from './flows.ts'
import type { WayRow } from './late.ts'

type Point = (key: string) => void

/** What points at an entry, by mouse or by keyboard, lights up its arc. */
const pointing = (key: string, point: Point) => ({
  onMouseEnter: () => point(key),
  onMouseLeave: () => point(''),
  onFocus: () => point(key),
  onBlur: () => point(''),
})

/** From whom to whom, in the order of names: each entry leads to the pledges of its donor. */
export const FlowList = ({
  rows,
  keyOf,
  point,
}: {
  rows: readonly FlowRow[]
  keyOf: (row: FlowRow) => string
  point: Point
}) => {
  const t = useTranslations('reports')
  const operation = useOperation()
  const ways = [
    ...Map.groupBy(rows, ({ from, to }) => [from.party, to.party ?? to.name].join()).values(),
  ]
  return (
    <section aria-label={t('map.flows')}>
      <h3>{t('map.flows')}</h3>
      <ul>
        {ways.map((same) => {
          const [first] = same
          if (!first) return null
          const { from, to } = first
          return (
            <li key={`${from.party} ${to.party ?? to.name}`}>
              <Link to={`/o/${operation}/pledges`} search={{ donor: from.party ?? undefined }}>
                {from.name} → {to.name ?? t('map.nobody')}
              </Link>
              <ul>
                {same.map((row) => (
                  <li
                    key={`${row.class} ${row.unit}`}
                    {...pointing(keyOf(row), point)}
                    data-placed={keyOf(row) !== ''}
                  >
                    <FlowFigure row={row} />
                  </li>
                ))}
              </ul>
              {same.every((row) => furthest(row) && keyOf(row) === '') && (
                <p className='wb-map-off'>{t('map.nowhere')}</p>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

const FlowFigure = ({ row }: { row: FlowRow }) => {
  const t = useTranslations('reports')
  const came = furthest(row)
  return (
    <>
      <span
        className='wb-solid wb-swatch'
        data-solidity={came?.step ?? 'unknown'}
        title={came ? t(`columns.${came.step}`) : undefined}
      />
      <span className='wb-visually-hidden'>{came && t(`columns.${came.step}`)}</span>
      <span className='wb-map-thing'>{t('things', { class: row.class })}</span>
      {came ? (
        <Figure
          value={came.quantity}
          unit={row.unit === 'piece' ? undefined : row.unit}
          qualifier={qualifierOf(row, came.step)}
          why={`class:${row.class}:${came.step}`}
        />
      ) : (
        <Unknown />
      )}
    </>
  )
}

/** A promise is as exact as it was said; what came of words alone may be more than was counted. */
const qualifierOf = (row: FlowRow, step: 'promised' | 'sent' | 'arrived' | 'delivered') =>
  step === 'promised'
    ? row.qualifier
    : row.unquantified > 0 && row.lines > row.unquantified
      ? 'at_least'
      : 'exact'

/** Consignments on their way, each with where it is as far as that is known. */
export const ConsignmentList = ({
  rows,
  isPlaced,
  point,
}: {
  rows: readonly WayRow[]
  isPlaced: (row: WayRow) => boolean
  point: Point
}) => {
  const t = useTranslations('reports')
  const stage = useTranslations('stages')
  const operation = useOperation()
  if (rows.length === 0) return null
  return (
    <section aria-label={t('map.consignments')}>
      <h3>{t('map.consignments')}</h3>
      <ul>
        {rows.map((row) => {
          const place = row.kind === 'inbound' ? 'consignments' : 'deliveries'
          const where = row.place ?? row.destination
          return (
            <li key={row.consignment} {...pointing(row.consignment, point)}>
              <Link to={`/o/${operation}/${place}/${row.consignment}`}>{row.code}</Link>{' '}
              {stage(row.stage)}{' '}
              <span className='wb-map-off'>
                {!where
                  ? t('map.noPlace')
                  : row.place
                    ? t('map.at', { place: where.name })
                    : t('map.towards', { place: where.name })}
                {where && !isPlaced(row) && ` · ${t('map.noPlace')}`}
              </span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
