import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId, none } from '#platform/ids.ts'
import { freshApp, type TestApp } from '../../tests/support/app.ts'
import { engines } from '../../tests/support/engines.ts'
import { requireParties } from './actions.ts'
import { partyKinds } from './party.ts'
import { namesOf } from './sql.ts'

describe.each(engines)('parties on $name', ({ fresh }) => {
  let app: TestApp
  beforeAll(async () => {
    app = await freshApp(fresh)
  })
  afterAll(() => app.close())

  const record = (name: string, more: object = {}) =>
    app.as('coordinator').call('recordParty', {
      body: { id: newId(), kind: 'company', names: [{ name }], ...more },
    })
  const found = async (query: Record<string, string | number>) => {
    const page = await app.as('auditor').call('listParties', { query })
    return page.items.map((item) => item.name)
  }
  const amend = (party: string, body: object) =>
    app.as('coordinator').call('amendParty', {
      params: { party },
      body: { id: newId(), kind: 'company', names: [{ name: 'Renamed' }], amends: 1, ...body },
    })

  test('a party keeps its names, codes and parent, and is one version old', async () => {
    const fosun = await record('Fosun Group')
    const id = newId()
    const body = {
      id,
      kind: 'foundation' as const,
      names: [{ name: 'Fosun Foundation' }, { name: '复星公益基金会', language: 'zh' }],
      country: 'cn',
      parent: fosun.id,
      codes: [{ scheme: 'uscc' as const, code: '53310000593123456X' }],
    }
    const answer = await app.as('donor_desk').call('recordParty', { body })
    expect(answer).toMatchObject({
      id,
      name: 'Fosun Foundation',
      country: 'CN',
      parent: { id: fosun.id, name: 'Fosun Group' },
      codes: body.codes,
      members: [],
      version: 1,
    })
    expect(answer.names[1]).toEqual({ name: '复星公益基金会', language: 'zh', script: null })
    expect(await app.as('donor_desk').call('recordParty', { body })).toEqual(answer)
    expect(await app.as('facility').call('getParty', { params: { party: id } })).toEqual(answer)
  })

  test('it is found by any name, in any script, and by its codes', async () => {
    await record('Hôpital de la Citadelle', {
      names: [{ name: 'Hôpital de la Citadelle' }, { name: '列日城堡医院' }],
      eori: 'BE0123456789',
    })
    for (const search of ['hopital cita', 'CITADELLE', '城堡', 'BE01234', 'citadelle hôp'])
      expect(await found({ search })).toEqual(['Hôpital de la Citadelle'])
    expect(await found({ search: 'itadelle' })).toEqual([])
    expect(await found({ search: 'citadelle%' })).toEqual(['Hôpital de la Citadelle'])
  })

  test('a list is in order of name and comes in pages that meet', async () => {
    for (const name of ['Émile', 'Dora', 'emil', 'Friedrich', 'Emil'])
      await record(`${name} Paging`, { country: 'AT' })
    const names: string[] = []
    for (let cursor: string | undefined, more = true; more;) {
      const query = { country: 'AT', limit: 2, ...(cursor && { cursor }) }
      const page = await app.as('public').call('listParties', { query })
      names.push(...page.items.map((item) => item.name))
      more = page.next !== null
      cursor = page.next ?? undefined
    }
    expect(names).toEqual([
      'Dora Paging',
      'emil Paging',
      'Emil Paging',
      'Émile Paging',
      'Friedrich Paging',
    ])
    await expect(found({ cursor: 'nonsense' })).rejects.toThrow('cursor_invalid')
  })

  test('lists narrow by kind, country and parent, and never show nobody', async () => {
    const parent = await record('Narrowing', { kind: 'region', country: 'FR' })
    await record('Narrowed', { kind: 'hospital', country: 'FR', parent: parent.id })
    expect(await found({ kind: 'hospital', country: 'FR' })).toEqual(['Narrowed'])
    expect(await found({ parent: parent.id })).toEqual(['Narrowed'])
    expect(await found({ limit: 200 })).not.toContain('nobody')
    const nobody = app.as('public').call('getParty', { params: { party: newId() } })
    await expect(nobody).rejects.toThrow('party_not_found')
  })

  test('every kind of the list is a kind of the table', async () => {
    for (const kind of partyKinds) expect((await record(`Kind ${kind}`, { kind })).kind).toBe(kind)
    await expect(record('Group', { kind: 'joint_group' })).rejects.toThrow('input_invalid')
  })

  test('an amendment writes it anew, over the version that was read', async () => {
    const party = await record('Before', { eori: 'IT99999999999', note: 'A note' })
    const after = await amend(party.id, { names: [{ name: 'After' }], eori: 'IT99999999999' })
    expect(after).toMatchObject({ name: 'After', version: 2, note: null })
    expect(await found({ search: 'before' })).toEqual([])
    expect(await found({ search: 'after' })).toEqual(['After'])
    await expect(amend(party.id, {})).rejects.toThrow('party_version_stale')
    await expect(amend(newId(), {})).rejects.toThrow('party_not_found')
  })

  test('no two parties have one EORI number or one code', async () => {
    const code = { scheme: 'gln', code: '4012345000054' }
    await record('First', { eori: 'DE1234567', codes: [code] })
    await expect(record('Second', { eori: 'de 1234567' })).rejects.toThrow('party_eori_taken')
    await expect(record('Second', { codes: [code] })).rejects.toThrow('party_code_taken')
    const wrong = { scheme: 'gln', code: '4012345000055' }
    await expect(record('Second', { codes: [wrong] })).rejects.toThrow('input_invalid')
    expect(await found({ search: 'second' })).toEqual([])
  })

  test('nothing lies above itself', async () => {
    const top = await record('Top')
    const middle = await record('Middle', { parent: top.id })
    const bottom = await record('Bottom', { parent: middle.id })
    for (const parent of [top.id, middle.id, bottom.id])
      await expect(amend(top.id, { parent })).rejects.toThrow('party_above_itself')
    await expect(record('Orphan', { parent: newId() })).rejects.toThrow('party_unknown')
    expect((await amend(bottom.id, { parent: top.id })).parent?.name).toBe('Top')
  })

  test('two amendments at once do not close a circle of parents', async () => {
    const [one, other] = await Promise.all([record('One of two'), record('Other of two')])
    const both = await Promise.allSettled([
      amend(one.id, { parent: other.id }),
      amend(other.id, { parent: one.id }),
    ])
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  })

  test('who works with the register writes it, who is signed in reads it', async () => {
    const body = { id: newId(), kind: 'ngo' as const, names: [{ name: 'Not allowed' }] }
    await expect(app.as('facility').call('recordParty', { body })).rejects.toThrow('not_permitted')
    await expect(app.as().call('listParties', { query: {} })).rejects.toThrow('not_signed_in')
  })

  test('what is required must be recorded; the none id and what is left out pass', async () => {
    const { id } = await record('Required')
    await app.database.transaction(async (tx) => {
      await requireParties(tx, [id, none, null, undefined])
      await expect(requireParties(tx, [id, newId()])).rejects.toThrow('party_unknown')
    })
    const names = await namesOf(app.database.query, [id, none])
    expect([names.get(id)?.name, names.get(none)?.name]).toEqual(['Required', 'nobody'])
  })

  test('a search reads the words by their beginning, not one by one', async () => {
    await sql`insert into party_word select 'filler' || n, ${none} from generate_series(1, 20000) n`.execute(
      app.database.query,
    )
    await app.database.exec('analyze party_word')
    const plan = await sql<{ 'QUERY PLAN': string }>`
      explain select party from party_word where word ^@ ${'filler199'}`.execute(app.database.query)
    const lines = plan.rows.map((row) => row['QUERY PLAN']).join('\n')
    expect(lines).toContain('party_word_pkey')
    expect(lines).toContain('Index Cond')
  })
})
