import { sql } from 'kysely'
import type { By } from '#acts/act.ts'
import type { Query } from '#platform/database.ts'
import { none } from '#platform/ids.ts'
import type { Stands } from './consignment.ts'
import type { PackageKind, PlacedLine } from './package.ts'

/** A package as it is kept; "none" at the top of the hierarchy. */
export interface KeptPackage {
  readonly id: string
  readonly consignment: string
  readonly parent: string | null
  readonly kind: PackageKind
  readonly sscc: string | null
  readonly ownCode: string
  readonly marks: string | null
  readonly weightGrams: number | null
  readonly lengthMm: number | null
  readonly widthMm: number | null
  readonly heightMm: number | null
  readonly message: string | null
}

export type NewPackage = Omit<KeptPackage, 'consignment'>

/** Writes new packages under the numbers that follow. Gives the ids that were not taken. */
export const insertPackages = async (
  tx: Query,
  operation: number,
  consignment: string,
  packages: readonly NewPackage[],
): Promise<Set<string>> => {
  const found = await sql<{ id: string }>`
    insert into package (operation, id, consignment, parent, number, kind, sscc, own_code, marks,
      weight_grams, length_mm, width_mm, height_mm, message)
    select ${operation}, x.id, ${consignment}, coalesce(x.parent, ${none}),
           x.number + (select coalesce(max(p.number), 0) from package p
             where p.operation = ${operation} and p.consignment = ${consignment}),
           x.kind, x.sscc, x."ownCode", x.marks, x."weightGrams", x."lengthMm", x."widthMm",
           x."heightMm", x.message
      from jsonb_to_recordset(${JSON.stringify(
        packages.map((each, index) => ({ ...each, number: index + 1 })),
      )}::jsonb) as x(id uuid, parent uuid, number int, kind text, sscc text, "ownCode" text,
        marks text, "weightGrams" bigint, "lengthMm" int, "widthMm" int, "heightMm" int,
        message text)
    on conflict (operation, id) do nothing returning id
  `.execute(tx)
  return new Set(found.rows.map(({ id }) => id))
}

/** Writes a package's label anew. */
export const updatePackage = async (tx: Query, operation: number, kept: KeptPackage) => {
  await sql`
    update package set parent = ${kept.parent ?? none}, sscc = ${kept.sscc}, marks = ${kept.marks},
      weight_grams = ${kept.weightGrams}, length_mm = ${kept.lengthMm}, width_mm = ${kept.widthMm},
      height_mm = ${kept.heightMm}, message = ${kept.message}
     where operation = ${operation} and id = ${kept.id}
  `.execute(tx)
}

/** The packages of a consignment, in order. */
export const packagesOf = async (
  q: Query,
  operation: number,
  consignment: string,
): Promise<(KeptPackage & { number: number })[]> => {
  const found = await sql<KeptPackage & { number: number }>`
    select id, consignment, nullif(parent, ${none}) as parent, number, kind, sscc,
           own_code as "ownCode", marks, weight_grams as "weightGrams", length_mm as "lengthMm",
           width_mm as "widthMm", height_mm as "heightMm", message
      from package where operation = ${operation} and consignment = ${consignment} order by number
  `.execute(q)
  return found.rows
}

/** The consignment that a package belongs to. Sought by id, own code or SSCC. */
export const findPackage = async (
  q: Query,
  operation: number,
  by: { readonly id: string } | { readonly code: string },
): Promise<{ id: string; consignment: string } | undefined> => {
  const is =
    'id' in by
      ? sql`id = ${by.id}`
      : sql`(own_code = upper(${by.code}) or sscc = right(${by.code}, 18))`
  const found = await sql<{ id: string; consignment: string }>`
    select id, consignment from package where operation = ${operation} and ${is}
  `.execute(q)
  return found.rows[0]
}

export type NewLine = PlacedLine & {
  readonly lotId: string
  readonly pledgeLineId: string
  readonly provenanceKept: string
}

/** Writes new lines under the numbers that follow. Gives the ids that were not taken. */
export const insertLines = async (
  tx: Query,
  operation: number,
  consignment: string,
  lines: readonly NewLine[],
): Promise<Set<string>> => {
  const found = await sql<{ id: string }>`
    insert into consignment_line (operation, id, consignment, number, package, item, lot,
      pledge_line, need_line, quantity, qualifier, stated, provenance, value_minor,
      value_currency, value_basis)
    select ${operation}, x.id, ${consignment},
           x.number + (select coalesce(max(l.number), 0) from consignment_line l
             where l.operation = ${operation} and l.consignment = ${consignment}),
           coalesce(x.package, ${none}), x.item, x.lot, x.pledge_line, ${none}, x.quantity,
           x.qualifier::qualifier, x.stated, x.provenance::provenance, x.minor, x.currency, x.basis
      from jsonb_to_recordset(${JSON.stringify(
        lines.map((line, index) => ({
          ...line,
          ...line.value,
          number: index + 1,
          lot: line.lotId,
          pledge_line: line.pledgeLineId,
          provenance: line.provenanceKept,
        })),
      )}::jsonb) as x(id uuid, number int, package uuid, item uuid, lot uuid, pledge_line uuid,
        quantity bigint, qualifier text, stated text, provenance text, minor bigint,
        currency text, basis text)
    on conflict (operation, id) do nothing returning id
  `.execute(tx)
  return new Set(found.rows.map(({ id }) => id))
}

/** Notes what an act did to lines; `quantity` null for a line without a number. */
export const insertSteps = async (
  tx: Query,
  by: By,
  stage: Stands | 'short',
  steps: readonly {
    readonly line: string
    readonly quantity: number | null
    readonly leg?: string | undefined
    readonly reason?: string | undefined
  }[],
) => {
  await sql`
    insert into consignment_step (operation, act, line, leg, stage, quantity, reason)
    select ${by.operation}, ${by.act}, x.line, coalesce(x.leg, ${none}), ${stage}::text::stage,
           x.quantity, x.reason
      from jsonb_to_recordset(${JSON.stringify(steps)}::jsonb)
        as x(line uuid, leg uuid, quantity bigint, reason text)
  `.execute(tx)
}
