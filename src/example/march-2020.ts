import type { Call } from './call.ts'
import { consignments } from './consignments.ts'
import { notes, sources } from './operation.ts'
import { pledges } from './pledges.ts'
import { items, parties, places } from './register.ts'

/** The aid to Italy and Belgium of March 2020, in the order in which it can be recorded. */
export const march2020: readonly Call[] = [
  ...sources,
  ...parties,
  ...places,
  ...items,
  ...pledges,
  ...consignments,
  ...notes,
]
