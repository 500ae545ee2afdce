import { tested } from '#conformity/medicine.ts'
import { codeOf } from '#platform/code.ts'
import type { Setting } from './facts.ts'
import type { Decided } from './held.ts'
import { sheetOf } from './head.ts'
import { field, goodsCell, wordCell } from './parts.ts'
import { type Block, type Cell, type Field, plain, type Sheet, strong } from './sheet.ts'
import { joined, type Texts, type Words } from './words.ts'

/** A verdict on one page: on what, which, for whom, why, by whom; and what it does not say. */
export const verdictPaper = ({ verdict, item, operation }: Decided, setting: Setting): Sheet => {
  const { say, formats } = setting
  const { subject } = verdict
  const said = (pick: (words: Words) => string, value: string | null | undefined): Field[] =>
    value ? [field(say(pick), plain(value))] : []
  const number = codeOf('V', verdict.id)
  const fields = [
    field(
      say((w) => w.fields.operation),
      plain(operation),
    ),
    field(
      say((w) => w.verdict.decidedAt),
      plain(formats.moment(verdict.decidedAt)),
    ),
  ]
  const about: Field[] = [
    field(
      say((w) => w.verdict.level),
      wordCell(say((w) => w.verdict[subject.kind])),
    ),
    ...(subject.itemName
      ? [
          field(
            say((w) => w.columns.goods),
            goodsCell(setting, item, subject.itemName),
          ),
        ]
      : []),
    ...said((w) => w.verdict.maker, subject.makerName),
    ...said((w) => w.verdict.packaging, subject.packaging),
    ...said((w) => w.verdict.lot, subject.lotNumber),
    ...said((w) => w.verdict.package, subject.packageCode),
    field(
      say((w) => w.verdict.jurisdiction),
      verdict.jurisdiction
        ? plain(verdict.jurisdiction)
        : wordCell(say((w) => w.verdict.everywhere)),
    ),
  ]
  return sheetOf(setting, { title: 'verdict', number, fields, confirms: null }, [
    { is: 'fields', across: 3, fields: about },
    { is: 'heading', text: say((w) => w.verdict.outcome) },
    { is: 'words', lines: strong(joined(say((w) => w.outcomes[verdict.outcome]))) },
    ...(verdict.confirmation === 'waiting'
      ? [{ is: 'notice' as const, text: say((w) => w.verdict.notConfirmed) }]
      : []),
    ...limitsOf(setting, verdict),
    { is: 'heading', text: say((w) => w.verdict.reason) },
    { is: 'words', lines: plain(verdict.reason) },
    ...medicineOf(setting, verdict),
    {
      is: 'fields',
      across: 3,
      fields: [
        ...said((w) => w.verdict.decidedBy, verdict.decidedBy),
        ...said((w) => w.verdict.confirmedBy, verdict.confirmedBy),
        ...said((w) => w.verdict.under, verdict.under?.rule),
        field(
          say((w) => w.verdict.evidence),
          plain(formats.number(verdict.evidence.length)),
        ),
      ],
    },
    { is: 'notice', text: say((w) => w.verdict.asOf, { number }) },
  ])
}

const limitsOf = (setting: Setting, { limits }: Decided['verdict']): Block[] => {
  if (!limits) return []
  const { say } = setting
  const list = (codes: readonly string[], none: (words: Words) => string): Cell =>
    codes.length === 0
      ? wordCell(say(none))
      : codes.flatMap((code) => wordCell(useWords(setting, code)))
  const fields = [
    field(
      say((w) => w.verdict.users),
      list(limits.users, (w) => w.verdict.anybody),
    ),
    field(
      say((w) => w.verdict.purposes),
      list(limits.purposes, (w) => w.verdict.anything),
    ),
    field(
      say((w) => w.verdict.excluded),
      list(limits.excluded, (w) => w.statements.none),
    ),
  ]
  return [{ is: 'fields', across: 3, fields }]
}

/** What a declared use is called; a word of a later version stands as it is. */
const useWords = ({ say }: Setting, code: string): Texts =>
  say((w) => {
    const known: Readonly<Record<string, string>> = { ...w.wearers, ...w.uses }
    return known[code] ?? code
  })

const medicineOf = (setting: Setting, { medicine }: Decided['verdict']): Block[] => {
  if (!medicine) return []
  const { say } = setting
  const given = medicine.importAuthorisation
  const fields = [
    field(
      say((w) => w.verdict.importAuthorisation),
      given
        ? [...strong(given.number), { text: given.authority, tone: 'quiet' }]
        : wordCell(say((w) => w.statements.none)),
    ),
    ...tested.map((test) =>
      field(
        say((w) => w.medicineTests[test]),
        wordCell(say((w) => (medicine[test] ? w.verdict.yes : w.verdict.no))),
      ),
    ),
    ...(medicine.note
      ? [
          field(
            say((w) => w.fields.note),
            plain(medicine.note),
          ),
        ]
      : []),
  ]
  return [
    { is: 'heading', text: say((w) => w.verdict.medicine) },
    { is: 'fields', across: 3, fields },
  ]
}
