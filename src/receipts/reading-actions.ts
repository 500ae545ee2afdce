import { cameOfLines, type KeptLine, linesOfConsignment } from '#consignments/line-sql.ts'
import { packagesOf } from '#consignments/package-sql.ts'
import { headOf } from '#consignments/reading-sql.ts'
import { refuse as refuseConsignment } from '#consignments/refusals.ts'
import { standings } from '#ledger/sql.ts'
import type { Query } from '#platform/database.ts'
import { none } from '#platform/ids.ts'
import { findingsOf, namesOf } from './list-sql.ts'
import type { DiscrepancyRow, ExpectedAnswer } from './receipt.ts'
import { expectedOf } from './receive.ts'
import { seenWithoutNumber } from './sql.ts'
import { statesOf } from './state-actions.ts'
import { expectedPackages, packagesAbove } from './tally.ts'

/** What a tally would find: packages with something that nobody tallied or counted yet. */
export const expectedIn = async (
  q: Query,
  operation: number,
  consignment: string,
): Promise<ExpectedAnswer> => {
  const lines = await announcedIn(q, operation, consignment)
  const numbered = lines.filter(({ quantity }) => quantity !== null)
  const kept = { parties: [], origin: none, destination: none }
  const states = await statesOf(q, operation, 'tallied', { kept, lines: numbered })
  const ids = lines.filter(({ quantity }) => quantity === null).map(({ id }) => id)
  const seen = await seenWithoutNumber(q, operation, ids)
  const expected = new Map<string, number | null>()
  for (const { id } of lines) {
    const state = states.get(id)
    if (state && expectedOf(state) > 0) expected.set(id, expectedOf(state))
    if (!state && !seen.has(id)) expected.set(id, null)
  }
  const awaited = lines.filter(({ id }) => expected.has(id))
  const packages = await packagesOf(q, operation, consignment)
  const holding = packagesAbove(packages, awaited)
  const inside = Map.groupBy(awaited, (line) => line.package)
  const name = await namesOf(q, {
    items: awaited.map(({ item }) => item),
    lots: awaited.map(({ lot }) => lot),
  })
  return {
    packages: packages
      .filter(({ id }) => holding.has(id))
      .map(({ id, number, kind, parent, sscc, ownCode }) => ({
        id,
        number,
        kind,
        parent,
        sscc,
        ownCode,
        lines: (inside.get(id) ?? []).map((line) => ({
          line: line.id,
          item: { id: line.item, name: name.get(line.item) ?? '' },
          lotNumber: name.get(line.lot) ?? '',
          stated: line.stated,
          announced: line.quantity,
          expected: expected.get(line.id) ?? null,
        })),
      })),
    outermost: expectedPackages(packages, awaited).length,
  }
}

/** Over and short of a consignment, line by line, with what receipts found and why. */
export const discrepanciesIn = async (
  q: Query,
  operation: number,
  consignment: string,
): Promise<DiscrepancyRow[]> => {
  const lines = await announcedIn(q, operation, consignment)
  const ids = lines.map(({ id }) => id)
  const came = await cameOfLines(q, operation, ids)
  const findings = await findingsOf(q, operation, ids)
  const accounts = Map.groupBy(
    await standings(q, operation, { consignmentLines: ids }),
    (account) => account.consignmentLine,
  )
  const name = await namesOf(q, { items: lines.map(({ item }) => item), lots: [] })
  return lines.map((line) => {
    const own = accounts.get(line.id) ?? []
    const at = (...stages: string[]) =>
      own.reduce((sum, { stage, balance }) => sum + (stages.includes(stage) ? balance : 0), 0)
    const wrong = findings.get(line.id)?.filter(({ finding }) => finding === 'wrong_item') ?? []
    const received =
      (came.get(line.id) ?? 0) - wrong.reduce((sum, { quantity }) => sum + (quantity ?? 0), 0)
    return {
      line: line.id,
      number: line.number,
      item: { id: line.item, name: name.get(line.item) ?? '' },
      announced: line.quantity,
      received,
      over: line.quantity === null ? 0 : Math.max(0, received - line.quantity),
      short: at('short'),
      outstanding: at('packed', 'in_transit', 'landed'),
      findings: findings.get(line.id) ?? [],
    }
  })
}

const announcedIn = async (
  q: Query,
  operation: number,
  consignment: string,
): Promise<KeptLine[]> => {
  if (!(await headOf(q, operation, consignment)))
    throw refuseConsignment('consignment_unknown', { consignment })
  return linesOfConsignment(q, operation, [consignment])
}
