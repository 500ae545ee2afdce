import type { HolderRow, NoticeRow, RecallRow } from '#recalls/recall.ts'
import type { Goods, Setting, Who } from './facts.ts'
import { sheetOf, signatures } from './head.ts'
import { field, goodsCell, whoCell, wordCell } from './parts.ts'
import { type Block, type Cell, type Column, plain, type Sheet } from './sheet.ts'
import { filled, type Language, words } from './words.ts'

/** A recall as one party is told of it. */
export interface Told {
  readonly number: string
  readonly operation: { readonly name: string; readonly slug: string }
  readonly recall: RecallRow
  readonly notice: NoticeRow
  readonly to: Who | undefined
  readonly holders: readonly HolderRow[]
  readonly items: ReadonlyMap<string, Goods>
}

/** Which language a party of this country reads; English where none of ours is spoken there. */
export const languageOf = (country: string | null): Language => {
  const spoken: Readonly<Record<Language, readonly string[]>> = {
    it: ['IT', 'SM', 'VA'],
    fr: ['FR', 'BE', 'LU', 'MC'],
    zh: ['CN', 'HK', 'MO', 'TW'],
    en: [],
  }
  const found = Object.entries(spoken).find(([, countries]) => countries.includes(country ?? ''))
  return (found?.[0] as Language | undefined) ?? 'en'
}

/** What is recalled, why, what to do; what the books say the party has; a slip for its answer. */
export const recallNotice = (told: Told, setting: Setting): Sheet => {
  const { say, address } = setting
  const { recall, notice, to, number, operation } = told
  const fields = [
    field(
      say((w) => w.recall.to),
      to ? whoCell(setting, [to]) : plain(notice.party.name),
    ),
    field(
      say((w) => w.fields.operation),
      plain(operation.name),
    ),
  ]
  const page = `${address.replace(/\/$/, '')}/o/${operation.slug}/recalls/${recall.id}/answer`
  const sheet = sheetOf(setting, { title: 'recallNotice', number, fields, confirms: null }, [
    { is: 'heading', text: say((w) => w.recall.what) },
    { is: 'words', lines: subject(recall) },
    { is: 'notice', text: say((w) => w.recall[recall.instruction]) },
    { is: 'heading', text: say((w) => w.recall.why) },
    { is: 'words', lines: [{ text: recall.reason, tone: 'strong' }] },
    {
      is: 'prose',
      columns: setting.languages.map((language) => asks(language, setting, recall)),
    },
    { is: 'heading', text: say((w) => w.recall.books) },
    books(told, setting),
    { is: 'heading', text: say((w) => w.recall.slip) },
    slip(told, setting),
    signatures(setting, ['receiver']),
  ])
  return {
    ...sheet,
    confirms: {
      address: `${page}?party=${notice.party.id}`,
      says: say((w) => w.recall.answerThere),
    },
  }
}

const subject = ({ subject: about }: RecallRow): Cell => [
  {
    text: [about.itemName, about.makerName, about.packaging, about.lotNumber, about.packageCode]
      .filter(Boolean)
      .join(' · '),
    tone: 'strong',
  },
]

const asks = (language: Language, { formats }: Setting, { begunAt }: RecallRow): string[] => {
  const { since, until, answer } = words[language].recall
  return [filled(since, { at: formats.moment(begunAt) }), until, answer]
}

const books = ({ holders, items }: Told, setting: Setting): Block => {
  const { say, formats } = setting
  if (holders.length === 0) return { is: 'words', lines: wordCell(say((w) => w.statements.none)) }
  return {
    is: 'table',
    columns: [
      { head: say((w) => w.fields.place), share: 3 },
      { head: say((w) => w.columns.goods), share: 4 },
      { head: say((w) => w.columns.lot), share: 2 },
      { head: say((w) => w.columns.quantity), share: 2, align: 'right' },
      { head: say((w) => w.columns.unit), share: 1.5 },
    ],
    rows: holders.map((row) => ({
      cells: [
        plain(row.place?.name ?? row.consignment?.code ?? '—'),
        goodsCell(setting, items.get(row.item.id), row.item.name),
        [
          ...plain([row.lot.lotNumber, row.lot.packaging].filter(Boolean).join(', ') || '—'),
          ...(row.suspect
            ? say((w) => w.recall.suspect).map((text) => ({ text, tone: 'quiet' as const }))
            : []),
        ],
        plain(formats.number(row.quantity)),
        wordCell(say((w) => w.units[row.unit as keyof typeof w.units] ?? row.unit)),
      ],
    })),
  }
}

/** A row for each ward that the books know, and empty ones to write in. */
const slip = ({ holders }: Told, { say }: Setting): Block => {
  const known = [...new Set(holders.flatMap(({ place }) => place?.name ?? []))]
  const column = (
    head: 'ward' | 'found' | 'setAside' | 'used' | 'remarks',
    share: number,
  ): Column => ({
    head: say((w) => w.recall[head]),
    share,
  })
  // Two lines high: a hand writes in it.
  const empty: Cell = [{ text: '\u00a0' }, { text: '\u00a0' }]
  return {
    is: 'table',
    columns: [
      column('ward', 4),
      column('found', 1.6),
      column('setAside', 1.6),
      column('used', 1.6),
      column('remarks', 4),
    ],
    rows: [...known, '', '', ''].map((ward) => ({
      cells: [
        ward === '' ? empty : [...plain(ward), { text: '\u00a0' }],
        empty,
        empty,
        empty,
        empty,
      ],
    })),
  }
}
