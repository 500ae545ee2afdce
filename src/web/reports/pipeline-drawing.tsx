import { useMemo } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import { useStagePatterns } from '../ui/stage-patterns.tsx'
import type { PipelineRow } from './lane.ts'
import { type Block, laneDrawn, nodeWidth } from './sankey.ts'

export const laneHeight = 64
const headHeight = 32
/** The figures stand over the drawing. */
const figureHeight = 28

/** The Sankey behind the table: a lane for each row, each item to its own scale. */
export const PipelineDrawing = ({
  rows,
  left,
  gap,
}: {
  rows: readonly PipelineRow[]
  left: number
  gap: number
}) => {
  const { patterns, fill } = useStagePatterns()
  const lanes = useMemo(
    () =>
      rows.map((row, at) => {
        const top = at * laneHeight + figureHeight
        return { row, ...laneDrawn(row, { left, gap, top, bottom: top + laneHeight - 36 }) }
      }),
    [rows, left, gap],
  )
  const isMeasured = gap > 0
  if (!isMeasured) return null
  return (
    <svg
      className='wb-lanes-drawing'
      aria-hidden='true'
      width='100%'
      height={rows.length * laneHeight}
      style={{ top: headHeight }}
    >
      {patterns}
      {lanes.map(({ row, blocks, ribbons }) => (
        <g key={row.itemId} data-basis={row.basis ?? undefined}>
          {ribbons.map(({ path, to, gone }, at) => (
            <path
              key={at}
              d={path}
              className='wb-ribbon'
              style={{ fill: fill(gone ? 'gone' : to) }}
            />
          ))}
          {blocks.map((block) => (
            <BlockDrawn key={block.column} block={block} gap={gap} fill={fill} unit={row.unit} />
          ))}
        </g>
      ))}
    </svg>
  )
}

const BlockDrawn = ({
  block,
  gap,
  fill,
  unit,
}: {
  block: Block
  gap: number
  fill: ReturnType<typeof useStagePatterns>['fill']
  unit: string
}) => {
  const t = useTranslations('reports')
  const words = useTranslations('ui')
  const format = useFormatter()
  const { column, x, y, height, rest } = block
  const style = { fill: fill(column) }
  return (
    <>
      <rect x={x} y={y} width={nodeWidth} height={height} className='wb-block' style={style} />
      {rest && (
        <g>
          <title>
            {t('waitsHere', {
              column: t(`columns.${column}`),
              quantity: format.number(rest.quantity),
              unit: words('unit', { unit, count: rest.quantity }),
            })}
          </title>
          <rect
            x={x}
            y={rest.y}
            width={gap * 0.42}
            height={rest.height}
            className='wb-block'
            data-column={column}
            style={style}
          />
          {column === 'arrived' && (
            <rect
              x={x + gap * 0.42 - 3}
              y={rest.y}
              width={4}
              height={rest.height}
              className='wb-gate'
            />
          )}
        </g>
      )}
    </>
  )
}
