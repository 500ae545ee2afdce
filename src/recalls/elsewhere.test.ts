// What holders in another operation see of a hold or recall by the operation that gave them goods.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { engines } from '../../tests/support/engines.ts'
import { type Storing, storeDesk } from '../../tests/support/storing.ts'
import { newId } from '#platform/ids.ts'
import { deliverHandOvers } from '#stock/hand-over-actions.ts'

describe.each(engines)('goods that another operation gave, on $name', ({ fresh }) => {
  let s: Storing
  const italy = { operation: 'italy-2020' }
  const spain = { operation: 'spain-2020' }
  beforeAll(async () => {
    s = await storeDesk(fresh)
    const owner = s.app.as('owner').call
    for (const { operation } of [italy, spain]) {
      await owner('recordOperation', { body: { id: newId(), slug: operation, name: operation } })
      for (const role of ['conformity_officer', 'logistician', 'facility'] as const)
        await owner('admitMember', {
          params: { operation },
          body: { id: newId(), person: { user: s.app.people[role].user }, roles: [role] },
        })
    }
  })
  afterAll(() => s.app.close())

  const officer = () => s.app.as('conformity_officer').call
  const give = async (
    lot: string,
    quantity: number,
    {
      stage = 'arrived',
      from = s.params,
      to = italy,
    }: {
      stage?: 'arrived' | 'in_stock'
      from?: { operation: string }
      to?: { operation: string }
    } = {},
  ) => {
    await s.app.as(from === s.params ? 'coordinator' : 'logistician').call('recordHandOver', {
      params: from,
      body: {
        id: newId(),
        to: to.operation,
        receiver: s.handler,
        place: s.milan,
        reason: 'They need it more',
        lines: [{ lot, quantity, stage }],
      },
    })
    await deliverHandOvers(s.app.services)
  }
  const decideThere = (lot: string, more: object = {}) =>
    officer()('recordVerdict', {
      params: italy,
      body: {
        id: newId(),
        subject: { kind: 'lot', lot },
        outcome: 'pass',
        reason: 'Tested in Italy',
        ...more,
      },
    })
  const releaseThere = (lot: string, quantity: number) =>
    s.apron('releaseToStock', {
      params: italy,
      body: { id: newId(), place: s.milan, holder: s.handler, lines: [{ lot, quantity }] },
    })
  const recall = async (subject: object) =>
    (
      await officer()('recordRecall', {
        params: s.params,
        body: {
          id: newId(),
          subject: subject as never,
          instruction: 'return',
          reason: 'Straps tear',
        },
      })
    ).id
  const seenIn = async (params: { operation: string }, id: string) => {
    const asked = { params: { ...params, recall: id }, query: {} }
    const { items } = await officer()('listRecalls', { params, query: { open: 'true' } })
    if (!items.some((row) => row.id === id)) return undefined
    const { ours, alarm, units, suspect, lots } = await officer()('getRecall', asked)
    const holders = await officer()('listRecallHolders', asked)
    return {
      ours,
      alarm,
      lots,
      units: units.map(({ standing, quantity }) => `${standing} ${quantity}`),
      suspect: suspect.map(({ standing, quantity }) => `${standing} ${quantity}`),
      holders: holders.items.map(({ party, quantity }) => `${party?.name} ${quantity}`),
    }
  }
  /** Ten kits of 30 masks and 20 respirators, in the store. */
  const kits = async () => {
    const kit = newId()
    await s.cell('recordItem', {
      body: { id: kit, class: 'other', names: [{ name: 'Protection kit' }], unit: 'kit' },
    })
    const recipe = await s.apron('recordRecipe', {
      params: s.params,
      body: {
        id: newId(),
        name: `Protection ${kit}`,
        parts: [
          { item: s.mask, quantity: 3 },
          { item: s.ffp2, quantity: 2 },
        ],
        kits: [{ item: kit, quantity: 1 }],
      },
    })
    const [masks, respirators] = [await s.stored(), await s.stored(100, { item: s.ffp2 })]
    for (const { lot } of [masks, respirators]) {
      await s.pass(lot)
      await s.release(lot, 100)
    }
    await s.apron('assembleKits', {
      params: s.params,
      body: {
        id: newId(),
        recipe: recipe.id,
        times: 10,
        place: s.store,
        holder: s.belgium,
        takes: [
          { lot: masks.lot, quantity: 30 },
          { lot: respirators.lot, quantity: 20 },
        ],
        makes: [{ item: kit, quantity: 10, newLot: { lotNumber: `KIT-${kit.slice(-6)}` } }],
      },
    })
    const { items } = await s.apron('listStock', { params: s.params, query: { item: kit } })
    return { masks: masks.lot, made: items[0]?.lot.id ?? '' }
  }

  test('a hold of the lot by whoever gave it holds it there, whatever was decided there', async () => {
    const { lot } = await s.stored()
    await give(lot, 60)
    await decideThere(lot)
    await releaseThere(lot, 20)
    const hold = await s.verdict({ lot }, 'hold')
    await expect(releaseThere(lot, 1)).rejects.toMatchObject({ facts: { why: ['held'] } })
    const { items } = await officer()('listVerdicts', {
      params: italy,
      query: { outcome: 'hold' },
    })
    expect(items).toMatchObject([{ id: hold.id, ours: false, decidedBy: null }])
    // Italy answers it for itself, on its own evidence.
    const report = await officer()('recordEvidence', {
      params: italy,
      body: { id: newId(), subject: { kind: 'lot', lot }, kind: 'test_report' },
    })
    await decideThere(lot, { lifts: [hold.id], evidence: [report.id] })
    await releaseThere(lot, 1)
  })

  test('a recall of the lot has its holders there, and no one of ours among them', async () => {
    const { lot } = await s.stored()
    await give(lot, 60)
    await decideThere(lot)
    await releaseThere(lot, 20)
    const id = await recall({ kind: 'lot', lot })
    const there = await seenIn(italy, id)
    expect(there).toMatchObject({ ours: false, alarm: null, suspect: [] })
    expect(there?.units.toSorted()).toEqual(['in_store 20', 'safe 40'])
    expect(new Set(there?.holders)).toEqual(new Set(['handler 20', 'handler 40']))
    expect(await seenIn(spain, id)).toBeUndefined()
    const notices = await s.app.as('facility').call('listRecallNotices', {
      params: { ...italy, recall: id },
      query: {},
    })
    expect(notices.items).toMatchObject([{ party: { id: s.handler }, state: 'told' }])
    // Each closes its own books: an answer there is none here.
    await s.app.as('facility').call('answerRecall', {
      params: { ...italy, recall: id },
      body: {
        id: newId(),
        party: s.handler,
        wards: [{ found: 60 }],
        onBehalfOf: { party: s.handler, by: 'telephone' },
      },
    })
    const here = await officer()('getRecall', { params: { ...s.params, recall: id }, query: {} })
    expect(here.parties.answered).toBe(0)
  })

  test('what a lot was made into before it was given is held and recalled there too', async () => {
    const { masks, made } = await kits()
    await give(made, 6, { stage: 'in_stock' })
    await decideThere(made)
    await releaseThere(made, 4)
    // Italy gives one on: the third operation never had anything to do with the first.
    await give(made, 1, { stage: 'in_stock', from: italy, to: spain })
    const id = await recall({ kind: 'lot', lot: masks })
    await expect(releaseThere(made, 1)).rejects.toMatchObject({ facts: { why: ['held'] } })
    expect((await seenIn(italy, id))?.units.toSorted()).toEqual(['gone 1', 'in_store 3', 'safe 2'])
    expect(await seenIn(spain, id)).toMatchObject({ ours: false, units: ['safe 1'] })
  })

  test('a recall of the type of a part reaches kits of it in another operation', async () => {
    const { made } = await kits()
    await give(made, 6, { stage: 'in_stock' })
    const id = await recall({ kind: 'type', item: s.ffp2, maker: null, packaging: '' })
    const there = await seenIn(italy, id)
    expect(there?.holders).toContain('handler 6')
    await decideThere(made)
    await expect(releaseThere(made, 1)).rejects.toMatchObject({ facts: { why: ['held'] } })
  })

  test('of a package of ours its lot is suspect there: nobody knows which units lay in it', async () => {
    const box = newId()
    const line = s.line({ quantity: 100 })
    const consignment = await s.landed({
      lines: [],
      packages: [{ id: box, kind: 'carton', lines: [line] }],
    })
    await s.count(consignment, { lines: [{ line: line.id, sound: 100 }] })
    const lot = (await s.read(consignment)).lines[0]?.lot?.id ?? ''
    await give(lot, 60)
    const id = await recall({ kind: 'package', package: box })
    expect(await seenIn(italy, id)).toMatchObject({ units: [], suspect: ['safe 60'] })
  })
})
