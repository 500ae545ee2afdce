import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { engines } from '../../tests/support/engines.ts'
import { type Storing, storeDesk } from '../../tests/support/storing.ts'
import { newId } from '#platform/ids.ts'

describe.each(engines)('kits on $name', ({ fresh }) => {
  let s: Storing
  let kit = ''
  let recipe = ''
  beforeAll(async () => {
    s = await storeDesk(fresh)
    kit = newId()
    await s.cell('recordItem', {
      body: { id: kit, class: 'other', names: [{ name: 'Protection kit' }], unit: 'kit' },
    })
    const parts = [
      { item: s.mask, quantity: 3 },
      { item: s.ffp2, quantity: 2 },
    ]
    recipe = (await record('Protection', parts)).id
  })
  afterAll(() => s.app.close())

  const record = (name: string, parts: { item: string; quantity: number }[]) =>
    s.apron('recordRecipe', {
      params: s.params,
      body: { id: newId(), name, parts, kits: [{ item: kit, quantity: 1 }] },
    })
  const make = (takes: object[], makes: object[], more: object = {}) =>
    s.apron('assembleKits', {
      params: s.params,
      body: {
        id: newId(),
        recipe,
        times: 10,
        place: s.store,
        holder: s.belgium,
        takes: takes as never,
        makes: makes as never,
        ...more,
      },
    })
  const kits = (lotNumber: string, quantity = 10) => ({
    item: kit,
    quantity,
    newLot: { lotNumber },
  })
  /** 100 masks and 100 respirators, released. */
  const parts = async () => {
    const [masks, respirators] = [await s.stored(), await s.stored(100, { item: s.ffp2 })]
    for (const { lot } of [masks, respirators]) {
      await s.pass(lot)
      await s.release(lot, 100)
    }
    return { masks: masks.lot, respirators: respirators.lot }
  }
  const kitRow = async (lotNumber: string) => {
    const { items } = await s.apron('listStock', { params: s.params, query: { item: kit } })
    return items.find((row) => row.lot.lotNumber === lotNumber)
  }

  test('kits are made of their parts, and taken apart again', async () => {
    const { masks, respirators } = await parts()
    await make(
      [
        { lot: masks, quantity: 30 },
        { lot: respirators, quantity: 20 },
      ],
      [kits('KIT-1')],
    )
    expect(await s.stock({ lot: masks })).toEqual(['in_stock store 70'])
    const made = await kitRow('KIT-1')
    expect(made).toMatchObject({ quantity: 10, stage: 'in_stock', verdict: 'pass' })
    await make(
      [{ lot: made?.lot.id, quantity: 4 }],
      [
        { item: s.mask, quantity: 12, lot: masks },
        { item: s.ffp2, quantity: 8, lot: respirators },
      ],
      { split: true, times: 4 },
    )
    expect((await s.stock({ lot: masks })).toSorted()).toEqual([
      'in_stock store 12',
      'in_stock store 70',
    ])
    expect(await kitRow('KIT-1')).toMatchObject({ quantity: 6 })
  })

  test('a kit is held with any of its parts, and none is made of what is held', async () => {
    const { masks, respirators } = await parts()
    const takes = [
      { lot: masks, quantity: 30 },
      { lot: respirators, quantity: 20 },
    ]
    await make(takes, [kits('KIT-2')])
    await s.verdict({ lot: masks }, 'reject')
    expect(await kitRow('KIT-2')).toMatchObject({ verdict: 'reject' })
    await expect(make(takes, [kits('KIT-3')])).rejects.toMatchObject({ code: 'not_released' })
  })

  test('kits of what waits for a verdict wait with it', async () => {
    const [masks, respirators] = [await s.stored(30), await s.stored(20, { item: s.ffp2 })]
    await make(
      [
        { lot: masks.lot, quantity: 30 },
        { lot: respirators.lot, quantity: 20 },
      ],
      [kits('KIT-4')],
      { stage: 'arrived' },
    )
    expect(await kitRow('KIT-4')).toMatchObject({ stage: 'arrived', verdict: null })
  })

  test('what goes in and what comes out is what the recipe says', async () => {
    const { masks, respirators } = await parts()
    const both = [
      { lot: masks, quantity: 30 },
      { lot: respirators, quantity: 20 },
    ]
    const refused = (facts: object, takes: object[], makes: object[]) =>
      expect(make(takes, makes)).rejects.toMatchObject({ code: 'recipe_not_met', facts })
    await refused(
      { item: s.mask, needed: 30, given: 29 },
      [{ ...both[0], quantity: 29 }, both[1] ?? {}],
      [kits('KIT-5')],
    )
    await refused({ item: s.ffp2, needed: 20, given: 0 }, both.slice(0, 1), [kits('KIT-5')])
    await refused({ item: kit, needed: 10, given: 11 }, both, [kits('KIT-5', 11)])
    await expect(make(both, [kits('KIT-5')], { recipe: newId() })).rejects.toMatchObject({
      code: 'recipe_unknown',
    })
    const many = [
      { lot: masks, quantity: 300 },
      { lot: respirators, quantity: 200 },
    ]
    await expect(make(many, [kits('KIT-5', 100)], { times: 100 })).rejects.toMatchObject({
      code: 'insufficient_stock',
    })
  })

  test('a recipe has a name of its own, and each item on one side', async () => {
    await expect(record('Protection', [{ item: s.mask, quantity: 1 }])).rejects.toMatchObject({
      code: 'recipe_name_taken',
    })
    const twice = [
      { item: s.mask, quantity: 1 },
      { item: s.mask, quantity: 2 },
    ]
    const itself = { code: 'recipe_turns_on_itself' }
    await expect(record('Twice', twice)).rejects.toMatchObject(itself)
    await expect(record('Itself', [{ item: kit, quantity: 2 }])).rejects.toMatchObject(itself)
    const { items } = await s.apron('listRecipes', { params: s.params, query: {} })
    expect(items).toMatchObject([
      { id: recipe, name: 'Protection', kits: [{ item: kit, quantity: 1 }] },
    ])
  })
})
