// Screening over what is recorded, and over an offer, as the API answers it.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadExample } from '../src/example/load.ts'
import { newId } from '../src/platform/ids.ts'
import { freshApp, type TestApp } from './support/app.ts'
import { embedded, engines } from './support/engines.ts'
import { type Shipping, shippingDesk } from './support/shipping.ts'

describe.each(engines)('the worked example on $name', ({ fresh }) => {
  let app: TestApp
  const params = { operation: 'italy-belgium-2020' }
  beforeAll(async () => {
    app = await freshApp(fresh)
    await loadExample(app.as('owner').call, () => {})
  }, 120_000)
  afterAll(() => app.close())

  const pledgeOf = async (search: string) => {
    const { call } = app.as('owner')
    const { items } = await call('listPledges', { params, query: { search } })
    const pledge = items[0]?.id ?? ''
    return call('screenPledge', { params: { ...params, pledge } })
  }

  test('Blue River: what is missing of respirators, suits and gloves is said', async () => {
    const { findings, rules, to, from, lines, on } = await pledgeOf('blue river')
    expect([from, to, lines.length]).toEqual(['CN', 'IT', 3])
    expect(on.departs).toBe('2020-03-14')
    const missing = findings.filter(({ code }) => code === 'evidence_missing')
    expect(new Set(missing.flatMap((each) => each.lines))).toEqual(
      new Set(lines.map(({ ref }) => ref)),
    )
    expect(missing.map(({ rule }) => rule)).toContain('eu-ppe-respirator')
    expect(rules.filter(({ issuedOn }) => issuedOn > '2020-03-17')).toEqual([])
  })

  test('Zoomlion: masks said to meet European standards, of which nobody said the kind', async () => {
    const { findings, rules } = await pledgeOf('zoomlion')
    const codes = findings.map(({ code }) => code)
    expect(codes).toContain('kind_of_mask_unstated')
    const asked = findings.flatMap(({ code, rule }) => (code === 'evidence_missing' ? [rule] : []))
    expect(asked).toEqual(expect.arrayContaining(['eu-ppe-respirator', 'eu-device-medical-mask']))
    expect(rules.filter(({ issuedOn }) => issuedOn > '2020-03-17')).toEqual([])
  })

  test('no consignment of it is told a rule issued after 17 March 2020', async () => {
    const { call } = app.as('owner')
    const { items } = await call('listConsignments', { params, query: {} })
    expect(items.length).toBeGreaterThan(3)
    for (const { id: consignment } of items) {
      const { findings, rules, to } = await call('screenConsignment', {
        params: { ...params, consignment },
      })
      expect(['IT', 'BE']).toContain(to)
      expect(findings.map(({ code }) => code)).toContain('evidence_missing')
      expect(rules.filter(({ issuedOn }) => issuedOn > '2020-03-17').map(({ id }) => id)).toEqual(
        [],
      )
    }
  })
})

describe('an offer', () => {
  let s: Shipping
  beforeAll(async () => {
    s = await shippingDesk(embedded.fresh)
  })
  afterAll(() => s.app.close())

  const offer = (more: object) => ({
    body: {
      lines: [{ ref: '1', item: s.ffp2, quantity: 1000, expiresOn: '2022-01-31' }],
      from: 'CN',
      to: 'IT',
      departsOn: '2020-04-02',
      ...more,
    },
    params: s.params,
  })

  test('is screened by whoever may read, and leaves no trace', async () => {
    const before = await s.cell('listActs', { params: s.params, query: {} })
    const found = await s.desk('screenOffer', offer({ finalRecipient: s.liegeHospital }))
    expect(found).toMatchObject({
      recipientKind: 'hospital',
      to: 'IT',
      on: { departs: '2020-04-02' },
    })
    expect(found.lines).toEqual([{ ref: '1', name: 'ffp2', class: 'respirator' }])
    expect(found.rules.find(({ id }) => id === 'it-ordinance-6-2020')).toMatchObject({
      certainty: 'checked',
      source: { title: expect.stringContaining('ordinanza') as unknown },
    })
    await expect(s.app.as('public').call('screenOffer', offer({}))).resolves.toBeDefined()
    const after = await s.cell('listActs', { params: s.params, query: {} })
    expect(after.total).toBe(before.total)
  })

  test('names a class where the item is not in the register', async () => {
    const lines = [{ ref: 'a', item: null, class: 'medicine' as const, expiresOn: '2020-08-01' }]
    const found = await s.desk('screenOffer', offer({ lines }))
    expect(found.findings.map(({ code }) => code)).toContain('shelf_life_short')
    const unsaid = offer({ lines: [{ ref: 'a' }] })
    await expect(s.desk('screenOffer', unsaid)).rejects.toMatchObject({ code: 'input_invalid' })
  })

  test('refuses what it names and nobody recorded', async () => {
    const lines = [{ ref: '1', item: newId() }]
    await expect(s.desk('screenOffer', offer({ lines }))).rejects.toMatchObject({
      code: 'item_unknown',
    })
    await expect(s.desk('screenOffer', offer({ donor: newId() }))).rejects.toMatchObject({
      code: 'party_unknown',
    })
    for (const [name, key] of [
      ['screenPledge', 'pledge'],
      ['screenConsignment', 'consignment'],
    ] as const)
      await expect(s.desk(name, { params: { ...s.params, [key]: newId() } })).rejects.toMatchObject(
        { code: `${key}_unknown` },
      )
  })

  test('evidence that is kept is not missing: of a type for a pledge, of a lot on its way', async () => {
    const item = newId()
    await s.cell('recordItem', {
      body: {
        id: item,
        class: 'respirator',
        regime: 'ppe',
        unit: 'piece',
        names: [{ name: 'FFP2 of evidence' }],
      },
    })
    const milan = newId()
    await s.cell('recordParty', {
      body: { id: milan, kind: 'municipality', names: [{ name: 'Comune' }], country: 'IT' },
    })
    const said = { announcedOn: '2020-03-16', recipients: [milan] }
    const promised = await s.promise(100, said, { item })
    const { items } = await s.cell('listPledges', { params: s.params, query: { item } })
    const pledge = items[0]?.id ?? ''
    const consignment = await s.consign({
      lines: [{ ...s.line(), item, pledgeLine: promised, lot: { lotNumber: 'E1' } }],
    })
    const missing = async () => {
      const kinds = ({ findings }: { findings: readonly { code: string; facts: object }[] }) =>
        findings.flatMap(({ code, facts }) =>
          code === 'evidence_missing' && 'kinds' in facts ? [String(facts.kinds)] : [],
        )
      return [
        kinds(await s.desk('screenPledge', { params: { ...s.params, pledge } })),
        kinds(await s.desk('screenConsignment', { params: { ...s.params, consignment } })),
      ]
    }
    for (const kinds of await missing()) expect(kinds).toContain('declaration_of_conformity')
    const evidence = newId()
    const officer = s.app.as('conformity_officer').call
    await officer('recordEvidence', {
      params: s.params,
      body: {
        id: evidence,
        subject: { kind: 'type', item },
        kind: 'declaration_of_conformity',
        standard: 'EN 149 FFP2',
      },
    })
    for (const kinds of await missing()) expect(kinds).not.toContain('declaration_of_conformity')
    for (const kinds of await missing()) expect(kinds).toContain('certificate')
  })

  test('a recorded consignment is screened with its lots, legs and papers', async () => {
    const consignment = await s.consign({
      destination: s.milan,
      lines: [{ ...s.line(), item: s.ffp2, lot: { lotNumber: 'B7', expiresOn: '2020-03-01' } }],
      legs: [
        {
          id: newId(),
          mode: 'air',
          from: s.hangzhou,
          to: s.liege,
          plannedDeparture: '2020-04-01T08:00:00+08:00',
        },
        {
          id: newId(),
          mode: 'road',
          from: s.liege,
          to: s.milan,
          plannedArrival: '2020-04-04T08:00:00+02:00',
        },
      ],
    })
    const found = await s.desk('screenConsignment', { params: { ...s.params, consignment } })
    expect(found).toMatchObject({
      from: 'CN',
      transit: ['BE'],
      to: 'IT',
      on: { departs: '2020-04-01', arrives: '2020-04-04' },
    })
    const codes = found.findings.map(({ code }) => code)
    expect(codes).toEqual(
      expect.arrayContaining(['expired_on_arrival', 'transit_papers', 'final_recipient_not_known']),
    )
  })
})
