/** Goods that plans may count on: what one account of the ledger holds. */
export interface Goods {
  readonly id: number
  readonly quantity: number
  /** True while a verdict holds them: a plan on them stands, and nothing new is planned on them. */
  readonly held: boolean
}

/**
 * What a plan counts on: the goods of its supply, and goods that others share with it, of which at
 * most `limit` came from this supply.
 */
export interface Reach {
  readonly supply: string
  readonly own: readonly number[]
  readonly shared: readonly number[]
  readonly limit: number
}

/** What is still to be carried out of a plan. */
export interface Wish {
  readonly plan: string
  readonly supply: string
  readonly quantity: number
}

/** Where a plan's goods stand now. `short`: what its supply no longer has. */
export interface Covered {
  readonly plan: string
  readonly parts: readonly { readonly goods: number; readonly quantity: number }[]
  readonly held: number
  readonly short: number
}

/**
 * Which goods can carry out which plan, all plans at once. Supplies overlap, so adding up plans
 * per supply is not enough: this is a largest flow from plans through supplies to goods, found by
 * augmenting (Ford and Fulkerson, 1956). Plans are served in the order given, and a later one
 * never takes from an earlier one; it only moves it to other goods of its own supply.
 */
export const cover = (
  wishes: readonly Wish[],
  reaches: readonly Reach[],
  goods: readonly Goods[],
): Covered[] => {
  const net = networkOf(reaches, goods)
  const served = wishes.map(() => 0)
  for (const held of [false, true]) {
    for (const each of goods) if (each.held === held) net.fill(each.id, each.quantity)
    for (const [index, wish] of wishes.entries())
      served[index] =
        (served[index] ?? 0) + net.push(wish.supply, wish.quantity - (served[index] ?? 0))
  }
  const isHeld = new Set(goods.filter((each) => each.held).map((each) => each.id))
  const left = new Map(reaches.map(({ supply }) => [supply, net.taken(supply)]))
  return wishes.map(({ plan, supply, quantity }, index) => {
    const parts = takeFirst(left.get(supply) ?? [], served[index] ?? 0)
    const held = parts.filter((part) => isHeld.has(part.goods))
    return {
      plan,
      parts,
      held: held.reduce((sum, part) => sum + part.quantity, 0),
      short: quantity - (served[index] ?? 0),
    }
  })
}

interface Part {
  goods: number
  quantity: number
}

/** Takes units off the front of what a supply was given: its plans share them in their order. */
const takeFirst = (parts: Part[], wanted: number): Part[] => {
  const taken: Part[] = []
  for (let left = wanted; left > 0;) {
    const first = parts[0]
    if (!first) break
    const quantity = Math.min(left, first.quantity)
    taken.push({ goods: first.goods, quantity })
    left -= quantity
    first.quantity -= quantity
    if (first.quantity === 0) parts.shift()
  }
  return taken
}

interface Network {
  /** Lets this much of the goods be taken. */
  fill(goods: number, quantity: number): void
  /** Takes up to `wanted` for a supply; answers how much there was. */
  push(supply: string, wanted: number): number
  /** What each of the goods gives to this supply. */
  taken(supply: string): Part[]
}

const sink = 0

/** Edges lie in pairs: the one at `e ^ 1` leads back, and its room is what flows over `e`. */
const networkOf = (reaches: readonly Reach[], goods: readonly Goods[]): Network => {
  const target: number[] = []
  const room: number[] = []
  const from: number[][] = [[]]
  const node = () => from.push([]) - 1
  const edge = (a: number, b: number, capacity: number): number => {
    const e = target.push(b, a) - 2
    room.push(capacity, 0)
    from[a]?.push(e)
    from[b]?.push(e + 1)
    return e
  }
  const taps = new Map(goods.map(({ id }) => [id, { at: node(), id }]))
  const drains = new Map([...taps.values()].map(({ at, id }) => [id, edge(at, sink, 0)]))
  const gives = new Map<string, { goods: number; edge: number }[]>()
  const starts = new Map<string, number>()
  for (const { supply, own, shared, limit } of reaches) {
    const start = node()
    const between = node()
    edge(start, between, limit)
    const to = (a: number, ids: readonly number[]) =>
      ids.flatMap((id) => {
        const tap = taps.get(id)
        return tap ? [{ goods: id, edge: edge(a, tap.at, Infinity) }] : []
      })
    gives.set(supply, [...to(start, own), ...to(between, shared)])
    starts.set(supply, start)
  }
  /** The shortest way from here to the sink that has room, as its edges from the end. */
  const way = (start: number): number[] => {
    const came = new Map<number, number>([[start, -1]])
    const queue = [start]
    for (const at of queue) {
      if (at === sink) break
      for (const e of from[at] ?? []) {
        const next = target[e] ?? sink
        if ((room[e] ?? 0) <= 0 || came.has(next)) continue
        came.set(next, e)
        queue.push(next)
      }
    }
    const edges: number[] = []
    for (let e = came.get(sink) ?? -1; e >= 0; e = came.get(target[e ^ 1] ?? start) ?? -1)
      edges.push(e)
    return edges
  }
  return {
    fill: (id, quantity) => {
      const drain = drains.get(id)
      if (drain !== undefined) room[drain] = (room[drain] ?? 0) + quantity
    },
    push: (supply, wanted) => {
      const start = starts.get(supply)
      let done = 0
      while (start !== undefined && done < wanted) {
        const edges = way(start)
        if (edges.length === 0) break
        const amount = Math.min(wanted - done, ...edges.map((e) => room[e] ?? 0))
        for (const e of edges) {
          room[e] = (room[e] ?? 0) - amount
          room[e ^ 1] = (room[e ^ 1] ?? 0) + amount
        }
        done += amount
      }
      return done
    },
    taken: (supply) =>
      (gives.get(supply) ?? [])
        .map(({ goods: id, edge: e }) => ({ goods: id, quantity: room[e ^ 1] ?? 0 }))
        .filter(({ quantity }) => quantity > 0),
  }
}
