import { type Facts, paperAddress, type Setting } from './facts.ts'
import { field } from './parts.ts'
import { type Block, type Field, plain, type Sheet, stacked, strong } from './sheet.ts'
import type { Words } from './words.ts'

type Title = keyof Words['titles']

interface About {
  readonly title: Title
  readonly number: string
  /** What stands beside number and date. */
  readonly fields: readonly Field[]
  /** The address that confirms the paper; null where there is none to ask. */
  readonly confirms: string | null
}

/** A paper with its head: title, number, date, and the code that confirms it. */
export const sheetOf = (setting: Setting, about: About, blocks: readonly Block[]): Sheet => {
  const { say, formats, now, languages } = setting
  const title = say((w) => w.titles[about.title])
  return {
    name: `${about.number} ${title[0] ?? ''}`,
    language: languages[0] ?? 'en',
    title,
    number: about.number,
    fields: [
      field(
        say((w) => w.fields.date),
        stacked(formats.longDay(now.toISOString())),
      ),
      ...about.fields,
    ],
    confirms:
      about.confirms === null
        ? null
        : { address: about.confirms, says: say((w) => w.statements.confirm) },
    blocks,
    page: (page, pages) => say((w) => w.statements.page, { page, pages }),
    madeAt: now,
  }
}

/** The same for a paper of a consignment, with the code of the pouch it lies in. */
export const consignmentSheet = (
  facts: Facts,
  setting: Setting,
  title: Title,
  blocks: readonly Block[],
): Sheet => {
  const { say, address } = setting
  const { consignment, pouchCode, operation } = facts
  const number = consignment.code
  const kind = consignment.kind === 'delivery' ? ('delivery' as const) : ('consignment' as const)
  const fields = [
    field(
      say((w) => w.fields[kind]),
      strong(number),
    ),
    field(
      say((w) => w.fields.operation),
      plain(operation),
    ),
    field(
      say((w) => w.fields.pouch),
      strong(pouchCode),
    ),
  ]
  const confirms = paperAddress(address, number, pouchCode)
  return sheetOf(setting, { title, number, fields, confirms }, blocks)
}

/** Boxes to sign in. */
export const signatures = (
  { say }: Setting,
  who: readonly Exclude<keyof Words['signatures'], 'name' | 'placeDate' | 'signature'>[],
): Block => ({
  is: 'signatures',
  boxes: who.map((each) => ({
    title: say((w) => w.signatures[each]),
    lines: [
      say((w) => w.signatures.name),
      say((w) => w.signatures.placeDate),
      say((w) => w.signatures.signature),
    ],
  })),
})
