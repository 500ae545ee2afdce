import type { Account, Condition } from '#ledger/account.ts'
import type { Line } from '#ledger/posting.ts'

/** A posting by which a receipt brought goods to our place. */
export interface Brought {
  readonly act: string
  readonly line: number
  readonly from: Account
  readonly to: Account
  /** What of it was not taken back. */
  readonly left: number
}

export interface Corrected {
  readonly lines: readonly Line[]
  /** Units that this receipt never had, and that now come as they would have come then. */
  readonly more: readonly { readonly condition: Condition; readonly quantity: number }[]
}

/**
 * What brings a receipt's postings of one line to what it should have said. Too many are taken
 * back: first what nobody had announced, then what was posted last. They may come again in the
 * other condition, in the same movement.
 */
export const correct = (
  brought: readonly Brought[],
  said: { readonly sound?: number | undefined; readonly damaged?: number | undefined },
): Corrected => {
  const conditions = ['sound', 'damaged'] as const
  const excess = conditions.map((condition) => {
    const own = brought.filter(({ to }) => to.condition === condition)
    const now = own.reduce((sum, { left }) => sum + left, 0)
    return { condition, own, units: now - (said[condition] ?? now) }
  })
  const back = excess.flatMap(({ own, units }) => takenFrom(own, units))
  const free = back.map(({ of, quantity }) => ({ of, left: quantity }))
  const lines: Line[] = back.map(({ of, quantity }) => ({
    from: of.to,
    to: of.from,
    quantity,
    reverses: { act: of.act, line: of.line },
  }))
  const more = excess.flatMap(({ condition, units }) => {
    let rest = Math.max(0, -units)
    for (const part of free) {
      const quantity = Math.min(rest, part.left)
      if (quantity === 0) continue
      part.left -= quantity
      rest -= quantity
      lines.push({ from: part.of.from, to: { ...part.of.to, condition }, quantity })
    }
    return rest > 0 ? [{ condition, quantity: rest }] : []
  })
  return { lines, more }
}

const takenFrom = (own: readonly Brought[], units: number) => {
  const isFound = ({ from }: Brought) => Number(from.stage === 'found')
  let rest = Math.max(0, units)
  return own
    .toSorted((a, b) => isFound(b) - isFound(a) || b.line - a.line)
    .flatMap((of) => {
      const quantity = Math.min(rest, of.left)
      rest -= quantity
      return quantity > 0 ? [{ of, quantity }] : []
    })
}
