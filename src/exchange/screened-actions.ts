import type { Query } from '#platform/database.ts'
import { type Besides, screenConsignment } from '#screening/actions.ts'
import { lineAsked } from '#screening/screening.ts'
import type { RowMade } from './sheet.ts'
import { goodsOfRun, insertGoods } from './sql.ts'

/** Lines of one consignment that differ in nothing that anybody asks are one line. */
const mostLines = 2000

/** By consignment, the goods that the rows of a packing list would put into it. */
export type Goods = Map<string, Besides>

export const addGoods = (goods: Goods, rows: readonly RowMade[]): void => {
  for (const { id, ids, values } of rows) {
    const [consignment, item] = [ids.consignment?.[0], ids.item?.[0]]
    if (!consignment || !item) continue
    const { madeOn = null, expiresOn = null, provenance = 'gift' } = values
    const line = lineAsked.parse({
      ref: id,
      item,
      quantity: null,
      madeOn,
      expiresOn,
      labelLanguages: null,
    })
    const { lines, isGift } = goods.get(consignment) ?? { lines: [], isGift: false }
    const isThere = lines.some(
      (each) => each.item === item && each.madeOn === madeOn && each.expiresOn === expiresOn,
    )
    goods.set(consignment, {
      lines: isThere || lines.length >= mostLines ? lines : [...lines, line],
      isGift: isGift || provenance === 'gift',
    })
  }
}

export const keepGoods = async (q: Query, operation: number, run: string, goods: Goods) => {
  for (const [consignment, besides] of goods)
    await insertGoods(q, operation, run, consignment, besides)
}

/** What will be asked of each consignment of a dry run, with what it would hold then. */
export const screenRun = async (q: Query, operation: number, run: string, now: string) => {
  const kept = await goodsOfRun(q, operation, run)
  const screened = []
  for (const { id, code, ...besides } of kept)
    screened.push({
      consignment: { id, code },
      found: await screenConsignment(q, operation, id, now, besides),
    })
  return screened
}
