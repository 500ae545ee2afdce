import { z } from 'zod'

const text = z.string().trim().min(1).max(200)

/** What a pharmacist looks at before a medicine passes (WHO, Guidelines for medicine donations). */
export const medicineTests = z.object({
  importAuthorisation: z
    .object({ number: text, authority: text })
    .nullable()
    .describe('Null: none was given, which the note explains.'),
  needed: z.boolean().describe('Asked for by whoever is to use it (guidelines 1 and 2).'),
  shelfLifeOk: z.boolean().describe('A year left on arrival, or as was agreed (guideline 6).'),
  innOnLabel: z.boolean().describe('International non-proprietary name (guideline 7).'),
  readableLabel: z.boolean().describe('In a language that staff read (guideline 7).'),
  note: z
    .string()
    .trim()
    .min(1)
    .max(2000)
    .nullable()
    .default(null)
    .describe('Why it passes although it failed a test; asked for then.'),
})
export type MedicineTests = z.output<typeof medicineTests>

export const tested = ['needed', 'shelfLifeOk', 'innOnLabel', 'readableLabel'] as const

/** The tests that it failed, a missing import authorisation among them. */
export const failedTests = (tests: MedicineTests): string[] => [
  ...(tests.importAuthorisation ? [] : ['importAuthorisation']),
  ...tested.filter((each) => !tests[each]),
]

const classes = ['medicine', 'vaccine', 'traditional_medicine']
const regimes = ['medicine', 'controlled_medicine']

export const isMedicine = (item: { readonly class: string; readonly regime: string }): boolean =>
  classes.includes(item.class) || regimes.includes(item.regime)
