import { z } from 'zod'
import { byHand, type SupplyInput, supplyInput } from '#allocation/allocation.ts'
import { id } from '#platform/id-input.ts'
import { newId } from '#platform/ids.ts'
import type { Proposal } from './plan-new.tsx'

/** A line of a plan by hand, beside what the rule gave it and why. */
export interface HandLine {
  readonly id: string
  readonly needLine: string
  readonly facility: string
  readonly quantity: number | ''
  readonly ruled: number
  readonly why: string
  /** Needed where the quantity is not the rule's. */
  readonly reason: string
}

export const handLines = ({ shares }: Proposal): HandLine[] =>
  shares.map(({ needLine, quantity, reason, line }) => ({
    id: newId(),
    needLine,
    facility: line.facility.name,
    quantity,
    ruled: quantity,
    why: reason,
    reason: '',
  }))

const line = z
  .object({
    id,
    needLine: id,
    facility: z.string(),
    quantity: z.int().nonnegative(),
    ruled: z.int(),
    why: z.string(),
    reason: z.string().trim().max(2000),
  })
  .superRefine((given, context) => {
    if (given.quantity !== given.ruled && given.reason === '')
      context.addIssue({
        code: 'too_small',
        minimum: 1,
        origin: 'string',
        path: ['reason'],
        input: given.reason,
      })
  })

/**
 * What is filled in, to what is sent: a line the rule decided keeps the rule's reason, one that
 * was changed has its own, and who gets nothing after all is named in the reason of the whole.
 */
export const handInput = (supply: SupplyInput) =>
  z
    .object({ reason: z.string().trim().min(1).max(2000), plans: z.array(line) })
    .transform(({ reason, plans }): z.input<typeof byHand> => ({
      reason: [
        reason,
        ...plans
          .filter(({ quantity, ruled }) => quantity === 0 && ruled > 0)
          .map((none) => `${none.facility}: 0 (${none.ruled}), ${none.reason}`),
      ].join('; '),
      plans: plans
        .filter(({ quantity }) => quantity > 0)
        .map(({ id: plan, needLine, quantity, ruled, why, reason: own }) => ({
          id: plan,
          supply: supplyInput.parse(supply),
          needLine,
          quantity,
          reason: quantity === ruled ? why : own,
        })),
    }))
    .pipe(byHand)
