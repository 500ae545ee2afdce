import { Fragment } from 'react'
import { useTranslations } from 'use-intl'
import { columns } from '#reports/figure.ts'
import { JointDonors } from '../pledges/joint-donors.tsx'
import { Figure, Unknown } from '../ui/figure.tsx'
import {
  byItem,
  type FigureRow,
  keyOf,
  qualifierIn,
  type Source,
  sumOf,
} from './figures-by-item.ts'

/** By item and donor, how far each gift came; one column for each step, darker towards the ward. */
export const FiguresTable = ({
  rows,
  sources,
}: {
  rows: readonly FigureRow[]
  sources: readonly Source[]
}) => {
  const t = useTranslations('audience')
  const numbers = new Map(sources.map((source, at) => [keyOf(source), at + 1]))
  return (
    <table className='wb-figures wb-by-line'>
      <thead>
        <tr>
          <th scope='col'>{t('fromTo')}</th>
          {columns.map((column) => (
            <th key={column} scope='col' className='wb-end'>
              <span className='wb-solid wb-swatch' data-solidity={column} />
              {t(`columns.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {byItem(rows).map((group) => (
          <Fragment key={group[0]?.itemId}>
            <tr>
              <th scope='rowgroup' colSpan={columns.length + 1} className='wb-item-head'>
                {group[0]?.item}
              </th>
            </tr>
            {group.map((row, at) => (
              <Line key={row.line ?? at} row={row} numbers={numbers} />
            ))}
            {group.length > 1 && <SumLine group={group} />}
          </Fragment>
        ))}
      </tbody>
    </table>
  )
}

const Line = ({ row, numbers }: { row: FigureRow; numbers: ReadonlyMap<string, number> }) => {
  const t = useTranslations('audience')
  const cited = [...new Set(row.sources.flatMap((source) => numbers.get(keyOf(source)) ?? []))]
  return (
    <tr>
      <th scope='row'>
        {row.donors.length > 0 ? (
          <JointDonors names={row.donors} shares={row.sharesKnown ? 'stated' : 'unknown'} />
        ) : (
          t('nobodyPromised')
        )}
        {row.recipient && <> → {row.recipient}</>}
        {row.partOf && <span className='wb-name-other'> {t('part')}</span>}{' '}
        {cited.map((number) => (
          <a key={number} className='wb-cites' href={`#source-${number}`}>
            [{number}]
          </a>
        ))}
      </th>
      {columns.map((column) => (
        <td key={column} className='wb-end' data-label={t(`columns.${column}`)}>
          {row[column] === null && row.unnumbered !== column ? (
            <Unknown />
          ) : (
            <Figure
              value={row[column]}
              unit={row.unit}
              qualifier={qualifierIn(row, column)}
              stated={row.stated}
              basis={row.basis}
            />
          )}
        </td>
      ))}
    </tr>
  )
}

const SumLine = ({ group }: { group: readonly FigureRow[] }) => {
  const t = useTranslations('audience')
  return (
    <tr className='wb-sum'>
      <th scope='row'>{t('together')}</th>
      {columns.map((column) => {
        const { value, qualifier } = sumOf(group, column)
        return (
          <td key={column} className='wb-end' data-label={t(`columns.${column}`)}>
            <Figure value={value} unit={group[0]?.unit} qualifier={qualifier} />
          </td>
        )
      })}
    </tr>
  )
}
