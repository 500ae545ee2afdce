import { createHash } from 'node:crypto'
import { v7 } from 'uuid'
import type { Asked, RouteName } from '#http/calling.ts'

/** One call of the API, as any user's program would make it. */
export type Call = { readonly [N in RouteName]: { readonly name: N } & Asked<N> }[RouteName]

/** What a write of this name is sent. */
export type Body<N extends RouteName> = Asked<N> extends { readonly body: infer B } ? B : never

/** The example has one operation, and everything in it is recorded as of this day. */
export const operation = 'italy-belgium-2020'

let order = 0

/**
 * The id of a thing of the example: the same at every loading, so that loading twice changes
 * nothing, and later things sort later.
 */
export const idOf = (name: string): string => {
  const known = ids.get(name)
  if (known) return known
  const random = createHash('sha256').update(`waybill example ${name}`).digest().subarray(0, 16)
  order += 1
  const made = v7({ msecs: Date.UTC(2020, 2, 19) + order * 1000, seq: 0, random })
  ids.set(name, made)
  return made
}
const ids = new Map<string, string>()
