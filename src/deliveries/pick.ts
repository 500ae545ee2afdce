import type { Account } from '#ledger/account.ts'

/** Goods as they stand in one account. */
export interface Goods extends Account {
  readonly id: number
  readonly balance: number
}

export interface Part {
  readonly goods: Goods
  readonly quantity: number
}

/**
 * What expires first comes first; what has no date, last. Among equals the order given, so the
 * oldest where the ledger gave them.
 */
export const firstToExpire = <T extends { readonly lot: string }>(
  goods: readonly T[],
  expiry: ReadonlyMap<string, string | null>,
): T[] => {
  const day = ({ lot }: T) => expiry.get(lot) ?? 'never'
  return goods.toSorted((a, b) => (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : 0))
}

/** Units of these goods in their order; `taken` remembers, by account, what others took. */
export const take = (
  goods: readonly Goods[],
  wanted: number,
  taken: Map<number, number>,
): { parts: Part[]; rest: number } => {
  let rest = wanted
  const parts = goods.flatMap((each): Part[] => {
    const before = taken.get(each.id) ?? 0
    const quantity = Math.min(rest, each.balance - before)
    if (quantity <= 0) return []
    rest -= quantity
    taken.set(each.id, before + quantity)
    return [{ goods: each, quantity }]
  })
  return { parts, rest }
}

/**
 * Which of the ids an act names these goods do not: what the books hold is recorded, so only the
 * others need to be looked up.
 */
export const unseenIn = (goods: readonly Account[]) => {
  const seen = new Set(goods.flatMap(({ holder, place, item, lot }) => [holder, place, item, lot]))
  return (ids: readonly (string | null)[]) => ids.filter((id) => id && !seen.has(id))
}

/** True where goods of several pledge lines could have been meant, and the act names none. */
export const isAttributed = (goods: readonly Account[]): boolean =>
  new Set(goods.map(({ pledgeLine }) => pledgeLine)).size > 1

/** An account without what is known of it now. */
export const accountOf = ({ id: _id, balance: _balance, ...rest }: Goods): Account => {
  const { stage, reached, holder, place, item, lot, pledgeLine, consignmentLine, condition } = rest
  return { stage, reached, holder, place, item, lot, pledgeLine, consignmentLine, condition }
}
