import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId, none } from '#platform/ids.ts'
import { freshApp, type TestApp } from '../../tests/support/app.ts'
import { engines } from '../../tests/support/engines.ts'
import { jointGroup } from './actions.ts'
import { membersOf } from './sql.ts'

describe.each(engines)('joint groups on $name', ({ fresh }) => {
  let app: TestApp
  beforeAll(async () => {
    app = await freshApp(fresh)
  })
  afterAll(() => app.close())

  const record = async (name: string): Promise<string> => {
    const body = { id: newId(), kind: 'foundation' as const, names: [{ name }] }
    return (await app.as('coordinator').call('recordParty', { body })).id
  }
  const together = (...members: string[]) =>
    app.database.transaction((tx) => jointGroup(tx, members))
  const read = (party: string) => app.as('public').call('getParty', { params: { party } })

  test('the same donors are one party, in whatever order; other donors are another', async () => {
    const [ali, jack, fosun] = [await record('Ali'), await record('Jack'), await record('Fosun')]
    const group = await together(ali, jack)
    expect(await together(jack, ali, jack)).toBe(group)
    expect(await together(ali, jack, fosun)).not.toBe(group)
    expect(await read(group)).toMatchObject({
      kind: 'joint_group',
      name: 'Ali + Jack',
      members: [
        { id: ali, name: 'Ali' },
        { id: jack, name: 'Jack' },
      ],
    })
    const members = await membersOf(app.database.query, [group, fosun])
    expect(members.get(group)?.map(({ id }) => id)).toEqual([ali, jack])
    expect(members.get(fosun)).toEqual([{ id: fosun, name: 'Fosun' }])
  })

  test('one donor is itself, none is nobody, and a group is its members', async () => {
    const [a, b, c] = [await record('A'), await record('B'), await record('C')]
    expect(await together(a, a)).toBe(a)
    expect(await together()).toBe(none)
    expect(await together(await together(a, b), c, a)).toBe(await together(c, b, a))
    await expect(together(a, newId())).rejects.toThrow('party_unknown')
  })

  test('many at once make one group', async () => {
    const members = await Promise.all([1, 2, 3, 4].map((n) => record(`Racer ${n}`)))
    const turned = (by: number) => [...members.slice(by), ...members.slice(0, by)]
    const made = await Promise.all(
      Array.from({ length: 16 }, (_, n) => together(...turned(n % members.length))),
    )
    expect(new Set(made).size).toBe(1)
    const found = await sql<{ count: number }>`
      select count(*) as count from party_member where "group" = ${made[0]}`.execute(
      app.database.query,
    )
    expect(found.rows[0]?.count).toBe(members.length)
  })

  test('a group is listed when asked for, is not amended, and follows its members in name', async () => {
    const [longfor, taikang] = [await record('Longfor'), await record('Taikang')]
    const group = await together(longfor, taikang)
    const search = { search: 'taikang' }
    const names = async (query: { search: string; kind?: 'joint_group' }) =>
      (await app.as('public').call('listParties', { query })).items.map((item) => item.name)
    expect(await names(search)).toEqual(['Taikang'])
    expect(await names({ ...search, kind: 'joint_group' })).toEqual(['Longfor + Taikang'])
    const amend = (party: string) =>
      app.as('coordinator').call('amendParty', {
        params: { party },
        body: { id: newId(), kind: 'company', names: [{ name: 'Taikang Yicai' }], amends: 1 },
      })
    await expect(amend(group)).rejects.toThrow('party_is_a_group')
    await amend(taikang)
    expect((await read(group)).name).toBe('Longfor + Taikang Yicai')
    expect(await names({ search: 'yicai', kind: 'joint_group' })).toHaveLength(1)
  })
})
