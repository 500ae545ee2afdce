import { geoEqualEarth, geoGraticule10, geoPath } from 'd3-geo'
import { scaleSqrt } from 'd3-scale'
import { useMemo } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import { useStagePatterns } from '../ui/stage-patterns.tsx'
import type { Arc, Point } from './flows.ts'
import type { WayRow } from './late.ts'
import type { World } from './world.ts'

interface Placed {
  readonly row: WayRow
  readonly at: Point
}

const edge = 56

/** The map itself. What it shows stands in the lists beside it, for whoever cannot see it. */
export const MapDrawing = ({
  world,
  width,
  arcs,
  consignments,
  pointed,
}: {
  world: World
  width: number
  arcs: readonly Arc[]
  consignments: readonly Placed[]
  /** The key of the arc, or the consignment, that is pointed at in a list. */
  pointed: string
}) => {
  const t = useTranslations('reports')
  const format = useFormatter()
  const { patterns, fill } = useStagePatterns()
  const height = Math.round(Math.min(width * 0.62, 460))
  const points = [
    ...arcs.flatMap(({ from, to }) => [from, to]),
    ...consignments.map(({ at }) => at),
  ]
  const framed = JSON.stringify(points)
  const { path, project } = useMemo(() => {
    const projection = projectionOf(JSON.parse(framed) as Point[], width, height)
    return {
      path: geoPath(projection),
      project: (point: Point): Point => projection([...point]) ?? [0, 0],
    }
  }, [framed, width, height])
  const land = useMemo(
    () => world.countries.map((country) => [country.id, path(country) ?? ''] as const),
    [world, path],
  )
  const widthOf = widthsOf(arcs)
  const fan = fanOf(arcs)
  return (
    <svg role='img' aria-label={t('map.label')} width={width} height={height}>
      {patterns}
      <path d={path(geoGraticule10()) ?? ''} className='wb-graticule' />
      {land.map(([, d], at) => (
        <path key={at} d={d} className='wb-land' />
      ))}
      {arcs.map((arc) => {
        const d = curve(project(arc.from), project(arc.to), fan.get(arc.key) ?? 0)
        const broad = widthOf(arc)
        return (
          <g
            key={arc.key}
            className='wb-arc'
            data-pointed={pointed === arc.key || undefined}
            data-other={(pointed !== '' && pointed !== arc.key) || undefined}
          >
            <title>
              {[
                t('things', { class: arc.class }),
                format.number(arc.quantity),
                t(`columns.${arc.solidity as 'sent'}`),
              ].join(' · ')}
            </title>
            <path d={d} className='wb-arc-edge' style={{ strokeWidth: broad + 2 }} />
            <path d={d} className='wb-arc-ground' style={{ strokeWidth: broad }} />
            <path d={d} style={{ stroke: fill(arc.solidity), strokeWidth: broad }} />
            <circle cx={project(arc.to)[0]} cy={project(arc.to)[1]} r={3} className='wb-arc-end' />
          </g>
        )
      })}
      {consignments.map(({ row, at }) => {
        const [x, y] = project(at)
        return (
          <g key={row.consignment} data-pointed={pointed === row.consignment || undefined}>
            <title>{row.code}</title>
            <rect x={x - 5} y={y - 5} width={10} height={10} rx={2} className='wb-map-goods' />
          </g>
        )
      })}
    </svg>
  )
}

/** Framed on what there is, and never closer than some 2,000 km. */
const projectionOf = (points: readonly Point[], width: number, height: number) => {
  const middle = points.reduce((sum, [longitude]) => sum + longitude / points.length, 0)
  const projection = geoEqualEarth().rotate([-(points.length > 0 ? middle : 10), 0])
  const frame: [[number, number], [number, number]] = [
    [edge, edge],
    [width - edge, height - edge],
  ]
  if (points.length > 0)
    projection.fitExtent(frame, {
      type: 'MultiPoint',
      coordinates: points.map(([longitude, latitude]) => [longitude, latitude]),
    })
  const closest = width * 2.2
  const close = projection.scale()
  if (Number.isFinite(close) && close <= closest && points.length > 0) return projection
  const [longitude = 10, latitude = 30] = points[0] ?? []
  return points.length > 0
    ? projection
        .center([longitude - middle, latitude])
        .scale(closest)
        .translate([width / 2, height / 2])
    : projection.fitSize([width, height], { type: 'Sphere' })
}

/** The wider, the more, within one unit: 1.5 to 14 pixels, by area. */
const widthsOf = (arcs: readonly Arc[]) => {
  const most = new Map<string, number>()
  for (const { unit, quantity } of arcs) most.set(unit, Math.max(most.get(unit) ?? 0, quantity))
  return ({ unit, quantity }: Arc): number =>
    scaleSqrt([0, most.get(unit) ?? 1], [1.5, 14])(quantity)
}

/** Arcs that begin at one point lie side by side, like the ribs of a fan. */
const fanOf = (arcs: readonly Arc[]): Map<string, number> => {
  const bent = new Map<string, number>()
  for (const same of Map.groupBy(arcs, ({ from }) => from.join()).values()) {
    const ribs = same.toSorted((a, b) => a.to[1] - b.to[1] || a.to[0] - b.to[0])
    const step = Math.min(0.05, 0.5 / ribs.length)
    for (const [at, { key }] of ribs.entries()) bent.set(key, 0.06 + at * step)
  }
  return bent
}

const curve = ([x0, y0]: Point, [x1, y1]: Point, bend: number): string => {
  const [dx, dy] = [x1 - x0, y1 - y0]
  const up = dx < 0 ? 1 : -1
  const [cx, cy] = [(x0 + x1) / 2 - dy * bend * up, (y0 + y1) / 2 + dx * bend * up]
  return `M${x0},${y0}Q${cx},${cy} ${x1},${y1}`
}
