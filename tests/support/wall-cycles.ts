import { type House, lineOf, ownRow, type Violation } from './house.ts'
import { roomOf, type WallMap } from './wall-map.ts'

/** Rooms that import each other in a ring. A file walled by its own row stands for itself. */
export const cycles = ({ map, built }: House): readonly Violation[] => {
  const steps = new Map<string, Map<string, string>>()
  for (const file of built) {
    for (const found of file.imports) {
      if (found.target === undefined || found.target.startsWith('..')) continue
      const [from, to] = [standsFor(map, file.path), standsFor(map, found.target)]
      if (from === to) continue
      const onward = steps.get(from) ?? new Map<string, string>()
      steps.set(from, onward.has(to) ? onward : onward.set(to, lineOf(file, found)))
    }
  }
  const rings = [...steps.keys()].flatMap((start) => shortestRing(steps, start) ?? [])
  const distinct = new Map(rings.reverse().map((ring) => [[...ring].sort().join(), ring]))
  return [...distinct.values()].map((ring) => ({
    rule: 'cycle',
    where: steps.get(ring.at(-1) ?? '')?.get(ring[0] ?? '') ?? '',
    says: [...ring, ring[0]].join(' → '),
  }))
}

const standsFor = (map: WallMap, path: string): string =>
  ownRow(map, path)?.names[0]?.replace('*', roomOf(path)) ?? roomOf(path)

const shortestRing = (
  steps: ReadonlyMap<string, ReadonlyMap<string, string>>,
  start: string,
): [string[]] | undefined => {
  const seen = new Set<string>()
  const queue = [[start]]
  for (const way of queue) {
    for (const next of steps.get(way.at(-1) ?? '')?.keys() ?? []) {
      if (next === start) return [way]
      if (!seen.has(next)) queue.push([...way, next])
      seen.add(next)
    }
  }
  return undefined
}
