import type { Answered } from '#http/calling.ts'
import type { Stage } from '#ledger/account.ts'
import type { Segment } from '../ui/stage-bar.tsx'
import { solidityOf } from '../ui/solidity.ts'

export type Consignment = Answered<'getConsignment'>
export type Line = Consignment['lines'][number]
export type Package = Consignment['packages'][number]

/** The names of what stands where, as an answer has them and as the ledger calls the stages. */
const stageOf = {
  packed: 'packed',
  inTransit: 'in_transit',
  landed: 'landed',
  arrived: 'arrived',
  dispatched: 'dispatched',
  delivered: 'delivered',
  short: 'short',
  ended: 'lost',
} as const satisfies Partial<Record<keyof NonNullable<Line['standing']>, Stage>>
type Standing = keyof typeof stageOf
const standings = Object.keys(stageOf) as Standing[]

/** What of these lines stands at each stage, in their base unit; only where there is something. */
export const segmentsOf = (lines: readonly Line[], words: (stage: Stage) => string): Segment[] =>
  standings
    .map((name) => ({
      solidity: solidityOf(stageOf[name]),
      quantity: lines.reduce((sum, { standing }) => sum + (standing?.[name] ?? 0), 0),
      label: words(stageOf[name]),
    }))
    .filter(({ quantity }) => quantity > 0)

/** The stage that a line without a number was last said to be at. */
const lastStage = (line: Line): string | undefined => line.steps.at(-1)?.stage

/** The lines that have something at this stage now. */
export const linesAt = (lines: readonly Line[], name: Standing): Line[] =>
  lines.filter((line) =>
    line.standing ? line.standing[name] > 0 : lastStage(line) === stageOf[name],
  )

/** When the first of the goods came to this stage, as far as an act says it. */
export const firstAt = (lines: readonly Line[], stage: string): string | undefined =>
  lines
    .flatMap(({ steps }) => steps.filter((step) => step.stage === stage).map(({ at }) => at))
    .toSorted()[0]

/** What a consignment waits for: its one main act. */
export type Waits = 'pack' | 'send' | 'land' | 'receive' | 'close' | 'reopen'

export const waitsFor = ({ lines, closedAt }: Consignment): Waits => {
  if (closedAt) return 'reopen'
  if (lines.length === 0) return 'pack'
  if (linesAt(lines, 'packed').length > 0) return 'send'
  if (linesAt(lines, 'inTransit').length > 0) return 'land'
  if (linesAt(lines, 'landed').length > 0) return 'receive'
  return 'close'
}

/** What of a line never came, as it would be said at closing: short, or back to its promise. */
export const outstanding = ({ standing }: Line): { short: number; unsent: number } => ({
  short: (standing?.inTransit ?? 0) + (standing?.landed ?? 0),
  unsent: standing?.packed ?? 0,
})

/** Packages in the order of their tree, each with how deep it lies. */
export const treeOf = (packages: readonly Package[]): { one: Package; depth: number }[] => {
  const inside = Map.groupBy(packages, ({ parent }) => parent)
  const under = (parent: string | null, depth: number): { one: Package; depth: number }[] =>
    (inside.get(parent) ?? []).flatMap((one) => [{ one, depth }, ...under(one.id, depth + 1)])
  return under(null, 0)
}

export const codeOfPackage = ({ sscc, ownCode }: Package): string => sscc ?? ownCode

/** The parties in a role, by name. */
export const named = ({ parties }: Consignment, role: Consignment['parties'][number]['role']) =>
  parties.filter((each) => each.role === role).map(({ party }) => party.name)
