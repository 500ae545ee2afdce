// What lets Citus distribute the tables by operation, read from the migrated schema. A tuple lives
// on the shard of its operation, so a key, a foreign key or an index that did not begin with it
// could not be kept there; Citus has no triggers on distributed tables, and the acts check what a
// foreign key to a reference table would.
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Database, Query } from '../../src/platform/database.ts'
import { engines } from '../support/engines.ts'

/** Tables that have a column `operation` and are copied to every node all the same, with why. */
const references: ReadonlyMap<string, string> = new Map([
  ['verdict', 'a hold on a lot or a model holds in every operation, so every shard asks it'],
  ['verdict_confirmation', 'what lets a verdict count is where the verdict is'],
  ['verdict_medicine', 'what a pharmacist found is where the verdict is'],
  ['recall', 'it reaches every operation that has had the goods, as its verdict does'],
])

/** Tables without an operation, which are on every node too: those that are known, and why. */
const shared: readonly (readonly [RegExp, string])[] = [
  [/^operation$/, 'every table names its rows; it is read on every shard and hardly ever written'],
  [
    /^(party|place|item|lot)(_[a-z]+)?$/,
    'the register of who, where and what: all operations use it',
  ],
  [/^sign_in_[a-z]+$/, 'a person signs in once and may be a member of several operations'],
  [/^migration$/, 'says of the whole database what it is'],
]

interface Column {
  readonly table: string
  readonly type: string
  readonly nullable: boolean
}

interface Constraint {
  readonly table: string
  readonly name: string
  readonly kind: 'primary key' | 'unique key' | 'foreign key' | 'exclusion'
  readonly first: string | null
  readonly target: string | null
  /** The column of the other table that the first column stands for. */
  readonly targetFirst: string | null
}

interface Named {
  readonly table: string
  readonly name: string
}

interface Index extends Named {
  /** Null where it begins with an expression. */
  readonly first: string | null
}

const own = sql`n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')`

const tablesOf = async (q: Query): Promise<string[]> => {
  const { rows } = await sql<{ table: string }>`
    select c.relname as table from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p') and ${own} order by 1`.execute(q)
  return rows.map(({ table }) => table)
}

const operationColumns = async (q: Query): Promise<Column[]> => {
  const { rows } = await sql<Column>`
    select c.relname as table, format_type(a.atttypid, a.atttypmod) as type,
           not a.attnotnull as nullable
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attname = 'operation' and a.attnum > 0
     where c.relkind in ('r', 'p') and ${own} order by 1`.execute(q)
  return rows
}

const constraintsOf = async (q: Query): Promise<Constraint[]> => {
  const { rows } = await sql<Constraint>`
    select c.relname as table, k.conname as name,
           case k.contype when 'p' then 'primary key' when 'u' then 'unique key'
             when 'f' then 'foreign key' else 'exclusion' end as kind,
           a.attname as first, t.relname as target, b.attname as "targetFirst"
      from pg_constraint k
      join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
      left join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
      left join pg_class t on t.oid = k.confrelid
      left join pg_attribute b on b.attrelid = k.confrelid and b.attnum = k.confkey[1]
     where k.contype in ('p', 'u', 'f', 'x') and ${own} order by 1, 2`.execute(q)
  return rows
}

const indexesOf = async (q: Query): Promise<Index[]> => {
  const { rows } = await sql<Index>`
    select c.relname as table, i.relname as name, a.attname as first
      from pg_index x
      join pg_class c on c.oid = x.indrelid join pg_namespace n on n.oid = c.relnamespace
      join pg_class i on i.oid = x.indexrelid
      left join pg_attribute a on a.attrelid = x.indrelid and a.attnum = x.indkey[0]
     where ${own} order by 1, 2`.execute(q)
  return rows
}

const triggersOf = async (q: Query): Promise<Named[]> => {
  const { rows } = await sql<Named>`
    select c.relname as table, g.tgname as name
      from pg_trigger g
      join pg_class c on c.oid = g.tgrelid join pg_namespace n on n.oid = c.relnamespace
     where not g.tgisinternal and ${own} order by 1, 2`.execute(q)
  return rows
}

/** Every rule that a table breaks, in words; and how much was looked at. */
const inspect = async (q: Query) => {
  const tables = await tablesOf(q)
  const columns = await operationColumns(q)
  const distributed = new Set(
    columns.map(({ table }) => table).filter((table) => !references.has(table)),
  )
  const ours = <T extends { table: string }>(rows: T[]) =>
    rows.filter(({ table }) => distributed.has(table))
  const constraints = await constraintsOf(q)
  const indexes = ours(await indexesOf(q))
  const keyed = new Set(
    constraints.filter(({ kind }) => kind === 'primary key').map(({ table }) => table),
  )
  const stray = constraints.filter(
    ({ table, target }) => target !== null && !distributed.has(table) && distributed.has(target),
  )
  const broken = [
    ...ours(columns)
      .filter(({ type, nullable }) => type !== 'integer' || nullable)
      .map(({ table }) => `${table}: operation is not "int not null"`),
    ...[...distributed]
      .filter((table) => !keyed.has(table))
      .map((table) => `${table}: has no primary key`),
    ...ours(constraints)
      .filter(({ first }) => first !== 'operation')
      .map(({ table, kind, name }) => `${table}: ${kind} ${name} does not begin with operation`),
    ...ours(constraints).flatMap(({ table, name, target, targetFirst }) => {
      if (target === null) return []
      if (!distributed.has(target))
        return [`${table}: foreign key ${name} goes to the reference table ${target}`]
      return targetFirst === 'operation'
        ? []
        : [`${table}: foreign key ${name} compares operation with ${targetFirst}`]
    }),
    ...indexes
      .filter(({ first }) => first !== 'operation')
      .map(({ table, name }) => `${table}: index ${name} does not begin with operation`),
    ...ours(await triggersOf(q)).map(({ table, name }) => `${table}: has the trigger ${name}`),
    ...stray.map(({ table, name }) => `${table}: foreign key ${name} goes to a distributed table`),
    ...tables
      .filter((table) => !distributed.has(table) && !references.has(table))
      .filter((table) => !shared.some(([known]) => known.test(table)))
      .map((table) => `${table}: has no operation, and is not known as shared by all`),
    ...[...references.keys()]
      .filter((table) => !tables.includes(table))
      .map((table) => `${table}: is listed as a reference table and is not there`),
  ]
  return {
    broken: broken.toSorted(),
    counts: {
      tables: tables.length,
      distributed: distributed.size,
      keys: ours(constraints).filter(({ kind }) => kind !== 'foreign key').length,
      foreignKeys: ours(constraints).filter(({ kind }) => kind === 'foreign key').length,
      indexes: indexes.length,
    },
  }
}

/** Tables that each break a rule, and `good`, which breaks none. */
const bad = `
  create table bad (operation bigint, id uuid primary key, note text, item uuid references item,
    constraint bad_note_taken unique (note, operation));
  create index bad_folded on bad (lower(note));
  create function nothing() returns trigger language plpgsql as 'begin return new; end';
  create trigger bad_watch before insert on bad for each row execute function nothing();
  create table good (operation int not null, id uuid not null, act uuid not null,
    primary key (operation, id), foreign key (operation, act) references act);
  create table keyless (operation int not null, id uuid not null);
  create table turned (operation int not null, number int not null,
    primary key (operation, number), constraint turned_key unique (number, operation));
  create table crossed (operation int not null, number int not null,
    primary key (operation, number),
    constraint crossed_to foreign key (operation, number) references turned (number, operation));
  create table lost (id uuid primary key);
  create table sign_in_stray (of int not null, act uuid primary key,
    constraint stray_act foreign key (of, act) references act)`

describe.each(engines)('what Citus asks of the schema, on $name', ({ name, fresh }) => {
  let db: Database
  beforeAll(async () => {
    db = await fresh()
  })
  afterAll(() => db.close())

  test('every table with an operation can be distributed by it', async () => {
    const { broken, counts } = await inspect(db.query)
    console.log(`${name}: ${JSON.stringify(counts)}`)
    expect(broken).toEqual([])
    // What looked at nothing found nothing.
    expect(counts.distributed).toBeGreaterThan(35)
    expect(counts.tables).toBeGreaterThan(counts.distributed + 15)
    expect(counts.keys).toBeGreaterThan(counts.distributed)
    expect(counts.indexes).toBeGreaterThan(counts.distributed + 35)
  })

  test('each rule sees the table that breaks it', async () => {
    const undo = new Error('taken back')
    const seen = db.transaction(async (tx) => {
      await sql.raw(bad).execute(tx)
      expect((await inspect(tx)).broken).toEqual([
        'bad: foreign key bad_item_fkey does not begin with operation',
        'bad: foreign key bad_item_fkey goes to the reference table item',
        'bad: has the trigger bad_watch',
        'bad: index bad_folded does not begin with operation',
        'bad: index bad_note_taken does not begin with operation',
        'bad: index bad_pkey does not begin with operation',
        'bad: operation is not "int not null"',
        'bad: primary key bad_pkey does not begin with operation',
        'bad: unique key bad_note_taken does not begin with operation',
        'crossed: foreign key crossed_to compares operation with number',
        'keyless: has no primary key',
        'lost: has no operation, and is not known as shared by all',
        'sign_in_stray: foreign key stray_act goes to a distributed table',
        'turned: index turned_key does not begin with operation',
        'turned: unique key turned_key does not begin with operation',
      ])
      throw undo
    })
    await expect(seen).rejects.toBe(undo)
  })
})
