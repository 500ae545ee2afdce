import { z } from 'zod'
import { id } from '#platform/id-input.ts'
import { rules } from './breach.ts'

/**
 * By what goods may go or may not. `verdict`: one decides. `receipt_check`: the one on their type
 * lets them go once somebody has said that they are as it. `origin`: all that they came of has
 * passed. `reading`: the logger's, or that there is none. `urgent_release`: nobody decided, and one
 * runs or has ended.
 */
export const deciders = ['verdict', 'receipt_check', 'origin', 'reading', 'urgent_release'] as const

/** What decides on goods, for whoever shows them. */
export const decision = z.object({
  by: z.enum(deciders),
  id: id.nullable().describe('Of the verdict, the receipt or the urgent release.'),
  level: z
    .enum(['type', 'lot', 'package', 'origin'])
    .nullable()
    .describe('What a verdict is about; `origin`: a lot that these goods came of.'),
  ours: z.boolean().describe('False: a hold or reject of another operation.'),
  rule: z.enum(rules).nullable().describe('Which rule they break that go now; null: none by this.'),
  since: z.string().nullable(),
  until: z.string().nullable().describe('When an urgent release ends, or ended.'),
  left: z.int().nullable().describe('Of an urgent release that runs: what may still go under it.'),
})
export type Decision = z.output<typeof decision>
