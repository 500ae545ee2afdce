import { z } from 'zod'

/** What an act may be about; each has a page of its own. */
export const newsSubjects = [
  'pledge',
  'need',
  'consignment',
  'delivery',
  'recall',
  'alarm',
  'urgent_release',
  'lot',
  'item',
] as const

/** One act on goods, or on what is asked for or decided of them, as the front page tells it. */
export const newsRow = z.object({
  id: z.uuid(),
  kind: z.string().describe('The kind of the act.'),
  by: z.string().describe('Who did it.'),
  happenedAt: z.string(),
  about: z
    .object({
      kind: z.enum(newsSubjects),
      id: z.uuid(),
      item: z.uuid().nullable().describe('Of a lot: its item.'),
      label: z.string().nullable().describe('Its short code, or the name of the goods.'),
    })
    .nullable()
    .describe('Null: about nothing that has a page.'),
})
export type NewsRow = z.output<typeof newsRow>
