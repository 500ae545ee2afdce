import { z } from 'zod'
import { lotInput } from '#catalogue/lot.ts'
import { named } from '#parties/party.ts'
import { id } from '#platform/id-input.ts'
import { listQuery, pageOf } from '#platform/page.ts'

const units = z.int().nonnegative().describe("Whole number of the item's base unit.")
const some = z.int().positive().describe("Whole number of the item's base unit.")
const words = z.string().trim().min(1).max(2000)

/** So many units are so, and why. */
const because = z.object({ quantity: some, reason: words })

/** What the goods say of their lot. Without it they stay of the lot that was announced. */
const lotRead = lotInput.omit({ item: true }).nullable().default(null)

export const readingInput = z
  .object({
    package: id.nullable().default(null).describe('Null: it speaks for the whole receipt.'),
    logger: z.string().trim().min(1).max(120).nullable().default(null),
    minCelsius: z.number().min(-273).max(200),
    maxCelsius: z.number().min(-273).max(200),
    minutes: z.int().nonnegative().describe('How long the logger ran.'),
    excursion: z.boolean().describe('Whether it was out of its range.'),
  })
  .refine((reading) => reading.minCelsius <= reading.maxCelsius, {
    path: ['maxCelsius'],
    message: 'The highest temperature is not below the lowest.',
    params: { says: 'temperatures' },
  })
export type ReadingInput = z.output<typeof readingInput>

const receiptHead = z.object({
  place: id.describe('Where it was received.'),
  holder: id.nullable().default(null).describe('Who received it, if not the consignee.'),
  reservation: words.nullable().default(null).describe("As written on the carrier's document."),
  note: words.nullable().default(null),
  temperatures: z.array(readingInput).max(200).default([]),
})
export type ReceiptHead = z.output<typeof receiptHead>

export const tallyInput = receiptHead.extend({
  all: z
    .object({
      packages: z.int().positive().describe('How many outermost packages stand there.'),
      sealsIntact: z.literal(true),
    })
    .nullable()
    .default(null)
    .describe('All that were expected are there, with intact seals: said by their number.'),
  packages: z
    .array(
      z.object({
        package: id.describe('With all that lies in it.'),
        sealsIntact: z.boolean().nullable().default(null).describe('Null: nobody looked.'),
        damage: words.nullable().default(null).describe('What is wrong with it.'),
      }),
    )
    .max(5000)
    .default([]),
})
export type TallyInput = z.output<typeof tallyInput>

export const reportInput = receiptHead.extend({
  lines: z
    .array(
      z.object({
        line: id.describe('The consignment line.'),
        quantity: some.nullable().default(null).describe('Null: it came, nobody said how many.'),
      }),
    )
    .min(1)
    .max(2000),
})
export type ReportInput = z.output<typeof reportInput>

/** Units of an item that nobody announced here, of their own lot unless they say another. */
const unannounced = z.object({
  id: id.describe('Made by whoever counts: its unstated lot is told from others by it.'),
  item: id,
  lot: lotRead,
  sound: units.default(0),
  damaged: because.nullable().default(null),
  reason: words.nullable().default(null),
})

export const countLine = z.object({
  line: id.describe('The consignment line.'),
  lot: lotRead,
  further: z
    .boolean()
    .default(false)
    .describe('These came besides what was tallied or reported, and do not replace it.'),
  sound: units.default(0),
  damaged: because.nullable().default(null),
  short: because.nullable().default(null).describe('Sought and not there.'),
  over: words.nullable().default(null).describe('Why there are more than announced, if known.'),
  wrong: z
    .array(
      because.extend({
        item: id.describe('What was there instead.'),
        lot: lotRead,
        insteadOf: units.describe('How many announced units did not come because of it.'),
      }),
    )
    .max(20)
    .default([]),
})
export type CountLine = z.output<typeof countLine>

export const countInput = receiptHead.extend({
  lines: z.array(countLine).max(2000).default([]),
  unannounced: z.array(unannounced).max(500).default([]),
})
export type CountInput = z.output<typeof countInput>

export const blindInput = receiptHead.extend({
  holder: id.describe('Who received it.'),
  unannounced: z.array(unannounced).min(1).max(500),
})
export type BlindInput = z.output<typeof blindInput>
export type Unannounced = z.output<typeof unannounced>

/** What one receipt should have said; what is left out stands as it was said. */
export const correctionInput = z.object({
  reason: words,
  lines: z
    .array(
      z.object({
        line: id.nullable().default(null).describe('The consignment line; null: by its lot.'),
        lot: id.nullable().default(null).describe('Where the receipt found several lots of it.'),
        sound: units.optional(),
        damaged: units.optional(),
      }),
    )
    .min(1)
    .max(2000),
})
export type CorrectionInput = z.output<typeof correctionInput>

export const done = z.object({
  id,
  lines: z
    .array(z.object({ line: id, received: z.int().nullable(), over: z.int() }))
    .describe('Units of each consignment line; null: it came without a number.'),
  unexplained: z.int().describe('Units that have gone on and that the books do not have.'),
  temperature: z.enum(['not_needed', 'missing', 'read']),
})
export type Done = z.output<typeof done>

export const findings = ['sound', 'damaged', 'over', 'short', 'wrong_item', 'unannounced'] as const
export type Finding = (typeof findings)[number]

export const receiptAnswer = z.object({
  id,
  consignment: id.nullable(),
  consignmentCode: z.string().nullable(),
  actor: z.string().describe('Who recorded it.'),
  kind: z.enum(['tally', 'count', 'report', 'correction']),
  corrects: id.nullable(),
  basis: z.enum(['counted', 'tallied', 'documented', 'reported']),
  happenedAt: z.string(),
  place: named,
  holder: named,
  reservation: z.string().nullable(),
  note: z.string().nullable(),
  reason: z.string().nullable(),
  temperature: z.enum(['not_needed', 'missing', 'read']),
  temperatures: z.array(
    z.object({
      package: id.nullable(),
      logger: z.string().nullable(),
      minCelsius: z.number(),
      maxCelsius: z.number(),
      minutes: z.int(),
      excursion: z.boolean(),
    }),
  ),
  packages: z.array(
    z.object({
      package: id,
      ownCode: z.string(),
      sscc: z.string().nullable(),
      kind: z.string(),
      sealsIntact: z.boolean().nullable(),
      damage: z.string().nullable(),
    }),
  ),
  lines: z.array(
    z.object({
      line: id.nullable(),
      item: named,
      unit: z.string(),
      lot: id.nullable(),
      lotNumber: z.string().describe('Empty: the goods do not say.'),
      expiresOn: z.string().nullable(),
      finding: z.enum(findings),
      quantity: z.int().nullable(),
      reason: z.string().nullable(),
    }),
  ),
})
export type ReceiptAnswer = z.output<typeof receiptAnswer>
export const receiptPage = pageOf(receiptAnswer)
export const receiptQuery = listQuery('newest', 'oldest').extend({
  consignment: id.optional(),
  place: id.optional(),
  holder: id.optional(),
  kind: receiptAnswer.shape.kind.optional(),
  finding: z.enum(findings).optional().describe('Only with such a finding.'),
})
export type ReceiptAsked = z.output<typeof receiptQuery>

/** What a tally would find: nothing of it is received before somebody says so. */
export const expectedAnswer = z.object({
  packages: z
    .array(
      z.object({
        id,
        number: z.int(),
        kind: z.string(),
        parent: id.nullable(),
        sscc: z.string().nullable(),
        ownCode: z.string(),
        lines: z.array(
          z.object({
            line: id,
            item: named,
            lotNumber: z.string(),
            stated: z.string(),
            announced: z.int().nullable(),
            expected: z.int().nullable().describe('Units not received yet; null: no number.'),
          }),
        ),
      }),
    )
    .describe('Those with something still to come, with what lies in them.'),
  outermost: z.int().describe('How many of these lie in no other: the number of a full tally.'),
})
export type ExpectedAnswer = z.output<typeof expectedAnswer>

/** Over and short of one consignment line, in base units of its item. */
export const discrepancyRow = z.object({
  line: id,
  number: z.int(),
  item: named,
  announced: z.int().nullable(),
  received: z.int(),
  over: z.int().describe('Received beyond what was announced.'),
  short: z.int().describe('Said not to have come, and not come since.'),
  outstanding: z.int().describe('Announced, and neither received nor said to be short.'),
  findings: z.array(
    z.object({
      receipt: id,
      finding: z.enum(findings),
      quantity: z.int().nullable(),
      reason: z.string().nullable(),
      itemName: z.string(),
    }),
  ),
})
export type DiscrepancyRow = z.output<typeof discrepancyRow>

/** Goods that left an account which never had them: a contradiction until somebody counts. */
export const unexplainedRow = z.object({
  account: z.int(),
  leftStage: z.string().describe('The stage they left.'),
  holder: named,
  place: named,
  item: named,
  lot: id.nullable(),
  lotNumber: z.string(),
  consignmentLine: id.nullable(),
  consignment: z.object({ id, code: z.string() }).nullable(),
  pledgeLine: id.nullable(),
  quantity: z.int().describe('Units that the books lack.'),
  since: z.string(),
})
export type UnexplainedRow = z.output<typeof unexplainedRow>
export const unexplainedPage = pageOf(unexplainedRow)
export const unexplainedQuery = listQuery('oldest', 'newest')
export type UnexplainedAsked = z.output<typeof unexplainedQuery>
