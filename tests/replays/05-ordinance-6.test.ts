// Italy, Ordinance 6/2020 of 28 March 2020: whose the goods will finally be decides their way
// through customs, on that recipient's own certification. Before that day the rule is silent.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../../src/platform/ids.ts'
import { engines } from '../support/engines.ts'
import { type Stage, stageOf } from '../support/replay.ts'

const ordinance = 'it-ordinance-6-2020'
const certified = 'self_certification'
const inHand = [
  'gift_letter',
  'acceptance',
  'pro_forma_invoice',
  'packing_list',
  'conformity_certificate',
] as const

const sceneOf = async (s: Stage) => ({
  importer: await s.party('company', 'A private importer', 'IT'),
  hospital: await s.party('hospital', 'Ospedale', 'IT'),
  shop: await s.party('company', 'A shop', 'IT'),
  hangzhou: await s.place('airport', 'Hangzhou', 'CN'),
  malpensa: await s.place('airport', 'Milano Malpensa', 'IT'),
  item: await s.item({ class: 'respirator', names: [{ name: 'FFP2' }] }),
})

describe.each(engines)("Italy's Ordinance 6/2020 on $name", ({ fresh }) => {
  let s: Stage
  let n: Awaited<ReturnType<typeof sceneOf>>
  beforeAll(async () => {
    s = await stageOf(fresh, '2020-04-01T09:00:00Z')
    n = await sceneOf(s)
  })
  afterAll(() => s.app.close())

  /** What the donor's desk is told of an offer that leaves on a day. */
  const told = async (departsOn: string, finalRecipient: string, papers: readonly string[]) => {
    const { findings } = await s.as('donor_desk')('screenOffer', {
      params: s.params,
      body: {
        lines: [{ ref: '1', item: n.item, quantity: 40_000 }],
        from: 'CN',
        to: 'IT',
        finalRecipient,
        papers: [...papers],
        departsOn,
      },
    })
    return findings.filter(({ rule }) => rule === ordinance).map(({ code }) => code)
  }

  test('a private importer, a hospital in the end, its certificate: no warning', async () => {
    expect(await told('2020-04-02', n.hospital, [...inHand, certified])).toEqual(['customs_path'])
  })

  test('without the certificate the missing paper is named before departure', async () => {
    expect(await told('2020-04-02', n.hospital, inHand)).toEqual([
      'customs_papers_missing',
      'customs_path',
    ])
  })

  test('no eligible recipient: reported, and perhaps requisitioned', async () => {
    expect(await told('2020-04-02', n.shop, [...inHand, certified])).toContain('customs_warning')
  })

  test('a departure on 14 March 2020: the rule is silent', async () => {
    expect(await told('2020-03-14', n.hospital, [])).toEqual([])
    expect(await told('2020-03-14', n.shop, [])).toEqual([])
  })

  test('the same of a consignment as it is recorded, importer and papers with it', async () => {
    const consigned = async (
      recipient: string,
      plannedDeparture: string,
      papers: readonly string[],
    ) => {
      const consignment = newId()
      await s.as('donor_desk')('recordConsignment', {
        params: s.params,
        body: {
          id: consignment,
          parties: [
            { role: 'importer', party: n.importer },
            { role: 'final_recipient', party: recipient },
          ],
          origin: n.hangzhou,
          destination: n.malpensa,
          legs: [{ id: newId(), mode: 'air', from: n.hangzhou, to: n.malpensa, plannedDeparture }],
          lines: [{ id: newId(), item: n.item, quantity: 40_000 }],
        },
      })
      const scan = newId()
      await s.as('donor_desk')('recordSource', {
        params: s.params,
        body: { id: scan, kind: 'certificate', title: 'Papers in the pouch' },
      })
      await s.as('donor_desk')('recordPapers', {
        params: { ...s.params, consignment },
        body: {
          id: newId(),
          papers: papers.map((paper) => ({
            id: newId(),
            paper: paper as 'acceptance',
            source: scan,
          })),
        },
      })
      const { findings } = await s.as('donor_desk')('screenConsignment', {
        params: { ...s.params, consignment },
      })
      return findings.filter(({ rule }) => rule === ordinance).map(({ code }) => code)
    }
    const on = '2020-04-02T22:00:00Z'
    expect(await consigned(n.hospital, on, [...inHand, certified])).toEqual(['customs_path'])
    expect(await consigned(n.shop, on, inHand)).toContain('customs_warning')
    // A company that certifies that it keeps an essential service running has the direct way.
    expect(await consigned(n.shop, on, [...inHand, certified])).toEqual(['customs_path'])
    expect(await consigned(n.shop, '2020-03-14T22:00:00Z', inHand)).toEqual([])
  })
})
