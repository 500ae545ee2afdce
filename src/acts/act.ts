import { z } from 'zod'
import { id } from '#platform/id-input.ts'
import { instant } from '#platform/time.ts'
import type { Standing } from './permission.ts'

/** How an act came to be recorded by someone who is not the one who acted. */
export const onBehalfOf = z.object({
  party: id.describe('The party that acted.'),
  by: z.enum(['telephone', 'e-mail', 'letter', 'message', 'in person']),
  note: z.string().max(2000).optional(),
})

/** What a quantity rests on, from the strongest to the weakest. */
export const bases = ['counted', 'tallied', 'documented', 'reported'] as const
export type Basis = (typeof bases)[number]

/**
 * What every write carries besides its content. The id is made by whoever acts: sent twice with
 * the same content it is done once and answers the same; with other content it is refused.
 */
export const envelope = z.object({
  id: id.describe('Client-made UUIDv7: of this act, and of what it creates.'),
  happenedAt: instant.optional().describe('When it happened, if not now.'),
  onBehalfOf: onBehalfOf.optional(),
  basis: z
    .enum(bases)
    .optional()
    .describe('What the quantities rest on; `reported` needs a source.'),
  source: id.optional().describe('The paper or article this rests on (POST …/sources).'),
  quote: z
    .string()
    .max(4000)
    .optional()
    .describe('What the source says: its words in quotation marks, or a summary.'),
  reason: z.string().max(2000).optional(),
})
export type Envelope = z.infer<typeof envelope>

/** Who is asking: the signed-in person or machine, with its roles in the operation. */
export interface Actor {
  readonly user: string
  readonly roles: readonly Standing[]
}

/** What an action knows of the act it carries out. */
export interface By {
  readonly operation: number
  readonly act: string
  readonly kind: string
  readonly actor: Actor
  readonly now: string
  readonly happenedAt: string
  readonly basis: Basis
  readonly envelope: Envelope
}
