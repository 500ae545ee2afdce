import { acceptedUnits } from '#conformity/standing-actions.ts'
import { figuresByItem, standingByItem } from '#ledger/figures-sql.ts'
import { fold } from '#parties/name.ts'
import type { Query } from '#platform/database.ts'
import type { Filters } from './figure.ts'
import { linesWanted } from './lines-sql.ts'
import { saidByItem } from './pipeline-sql.ts'
import { type PipelineRow, pipelineRowOf } from './pipeline.ts'
import { itemsNamed } from './sql.ts'

/**
 * The pipeline of an operation by item, gifts, purchases and loans alike: from the roll-ups, or,
 * for some donors or recipients, from those of their pledge lines.
 */
export const pipelineOf = async (
  q: Query,
  operation: number,
  { item, ...from }: Pick<Filters, 'donor' | 'recipient' | 'country' | 'item'>,
): Promise<PipelineRow[]> => {
  const lines =
    from.donor || from.recipient || from.country ? await lineIds(q, operation, from) : undefined
  const figures = new Map((await figuresByItem(q, operation, lines)).map((row) => [row.item, row]))
  const standing = Map.groupBy(await standingByItem(q, operation, lines), (row) => row.item)
  const said = new Map((await saidByItem(q, operation, lines)).map((row) => [row.item, row]))
  const accepted = new Map<string, number>()
  for (const each of await acceptedUnits(q, operation, { pledgeLines: lines, byItem: true }))
    accepted.set(each.item, (accepted.get(each.item) ?? 0) + each.quantity)
  const named = await itemsNamed(q, [
    ...new Set([...figures.keys(), ...standing.keys(), ...said.keys()]),
  ])
  return [...named.values()]
    .filter(({ name }) => !item || fold(name).includes(fold(item)))
    .map(({ id, name, class: kind, unit }) =>
      pipelineRowOf(
        { item: name, itemId: id, class: kind, unit },
        {
          figures: figures.get(id),
          accepted: accepted.get(id) ?? 0,
          said: said.get(id),
          standing: standing.get(id) ?? [],
        },
      ),
    )
    .toSorted((a, b) => a.item.localeCompare(b.item))
}

const lineIds = async (q: Query, operation: number, from: Filters): Promise<string[]> => {
  const all = { limit: Number.MAX_SAFE_INTEGER, recordedBefore: null }
  return (await linesWanted(q, operation, { ...from, ...all })).map(({ line }) => line)
}
