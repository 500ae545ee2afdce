import './pipeline.css'
import { Button } from '@mantine/core'
import { useElementSize } from '@mantine/hooks'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { columns } from '#reports/figure.ts'
import { useRead } from '../api/query.ts'
import { useOperation } from '../session/me.ts'
import { Figure, Unknown } from '../ui/figure.tsx'
import { Empty, Loaded, Section } from '../ui/page.tsx'
import { solidityOf } from '../ui/solidity.ts'
import { StageBar } from '../ui/stage-bar.tsx'
import { pipelineAsked } from './asked.ts'
import { hasNumbers, type PipelineRow, qualifierAt, wordsReach } from './lane.ts'
import { laneHeight, PipelineDrawing } from './pipeline-drawing.tsx'

const few = 8

/** The pipeline by item, from the promise to the ward: one request, one table, one drawing. */
export const PipelinePanel = () => {
  const t = useTranslations('reports')
  const operation = useOperation()
  const found = useRead('reportPipeline', pipelineAsked(operation))
  return (
    <Section title={t('pipeline')}>
      <Loaded of={found} height={few * laneHeight}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Empty title={t('pipelineEmpty')}>{t('pipelineEmptyHelp')}</Empty>
          ) : (
            <Pipeline rows={rows} />
          )
        }
      </Loaded>
    </Section>
  )
}

const Pipeline = ({ rows }: { rows: readonly PipelineRow[] }) => {
  const t = useTranslations('reports')
  const [all, setAll] = useState(false)
  const counted = rows.filter(hasNumbers).toSorted(furthestFirst)
  const shown = all ? counted : counted.slice(0, few)
  return (
    <>
      <Lanes rows={shown} />
      <Bars rows={shown} />
      {counted.length > few && (
        <Button variant='default' size='xs' mt={12} onClick={() => setAll(!all)}>
          {all ? t('fewerItems') : t('allItems', { count: counted.length })}
        </Button>
      )}
      <InWords rows={rows} />
    </>
  )
}

/** What came furthest first; among those what there is most of. */
const furthestFirst = (a: PipelineRow, b: PipelineRow): number =>
  furthest(b) - furthest(a) ||
  (b.sent ?? 0) - (a.sent ?? 0) ||
  (b.promised ?? 0) - (a.promised ?? 0)

const furthest = (row: PipelineRow): number =>
  columns.findLastIndex((column) => (row[column] ?? 0) > 0 && column !== 'promised')

const Lanes = ({ rows }: { rows: readonly PipelineRow[] }) => {
  const t = useTranslations('reports')
  const head = useElementSize<HTMLTableCellElement>()
  const cell = useElementSize<HTMLTableCellElement>()
  return (
    <div className='wb-lanes wb-card'>
      <table>
        <caption className='wb-visually-hidden'>{t('pipelineCaption')}</caption>
        <thead>
          <tr>
            <th ref={head.ref} scope='col'>
              {t('item')}
            </th>
            {columns.map((column, at) => (
              <th key={column} scope='col' ref={at === 0 ? cell.ref : undefined}>
                {t(`columns.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.itemId}>
              <th scope='row'>
                {row.item}
                <UnitOf row={row} />
              </th>
              {columns.map((column) => (
                <td key={column}>
                  <ColumnFigure row={row} column={column} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <PipelineDrawing rows={rows} left={head.width} gap={cell.width} />
      <p className='wb-lanes-scale'>{t('ownScale')}</p>
    </div>
  )
}

const UnitOf = ({ row }: { row: PipelineRow }) => {
  const t = useTranslations('ui')
  return <span className='wb-unit'>{t('unit', { unit: row.unit, count: 2 })}</span>
}

const ColumnFigure = ({ row, column }: { row: PipelineRow; column: (typeof columns)[number] }) => {
  const came = columns.indexOf(wordsReach(row)) >= columns.indexOf(column)
  const said = row.unquantified.lines > 0 && came && column !== 'committed'
  return (
    <Figure
      value={row[column]}
      qualifier={qualifierAt(row, column)}
      stated={said && row[column] === null ? row.unquantified.stated[0] : undefined}
      basis={row.basis ?? undefined}
      why={`item:${row.itemId}:${column}`}
    />
  )
}

/** On a phone each item is one bar of where it stands now. */
const Bars = ({ rows }: { rows: readonly PipelineRow[] }) => {
  const t = useTranslations('stages')
  const unit = useTranslations('ui')
  return (
    <ul className='wb-item-bars'>
      {rows.map((row) => (
        <li key={row.itemId}>
          <h3>
            {row.item}
            <span className='wb-unit'>{unit('unit', { unit: row.unit, count: 2 })}</span>
          </h3>
          <StageBar
            segments={[...row.waiting, ...row.ended].map(({ stage, quantity }) => ({
              solidity: solidityOf(stage),
              quantity,
              label: t(stage),
              basis: row.basis === 'reported' ? row.basis : undefined,
            }))}
          />
          <p>
            <FurthestFigures row={row} />
          </p>
        </li>
      ))}
    </ul>
  )
}

const FurthestFigures = ({ row }: { row: PipelineRow }) => {
  const t = useTranslations('reports')
  return columns
    .filter((column) => row[column] !== null)
    .map((column) => (
      <span key={column} className='wb-item-bars-figure'>
        {t(`columns.${column}`)} <ColumnFigure row={row} column={column} />
      </span>
    ))
}

/** What was named without a number: known to be there, never drawn with a width. */
const InWords = ({ rows }: { rows: readonly PipelineRow[] }) => {
  const t = useTranslations('reports')
  const named = rows.filter(({ unquantified }) => unquantified.lines > 0)
  if (named.length === 0) return null
  return (
    <div className='wb-in-words'>
      <h3>{t('inWords')}</h3>
      <p>{t('inWordsHelp')}</p>
      <ul>
        {named.map((row) => (
          <li key={row.itemId}>
            <span>
              {row.item}
              <span className='wb-unit'>{t(`columns.${wordsReach(row)}`)}</span>
            </span>
            <Unknown stated={row.unquantified.stated.map((words) => words.trim()).join('; ')} />
          </li>
        ))}
      </ul>
    </div>
  )
}
