import { titlesOf } from '#acts/sql.ts'
import { namesOf } from '#parties/sql.ts'
import type { Query } from '#platform/database.ts'
import type { ConsignmentAnswer, PackageHistory } from './consignment-answer.ts'
import { breachesOf, checksOf, filesOf, papersOf } from './customs-sql.ts'
import { standingOfLines, type Step, stepsOf } from './line-sql.ts'
import { movementsOf, namedLines } from './package-reading-sql.ts'
import { findPackage, type KeptPackage, packagesOf } from './package-sql.ts'
import { dwellOf, headOf, namedLegs } from './reading-sql.ts'
import { refuse } from './refusals.ts'
import { hoursBetween } from './standing.ts'
import { documentsOf } from './transport-sql.ts'
import { valuesOf } from './value-sql.ts'

/** One consignment with everything that is known of it. `now`: until when dwell is counted. */
export const readConsignment = async (
  q: Query,
  operation: number,
  consignment: string,
  now: string,
): Promise<ConsignmentAnswer> => {
  const head = await headOf(q, operation, consignment)
  if (!head) throw refuse('consignment_unknown', { consignment })
  const lines = await wholeLines(q, operation, await namedLines(q, operation, { consignment }), [
    consignment,
  ])
  const packages = await packagesOf(q, operation, consignment)
  return {
    ...head,
    legs: await namedLegs(q, operation, consignment),
    packages: packages.map((each) => labelled(each, head.message)),
    lines,
    ...(await paperworkOf(q, operation, consignment, now)),
    values: await valuesOf(q, operation, consignment),
    dwell: await dwell(
      q,
      operation,
      lines.map(({ id }) => id),
      now,
    ),
  }
}

/** Documents, customs, papers and checks, with the names of whoever and whatever they name. */
const paperworkOf = async (q: Query, operation: number, consignment: string, now: string) => {
  const documents = await documentsOf(q, operation, { consignment })
  const files = await filesOf(q, operation, { consignment })
  const papers = await papersOf(q, operation, { consignment })
  const checks = await checksOf(q, operation, consignment)
  const breaches = await breachesOf(q, operation, consignment)
  const parties = await namesOf(q, [
    ...documents.flatMap(({ issuer }) => issuer ?? []),
    ...files.flatMap(({ declarant }) => declarant ?? []),
  ])
  const places = await namesOf(q, new Set(breaches.map(({ place }) => place)), 'place')
  const sourced = [...documents, ...files, ...papers, ...checks]
  const titles = await titlesOf(
    q,
    operation,
    sourced.map(({ source }) => source),
  )
  const titled = <T extends { readonly source: string | null }>(row: T) => ({
    ...row,
    sourceTitle: titles.get(row.source ?? '') ?? null,
  })
  const partyName = (id: string | null) => parties.get(id ?? '')?.name ?? null
  return {
    documents: documents.map((each) => ({
      ...titled(own(each)),
      issuerName: partyName(each.issuer),
    })),
    customs: files.map((file) => ({
      ...titled(own(file)),
      declarantName: partyName(file.declarant),
      dwellHours: hoursBetween(file.openedAt, file.clearedAt ?? now),
    })),
    papers: papers.map((paper) => ({ ...titled(own(paper)), present: paper.source !== null })),
    checks: checks.map(titled),
    breaches: breaches.map((each) => ({ ...each, placeName: places.get(each.place)?.name ?? '' })),
  }
}

/** A package: where it lies, what lies in it, and every movement of that. */
export const readPackage = async (
  q: Query,
  operation: number,
  sought: { readonly id: string } | { readonly code: string },
): Promise<PackageHistory> => {
  const found = await findPackage(q, operation, sought)
  const head = found && (await headOf(q, operation, found.consignment))
  if (!found || !head) throw refuse('package_unknown', { package: Object.values(sought)[0] })
  const all = await packagesOf(q, operation, head.id)
  const byId = new Map(all.map((each) => [each.id, each]))
  const within = pathUp(byId, found.id)
  const inside = all.filter((each) => pathUp(byId, each.id).some(({ id }) => id === found.id))
  const packages = [found.id, ...inside.map(({ id }) => id)]
  const lines = await wholeLines(q, operation, await namedLines(q, operation, { packages }), [
    head.id,
  ])
  const self = byId.get(found.id)
  if (!self) throw refuse('package_unknown', { package: found.id })
  return {
    ...labelled(self, head.message),
    consignment: { id: head.id, code: head.code },
    within: within.map(brief),
    inside: inside.map(brief),
    lines,
    movements: await movementsOf(
      q,
      operation,
      lines.map(({ id }) => id),
    ),
  }
}

const own = <T extends { readonly consignment: string }>({ consignment: _of, ...rest }: T) => rest

const labelled = (
  { consignment: _of, message, ...rest }: KeptPackage & { readonly number: number },
  ofAll: string | null,
) => ({ ...rest, message: message ?? ofAll })

const brief = ({ id, ownCode, kind }: KeptPackage) => ({ id, ownCode, kind })

/** The packages that a package lies in, the nearest first. */
const pathUp = <T extends KeptPackage>(byId: ReadonlyMap<string, T>, id: string): T[] => {
  const above = byId.get(byId.get(id)?.parent ?? '')
  return above ? [above, ...pathUp(byId, above.id)] : []
}

type Line = ConsignmentAnswer['lines'][number]

/** The lines with their standing in the ledger, and with what this room's acts did to them. */
const wholeLines = async (
  q: Query,
  operation: number,
  lines: readonly Omit<Line, 'standing' | 'steps'>[],
  consignments: readonly string[],
): Promise<Line[]> => {
  const standing = await standingOfLines(
    q,
    operation,
    lines.map(({ id }) => id),
  )
  const steps: Step[] = []
  for (const consignment of consignments) steps.push(...(await stepsOf(q, operation, consignment)))
  const byLine = Map.groupBy(steps, (step) => step.line)
  return lines.map((line) => ({
    ...line,
    standing: line.quantity === null ? null : (standing.get(line.id) ?? null),
    steps: (byLine.get(line.id) ?? []).map(({ line: _line, ...step }) => step),
  }))
}

const dwell = async (q: Query, operation: number, lines: readonly string[], now: string) => {
  const found = await dwellOf(q, operation, lines)
  if (!found?.since) return null
  const { since, until } = found
  return { since, until, hours: hoursBetween(since, until ?? now) }
}
