import { sankey } from 'd3-sankey'
import { type Column, columns } from '#reports/figure.ts'
import { besideCommitment, type PipelineRow, passagesOf, valueAt } from './lane.ts'

interface Node {
  readonly key: string
  readonly column: number
  readonly fixedValue: number
}
interface Link {
  readonly gone: boolean
}

type Drawn = Link & { source: string; target: string; value: number }

/** A quantity at its column: the whole, and the part of it that goes no further. */
export interface Block {
  readonly column: Column
  readonly x: number
  readonly y: number
  readonly height: number
  readonly rest: { readonly y: number; readonly height: number; readonly quantity: number } | null
}

export interface Ribbon {
  readonly to: Column
  readonly gone: boolean
  readonly quantity: number
  readonly path: string
}

/** Wide enough to be seen where it is there at all. */
const least = 2
export const nodeWidth = 6

/**
 * The lane of one item, drawn to its own scale between `top` and `bottom`: d3-sankey lays out a
 * node in each column, also where a quantity only passes one that is unknown.
 */
export const laneDrawn = (
  row: PipelineRow,
  { left, gap, top, bottom }: { left: number; gap: number; top: number; bottom: number },
): { blocks: Block[]; ribbons: Ribbon[] } => {
  const passages = passagesOf(row)
  const over = (at: number) => passages.find(({ from, to }) => from < at && at < to)
  const through = (at: number) => passages.find(({ from, to }) => from <= at && at < to)
  const nodes: Node[] = columns.map((key, column) => ({
    key,
    column,
    fixedValue: over(column)?.quantity ?? valueAt(row, column),
  }))
  const links: Drawn[] = columns.slice(1).map((target, at) => ({
    source: columns[at] ?? target,
    target,
    value: through(at)?.quantity ?? 0,
    gone: false,
  }))
  const beside = besideCommitment(row)
  if (beside > 0) links.push({ source: 'promised', target: 'sent', value: beside, gone: false })
  for (const { from, gone } of passages.filter((each) => each.gone > 0)) {
    nodes.push({ key: `gone ${from}`, column: from + 1, fixedValue: gone })
    links.push({ source: columns[from] ?? '', target: `gone ${from}`, value: gone, gone: true })
  }
  const laid = sankey<Node, Link>()
    .nodeId(({ key }) => key)
    .nodeAlign((node) => node.column)
    .nodeWidth(nodeWidth)
    .nodePadding(4)
    .nodeSort((a, b) => Number(a.key.startsWith('gone')) - Number(b.key.startsWith('gone')))
    .extent([
      [left, top],
      [left + gap * (columns.length - 1) + nodeWidth, bottom],
    ])({ nodes, links: links.map((link) => ({ ...link })) })
  const scale = Math.min(
    ...laid.nodes
      .filter(({ fixedValue }) => fixedValue > 0)
      .map(({ y0 = 0, y1 = 0, fixedValue }) => (y1 - y0) / fixedValue),
  )
  const blocks = laid.nodes.flatMap((node): Block[] => {
    const column = columns[node.column]
    if (!column || node.key !== column || row[column] === null || node.fixedValue === 0) return []
    const out = (node.sourceLinks ?? []).reduce((sum, { value }) => sum + value, 0)
    const rest = column === 'delivered' ? 0 : node.fixedValue - out
    const { x0: x = 0, y0: y = 0 } = node
    return [
      {
        column,
        x,
        y,
        height: Math.max(least, node.fixedValue * scale),
        rest:
          rest > 0
            ? { y: y + out * scale, height: Math.max(least, rest * scale), quantity: rest }
            : null,
      },
    ]
  })
  const ribbons = laid.links.flatMap((link): Ribbon[] => {
    const { source, target, value, width = 0, y0 = 0, y1 = 0, gone } = link
    if (typeof source !== 'object' || typeof target !== 'object' || value === 0) return []
    const half = Math.max(least, width) / 2
    // Through an unknown column a ribbon goes on without a seam.
    const isPassing = over(source.column) !== undefined
    const from = isPassing ? (source.x0 ?? 0) : (source.x1 ?? 0)
    const next = passages.find(({ from: at, to }) => at <= source.column && source.column < to)
    const ends = gone || !over(target.column)
    const to = columns[ends ? target.column : (next?.to ?? target.column)]
    const path = ribbon(from, y0, target.x0 ?? 0, y1, half)
    return to ? [{ to, gone, quantity: value, path }] : []
  })
  return { blocks, ribbons }
}

const ribbon = (x0: number, y0: number, x1: number, y1: number, half: number): string => {
  const mid = (x0 + x1) / 2
  const curve = (dy: number) => `C${mid},${y0 + dy} ${mid},${y1 + dy} ${x1},${y1 + dy}`
  const back = (dy: number) => `C${mid},${y1 + dy} ${mid},${y0 + dy} ${x0},${y0 + dy}`
  return `M${x0},${y0 - half}${curve(-half)}L${x1},${y1 + half}${back(half)}Z`
}
