import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { Fragment, type ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { cameTo, type Column, columns } from '#reports/figure.ts'
import { type RowOf, rowsOf, useList, useRead } from '../api/query.ts'
import { useOperation } from '../session/me.ts'
import { Figure, Unknown } from '../ui/figure.tsx'
import { Loaded } from '../ui/page.tsx'
import { Day } from '../ui/when.tsx'
import { pipelineAsked } from './asked.ts'
import { qualifierAt } from './lane.ts'

/** A column as an address names it; what nobody knows is the first. */
const columnOf = (text: string): Column => columns.find((column) => column === text) ?? 'promised'

/** Why a figure of an item is what it is: the lines behind it, each of which can be asked on. */
export const WhyItem = ({ item, column: named }: { item: string; column: string }) => {
  const t = useTranslations('reports')
  const operation = useOperation()
  const column = columnOf(named)
  const pipeline = useRead('reportPipeline', pipelineAsked(operation))
  const found = useList('reportFigures', {
    params: { operation },
    query: { itemId: item, reached: column, limit: 20 },
  })
  const row = pipeline.data?.rows.find(({ itemId }) => itemId === item)
  return (
    <Loaded of={found}>
      {(data) => (
        <div className='wb-why'>
          {row && (
            <p className='wb-why-title'>
              {t('whyColumn', { item: row.item, column: t(`columns.${column}`) })}{' '}
              <Figure value={row[column]} unit={row.unit} qualifier={qualifierAt(row, column)} />
            </p>
          )}
          <h3>{t('whyLines')}</h3>
          <p>{t('whyLinesHelp')}</p>
          <Lines rows={rowsOf<'reportFigures'>(data)} column={column} />
          <More list={found} />
        </div>
      )}
    </Loaded>
  )
}

type FigureRow = RowOf<'reportFigures'>

const Lines = ({ rows, column }: { rows: readonly FigureRow[]; column: Column }) => {
  const t = useTranslations('reports')
  if (rows.length === 0) return <p>{t('whyNone')}</p>
  return (
    <ul className='wb-why-lines'>
      {rows.map((row) => (
        <li key={row.line ?? row.itemId}>
          <span className='wb-why-line'>
            <b>{row.donors.join(' + ') || t('nobodyPromised')}</b>
            {row.recipient && <span> → {row.recipient}</span>}
            <span className='wb-why-where'>
              {[row.item, row.donors.length > 1 && !row.sharesKnown && t('jointShares')]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </span>
          {row[column] === null && cameTo(row, column) ? (
            <Unknown stated={row.stated} />
          ) : (
            <Figure
              value={row[column]}
              unit={row.unit}
              qualifier={column === 'promised' ? row.qualifier : 'exact'}
              stated={row.stated}
              basis={row.basis}
              why={row.pledge ? `pledge:${row.pledge}` : undefined}
            />
          )}
          {row.sources.map((source) => (
            <p key={source.title} className='wb-claim'>
              {source.quotes.slice(0, 3).map((quote) => (
                <Fragment key={quote}>
                  <q>{quote.replaceAll(/^["“]|["”]$/g, '')}</q>{' '}
                </Fragment>
              ))}
              {source.title}
            </p>
          ))}
        </li>
      ))}
    </ul>
  )
}

const More = ({ list }: { list: { hasNextPage: boolean; fetchNextPage: () => unknown } }) => {
  const t = useTranslations('reports')
  if (!list.hasNextPage) return null
  return (
    <Button variant='default' size='xs' onClick={() => void list.fetchNextPage()}>
      {t('more')}
    </Button>
  )
}

/** A sum over a class of items: its items, each with a figure of its own to ask. */
export const WhyClass = ({ of, column: named }: { of: string; column: string }) => {
  const t = useTranslations('reports')
  const operation = useOperation()
  const column = columnOf(named)
  const found = useRead('reportPipeline', pipelineAsked(operation))
  return (
    <Loaded of={found}>
      {({ rows }) => (
        <div className='wb-why'>
          <p className='wb-why-title'>
            {t('whyColumn', { item: t('things', { class: of }), column: t(`columns.${column}`) })}
          </p>
          <h3>{t('whyItems')}</h3>
          <Pairs
            pairs={rows
              .filter((row) => row.class === of)
              .map((row) => ({
                key: row.itemId,
                what: row.item,
                figure: (
                  <Figure
                    value={row[column]}
                    unit={row.unit}
                    qualifier={qualifierAt(row, column)}
                    stated={row.unquantified.stated[0]}
                    basis={row.basis ?? undefined}
                    why={`item:${row.itemId}:${column}`}
                  />
                ),
              }))}
          />
        </div>
      )}
    </Loaded>
  )
}

/** Who asks for an item: the lines of needs behind its coverage. */
export const WhyNeed = ({ item }: { item: string }) => {
  const t = useTranslations('reports')
  const operation = useOperation()
  const found = useList('listNeeds', { params: { operation }, query: { item, limit: 20 } })
  return (
    <Loaded of={found}>
      {(data) => {
        const rows = rowsOf<'listNeeds'>(data).filter(({ withdrawn }) => !withdrawn)
        return (
          <div className='wb-why'>
            <p className='wb-why-title'>{rows[0]?.itemName}</p>
            <h3>{t('whyNeeds')}</h3>
            {rows.length === 0 && <p>{t('whyNeedsNone')}</p>}
            <Pairs
              pairs={rows.map((row) => ({
                key: row.id,
                what: (
                  <>
                    <Link to={`/o/${operation}/needs/${row.need}`}>{row.facility.name}</Link>
                    <span className='wb-why-where'>
                      {t('coverage.open')} <Figure value={row.open} />
                      {row.byWhen && (
                        <>
                          {' · '}
                          <Day on={row.byWhen} />
                        </>
                      )}
                    </span>
                  </>
                ),
                figure: <Figure value={row.quantity} unit={row.unit} />,
              }))}
            />
            <More list={found} />
          </div>
        )
      }}
    </Loaded>
  )
}

const Pairs = ({
  pairs,
}: {
  pairs: readonly { key: string; what: ReactNode; figure: ReactNode }[]
}) => (
  <table className='wb-why-table'>
    <tbody>
      {pairs.map(({ key, what, figure }) => (
        <tr key={key}>
          <td>{what}</td>
          <td className='wb-end'>{figure}</td>
        </tr>
      ))}
    </tbody>
  </table>
)
