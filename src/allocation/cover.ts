/** Goods that plans may count on: what one account of the ledger holds. */
export interface Goods {
  readonly id: number
  readonly quantity: number
}

/**
 * What plans of one supply for one use count on. `held`: goods of the supply that a verdict keeps
 * from this use; a plan on them stands, and nothing new is planned on them.
 */
export interface Reach {
  readonly reach: string
  readonly free: readonly number[]
  readonly held: readonly number[]
}

/** What is still to be carried out of a plan. */
export interface Wish {
  readonly plan: string
  readonly reach: string
  readonly quantity: number
}

interface Part {
  readonly goods: number
  readonly held: boolean
  readonly quantity: number
}

/** Where a plan's goods stand now. `short`: what its supply no longer has. */
export interface Covered {
  readonly plan: string
  readonly parts: readonly Part[]
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
  const net = networkOf(goods)
  const served = wishes.map(() => 0)
  for (const held of [false, true]) {
    for (const each of reaches) net.join(each.reach, held ? each.held : each.free, held)
    for (const [index, { reach, quantity }] of wishes.entries()) {
      const before = served[index] ?? 0
      served[index] = before + net.push(reach, quantity - before)
    }
  }
  const given = new Map(reaches.map(({ reach }) => [reach, net.given(reach)]))
  return wishes.map(({ plan, reach, quantity }, index) => {
    const all = served[index] ?? 0
    const [parts, rest] = split(given.get(reach) ?? [], all)
    given.set(reach, rest)
    return { plan, parts, held: sum(parts.filter((part) => part.held)), short: quantity - all }
  })
}

const sum = (parts: readonly Part[]): number => parts.reduce((all, part) => all + part.quantity, 0)

/** The first `wanted` units of these parts, and the others: plans of a supply share in order. */
const split = (parts: readonly Part[], wanted: number): [Part[], Part[]] => {
  let left = wanted
  const first: Part[] = []
  const others: Part[] = []
  for (const part of parts) {
    const quantity = Math.min(left, part.quantity)
    left -= quantity
    if (quantity > 0) first.push({ ...part, quantity })
    if (quantity < part.quantity) others.push({ ...part, quantity: part.quantity - quantity })
  }
  return [first, others]
}

interface Network {
  /** Lets a reach take of these goods. */
  join(reach: string, goods: readonly number[], held: boolean): void
  /** Takes up to `wanted` for a reach; answers how much there was. */
  push(reach: string, wanted: number): number
  /** What the goods give to this reach. */
  given(reach: string): Part[]
}

const sink = 0

const networkOf = (goods: readonly Goods[]): Network => {
  // Edges lie in pairs: the one at `e ^ 1` leads back, and its room is what flows over `e`.
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
  const taps = new Map(goods.map(({ id }) => [id, node()]))
  for (const { id, quantity } of goods) edge(taps.get(id) ?? sink, sink, quantity)
  const starts = new Map<string, number>()
  const gives = new Map<string, { goods: number; held: boolean; edge: number }[]>()

  /** The shortest way from here to the sink that has room: its edges, from the end. */
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
    join: (reach, ids, held) => {
      const start = starts.get(reach) ?? node()
      starts.set(reach, start)
      const joined = ids.flatMap((id) => {
        const tap = taps.get(id)
        return tap ? [{ goods: id, held, edge: edge(start, tap, Infinity) }] : []
      })
      gives.set(reach, [...(gives.get(reach) ?? []), ...joined])
    },
    push: (reach, wanted) => {
      const start = starts.get(reach)
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
    given: (reach) =>
      (gives.get(reach) ?? [])
        .map(({ goods: id, held, edge: e }) => ({ goods: id, held, quantity: room[e ^ 1] ?? 0 }))
        .filter(({ quantity }) => quantity > 0),
  }
}
