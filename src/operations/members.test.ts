import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#platform/ids.ts'
import { freshApp, type TestApp } from '../../tests/support/app.ts'
import { engines } from '../../tests/support/engines.ts'

describe.each(engines)('members on $name', ({ fresh }) => {
  let app: TestApp
  const hospital = newId()
  beforeAll(async () => {
    app = await freshApp(fresh)
    const names = [{ name: 'Ospedale Maggiore' }]
    await cell()('recordParty', { body: { id: hospital, kind: 'hospital', names } })
  })
  afterAll(() => app.close())

  const cell = () => app.as('coordinator').call
  const params = () => ({ operation: app.operation })
  const person = async (name: string) => {
    const email = `${name.toLowerCase()}@aid.example`
    const user = await app.services.signIn.createUser({ email, name })
    const { key } = await app.services.signIn.createKey(user, 'test')
    return { user, email, call: app.with(key).call }
  }

  test('is admitted by address with several roles, for a party, and knows it', async () => {
    const { user, call } = await person('Ada')
    const admit = await cell()('admitMember', {
      params: params(),
      body: {
        id: newId(),
        person: { email: 'ADA@aid.example' },
        roles: ['facility', 'pharmacist', 'facility'],
        party: hospital,
      },
    })
    expect(admit).toEqual({ user, roles: ['pharmacist', 'facility'], party: hospital })
    expect(await call('whoAmI', {})).toEqual({
      user,
      name: 'Ada',
      email: 'ada@aid.example',
      owner: false,
      memberships: [
        {
          operation: app.operation,
          name: 'An operation of a test',
          roles: ['pharmacist', 'facility'],
          party: { id: hospital, name: 'Ospedale Maggiore' },
        },
      ],
    })
  })

  test('admitted again has the new roles and no others, from the next request on', async () => {
    const { user, call } = await person('Bo')
    const admit = (roles: ('auditor' | 'donor_desk')[]) =>
      cell()('admitMember', { params: params(), body: { id: newId(), person: { user }, roles } })
    const source = () => ({ id: newId(), kind: 'letter' as const, title: 'A letter' })
    await admit(['donor_desk'])
    await call('recordSource', { params: params(), body: source() })
    await admit(['auditor'])
    await expect(call('recordSource', { params: params(), body: source() })).rejects.toMatchObject({
      code: 'not_permitted',
    })
    const query = { subject: user }
    const { items } = await cell()('listActs', { params: params(), query })
    expect(items.map(({ kind, actor }) => [kind, actor.name])).toEqual([
      ['member.admit', 'coordinator'],
      ['member.admit', 'coordinator'],
    ])
  })

  test('removed sees nothing any more; what they did keeps their name', async () => {
    const { user, call } = await person('Cy')
    const body = { id: newId(), person: { user }, roles: ['donor_desk' as const] }
    await cell()('admitMember', { params: params(), body })
    const source = { id: newId(), kind: 'letter' as const, title: 'By Cy' }
    await call('recordSource', { params: params(), body: source })
    const remove = () =>
      cell()('removeMember', { params: { ...params(), user }, body: { id: newId() } })
    expect(await remove()).toEqual({ user })
    await expect(call('listSources', { params: params() })).rejects.toMatchObject({
      code: 'operation_unknown',
    })
    await expect(remove()).rejects.toMatchObject({ code: 'member_unknown' })
    const query = { subject: source.id }
    const { items } = await cell()('listActs', { params: params(), query })
    expect(items).toMatchObject([{ actor: { user, name: 'Cy' } }])
  })

  test('must be a person that there is, and act for a party that there is', async () => {
    const admit = (body: object) =>
      cell()('admitMember', {
        params: params(),
        body: {
          id: newId(),
          person: { user: app.people.facility.user },
          roles: ['facility'],
          ...body,
        },
      })
    await expect(admit({ person: { user: newId() } })).rejects.toMatchObject({
      code: 'person_unknown',
    })
    const email = 'nobody@aid.example'
    await expect(admit({ person: { email } })).rejects.toMatchObject({
      code: 'person_unknown',
      facts: { person: email },
    })
    await expect(admit({ party: newId() })).rejects.toMatchObject({ code: 'party_unknown' })
    await expect(admit({ roles: [] })).rejects.toMatchObject({ code: 'input_invalid' })
    await expect(admit({ roles: ['owner'] })).rejects.toMatchObject({ code: 'input_invalid' })
  })

  test('are listed by name; their addresses only for who admits them', async () => {
    const first = await cell()('listMembers', { params: params(), query: { limit: 3 } })
    const cursor = first.next ?? ''
    const rest = await cell()('listMembers', { params: params(), query: { cursor } })
    const all = [...first.items, ...rest.items]
    expect(all.map(({ name }) => name).filter((name) => name.includes('_'))).toEqual([
      'conformity_officer',
      'donor_desk',
      'team_coordinator',
    ])
    expect(all.find(({ name }) => name === 'auditor')).toMatchObject({
      email: 'auditor@aid.example',
      roles: ['auditor'],
      party: null,
    })
    const seen = await app.as('facility').call('listMembers', { params: params() })
    expect(seen.items.length).toBe(all.length)
    expect(seen.items.filter(({ email }) => email !== null)).toEqual([])
  })

  test('the owner is a member of nothing and says so', async () => {
    const owner = { user: 'owner', name: 'Owner', email: null, owner: true, memberships: [] }
    expect(await app.as('owner').call('whoAmI', {})).toEqual(owner)
    await expect(app.as().call('whoAmI', {})).rejects.toMatchObject({ code: 'not_signed_in' })
  })
})
