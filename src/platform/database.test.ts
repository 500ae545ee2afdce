import { AsyncLocalStorage } from 'node:async_hooks'
import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { engines } from '../../tests/support/engines.ts'
import type { Database, Query } from './database.ts'

describe.each(engines)('the database on $name', ({ fresh }) => {
  let db: Database
  beforeAll(async () => {
    db = await fresh()
    await db.exec(`create table note (id bigint primary key, text text not null default '');
      create table once (id bigint primary key deferrable initially deferred)`)
  })
  afterAll(() => db.close())
  beforeEach(() => db.exec('truncate note; truncate once'))

  const one = async (statement: ReturnType<typeof sql<Record<string, unknown>>>, on = db.query) =>
    (await statement.execute(on)).rows[0]
  const write = (tx: Query, id: number, text = '') =>
    sql`insert into note values (${id}, ${text})`.execute(tx)
  const ids = async () =>
    (await sql<{ id: number }>`select id from note order by id`.execute(db.query)).rows.map(
      ({ id }) => id,
    )

  it('gives each type as one kind of value', async () => {
    const row = await one(sql`select 9007199254740991::int8 as big, 7::int4 as small, 1.50 as exact,
      0.5::float8 as real, true as yes, null::text as nothing, 'x' as text,
      '2020-03-16 13:00:00.123456+01'::timestamptz as instant, date '2020-03-16' as day,
      '{"a":[1]}'::jsonb as document, '\\x00ff'::bytea as bytes,
      '00000000-0000-0000-0000-000000000000'::uuid as id,
      array[1,null]::int8[] as integers, array['a,"b\\', null, 'NULL', '']::text[] as texts,
      array['2020-03-16 12:00+00']::timestamptz[] as instants, count(*) as counted from note`)
    expect(row).toEqual({
      big: 9007199254740991,
      small: 7,
      exact: '1.50',
      real: 0.5,
      yes: true,
      nothing: null,
      text: 'x',
      instant: '2020-03-16T12:00:00.123Z',
      day: '2020-03-16',
      document: { a: [1] },
      bytes: new Uint8Array([0, 255]),
      id: '00000000-0000-0000-0000-000000000000',
      integers: [1, null],
      texts: ['a,"b\\', null, 'NULL', ''],
      instants: ['2020-03-16T12:00:00.000Z'],
      counted: 0,
    })
  })

  it('takes each kind of value as a parameter', async () => {
    const at = new Date('2020-03-16T12:00:00.123Z')
    const texts = ['a,"b\\', null, 'NULL', '', 'é 口罩']
    const document = [{ a: 'x' }]
    const row = await one(sql`select ${9007199254740991}::int8 as big, ${12n}::int8 as bigint,
      ${at}::timestamptz as instant, ${true}::bool as yes, ${null}::text as nothing,
      ${undefined}::text as missing, ${new Uint8Array([0, 255])}::bytea as bytes,
      ${texts}::text[] as texts, ${[]}::int8[] as none, ${[[1], [2]]}::int8[]::text as nested,
      ${JSON.stringify(document)}::jsonb as list, ${document[0]}::jsonb as document`)
    expect(row).toEqual({
      big: 9007199254740991,
      bigint: 12,
      instant: at.toISOString(),
      yes: true,
      nothing: null,
      missing: null,
      bytes: new Uint8Array([0, 255]),
      texts,
      none: [],
      nested: '{{1},{2}}',
      list: document,
      document: document[0],
    })
  })

  it('refuses an integer it could not hold exactly', async () => {
    await expect(one(sql`select 9007199254740993::int8 as big`)).rejects.toThrow(RangeError)
    await expect(one(sql`select 1 + ${1}::int8 as two`)).resolves.toEqual({ two: 2 })
  })

  it('gives the sign-in library its instants as Date', async () => {
    const row = await one(sql`select timestamptz '2020-03-16 12:00+00' as at`, db.raw)
    expect(row).toEqual({ at: new Date('2020-03-16T12:00:00Z') })
  })

  it('lets the sign-in library have transactions of its own', async () => {
    const refused = db.raw.transaction().execute(async (tx) => {
      await write(tx, 1)
      throw new Error('no')
    })
    await Promise.all([
      expect(refused).rejects.toThrow('no'),
      db.raw.transaction().execute((tx) => write(tx, 2)),
      db.transaction((tx) => write(tx, 3)),
    ])
    expect(await ids()).toEqual([2, 3])
  })

  it('says how many rows a statement touched', async () => {
    await db.exec('insert into note select generate_series(1, 3)')
    const { numAffectedRows } = await sql`update note set text = 'x' where id > ${1}`.execute(
      db.query,
    )
    expect(numAffectedRows).toBe(2n)
  })

  it('names the constraint that was broken', async () => {
    await db.exec('insert into note values (1)')
    await expect(db.transaction((tx) => write(tx, 1))).rejects.toMatchObject({
      code: '23505',
      constraint: 'note_pkey',
    })
  })

  it('runs many statements all or none', async () => {
    const two = 'insert into note values (1); insert into note values (1)'
    await expect(db.exec(two)).rejects.toMatchObject({ code: '23505' })
    expect(await ids()).toEqual([])
  })

  it('keeps all of a transaction or nothing', async () => {
    await db.transaction(async (tx) => {
      await write(tx, 1)
      await write(tx, 2)
    })
    const failing = db.transaction(async (tx) => {
      await write(tx, 3)
      throw new Error('no')
    })
    await expect(failing).rejects.toThrow('no')
    expect(await ids()).toEqual([1, 2])
  })

  it('keeps callers at the same time apart', async () => {
    const refused = new Set([3, 17, 31])
    const callers = Array.from({ length: 32 }, (_, i) =>
      db.transaction(async (tx) => {
        await write(tx, i)
        if (refused.has(i)) throw new Error(`no ${i}`)
        return i
      }),
    )
    const outcomes = await Promise.allSettled(callers)
    const kept = outcomes.flatMap((o) => (o.status === 'fulfilled' ? [o.value] : []))
    expect(kept).toEqual(Array.from({ length: 32 }, (_, i) => i).filter((i) => !refused.has(i)))
    expect(await ids()).toEqual(kept)
  })

  it('runs each caller in its own asynchronous context', async () => {
    const request = new AsyncLocalStorage<number>()
    const serve = (i: number) =>
      request.run(i, () =>
        db.transaction(async (tx) => write(tx, i).then(() => request.getStore())),
      )
    expect(await Promise.all([serve(1), serve(2), serve(3)])).toEqual([1, 2, 3])
  })

  it('refuses a caller whose failed statement was swallowed, and only that one', async () => {
    const careless = db.transaction(async (tx) => {
      await write(tx, 1)
      await sql`select 1 / ${0}::int`.execute(tx).catch(() => {})
    })
    const careful = db.transaction((tx) => write(tx, 2))
    await expect(careless).rejects.toThrow(/aborted|swallowed/)
    await careful
    expect(await ids()).toEqual([2])
    const alone = db.transaction(async (tx) => {
      await sql`select 1 / ${0}::int`.execute(tx).catch(() => {})
    })
    await expect(alone).rejects.toThrow('swallowed')
  })

  it('refuses at the commit only who broke a deferred constraint', async () => {
    await db.exec('insert into once values (1)')
    const claim = (id: number) =>
      db.transaction((tx) => sql`insert into once values (${id})`.execute(tx))
    const outcomes = await Promise.allSettled([claim(2), claim(1), claim(3)])
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  })

  it('never shows what is not committed', async () => {
    const seen: number[] = []
    const work = db.transaction(async (tx) => {
      await write(tx, 1)
      await pause(20)
      throw new Error('no')
    })
    const reads = Array.from({ length: 5 }, async () => seen.push((await ids()).length))
    await expect(work).rejects.toThrow('no')
    await Promise.all(reads)
    expect(seen).toEqual([0, 0, 0, 0, 0])
  })

  it('refuses to read past an open transaction, or to open one in another', async () => {
    await expect(db.transaction(() => ids())).rejects.toThrow('use its tx')
    await expect(db.transaction(() => db.transaction((tx) => write(tx, 1)))).rejects.toThrow(
      'use its tx',
    )
  })

  it('refuses to begin and commit inside a transaction', async () => {
    const inner = db.transaction((tx) => tx.transaction().execute((nested) => write(nested, 1)))
    await expect(inner).rejects.toThrow('holds no other')
    expect(await ids()).toEqual([])
  })

  it('refuses a transaction kept beyond its end', async () => {
    const kept = await db.transaction(async (tx) => ({ tx }))
    await expect(write(kept.tx, 1)).rejects.toThrow('has ended')
  })

  it.each(['40001', '40P01'])('runs again what lost a race: %s', async (code) => {
    let runs = 0
    const ran = await db.transaction(async (tx) => {
      runs += 1
      await write(tx, runs)
      const fail = sql.raw(`do $$ begin raise exception 'race' using errcode = '${code}'; end $$`)
      if (runs < 3) await fail.execute(tx)
      return runs
    })
    expect(ran).toBe(3)
    expect(await ids()).toEqual([3])
  })

  it('gives up after some races', async () => {
    const fail = sql.raw(`do $$ begin raise exception 'race' using errcode = '40001'; end $$`)
    await expect(db.transaction((tx) => fail.execute(tx))).rejects.toMatchObject({ code: '40001' })
  })

  it('sees the columns of a table that was changed', async () => {
    await db.exec('create table changing (id int); insert into changing values (1)')
    const read = () => one(sql`select * from changing where id = ${1}`)
    expect(await read()).toEqual({ id: 1 })
    await db.exec(`alter table changing add word text default 'x'`)
    expect(await read()).toEqual({ id: 1, word: 'x' })
    await db.exec('drop table changing')
  })

  it('may be closed twice, and then says so', async () => {
    const other = await fresh()
    await Promise.all([other.close(), other.close()])
    await expect(sql`select 1`.execute(other.query)).rejects.toThrow(/closed|end/)
  })

  it('runs more different statements than it keeps prepared', async () => {
    for (let i = 0; i < 1100; i++) {
      await sql`select ${sql.raw(String(i))} + ${1}::int as sum`.execute(db.query)
    }
    await expect(one(sql`select ${sql.raw('0')} + ${1}::int as sum`)).resolves.toEqual({ sum: 1 })
  })
})
