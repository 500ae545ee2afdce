import type { Qualifier } from '#pledges/pledge.ts'

/** So much of something, as far as it is known. */
export interface Amount {
  /** Null: nobody said a number. */
  readonly quantity: number | null
  readonly qualifier: Qualifier
  /** The words in which it was stated, where the number does not say all. */
  readonly stated: string
  readonly reported: boolean
}

const bindings = { exact: '', about: '≈\u00a0', at_least: '≥\u00a0', up_to: '≤\u00a0' } as const

/** The sign before a number that is not exact. */
export const signOf = (qualifier: Qualifier): string =>
  qualifier === 'unquantified' ? '' : bindings[qualifier]

/**
 * Several amounts of one thing together. Beside one without a number the sum is a lower bound;
 * bounds of both kinds together give no more than "about".
 */
export const sumOf = (amounts: readonly Amount[]): Amount => {
  const known = amounts.filter(({ quantity }) => quantity !== null)
  const words = amounts
    .filter(({ qualifier, stated }) => qualifier !== 'exact' && stated !== '')
    .map(({ stated }) => stated)
  const stated = [...new Set(words)].join('; ')
  const reported = amounts.some((each) => each.reported)
  if (known.length === 0) return { quantity: null, qualifier: 'unquantified', stated, reported }
  const quantity = known.reduce((sum, each) => sum + (each.quantity ?? 0), 0)
  const open = known.length < amounts.length ? (['at_least'] as const) : []
  const kinds = new Set([...known.map(({ qualifier }) => qualifier), ...open])
  kinds.delete('exact')
  const [only = 'exact', ...others] = kinds
  return { quantity, qualifier: others.length > 0 ? 'about' : only, stated, reported }
}
