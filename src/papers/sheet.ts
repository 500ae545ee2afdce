import type { Texts } from './words.ts'

// What a paper says, before anybody draws it: so that what it says is tested without a picture.

/** A line of a cell or a field. */
export interface Line {
  readonly text: string
  readonly tone?: 'strong' | 'plain' | 'quiet' | 'inverse'
  /** `unknown`: in a dotted box; `reported`: over a dotted line. */
  readonly mark?: 'unknown' | 'reported' | undefined
}
export type Cell = readonly Line[]

export interface Column {
  readonly head: Texts
  /** Its share of the width. */
  readonly share: number
  readonly align?: 'right'
}

export interface Row {
  readonly cells: readonly Cell[]
  /** A sum of those above. */
  readonly total?: boolean
  /** How deep it lies in those above. */
  readonly depth?: number
}

export interface Field {
  readonly label: Texts
  readonly value: Cell
}

export interface SignatureBox {
  readonly title: Texts
  readonly lines: readonly Texts[]
}

export type Block =
  | { readonly is: 'heading'; readonly text: Texts }
  | { readonly is: 'fields'; readonly across: number; readonly fields: readonly Field[] }
  /** One column for each language. */
  | { readonly is: 'prose'; readonly columns: readonly Texts[] }
  | { readonly is: 'table'; readonly columns: readonly Column[]; readonly rows: readonly Row[] }
  | { readonly is: 'notice'; readonly text: Texts }
  | { readonly is: 'words'; readonly lines: Cell }
  | { readonly is: 'barcode'; readonly sscc: string | null; readonly ownCode: string }
  | { readonly is: 'signatures'; readonly boxes: readonly SignatureBox[] }
  | { readonly is: 'new page' }

export interface Sheet {
  /** Of the file, without its ending. */
  readonly name: string
  readonly language: string
  readonly title: Texts
  /** The code of what it is about. */
  readonly number: string
  readonly fields: readonly Field[]
  /** The address that confirms it, which a QR code opens; null where there is none. */
  readonly confirms: { readonly address: string; readonly says: Texts } | null
  readonly blocks: readonly Block[]
  /** "Page 1 of 3", in the languages of the paper. */
  readonly page: (page: number, pages: number) => Texts
  readonly madeAt: Date
}

export const plain = (text: string): Cell => [{ text }]
export const strong = (text: string): Cell => [{ text, tone: 'strong' }]

/** A text in several languages, one under the other; what is the same is written once. */
export const stacked = (texts: readonly string[], first: Line['tone'] = 'plain'): Cell =>
  [...new Set(texts)].map((text, index) => ({ text, tone: index === 0 ? first : 'quiet' }))

/** What nobody knows, with the words in which it was stated. */
export const unknown = (words = ''): Cell => [
  { text: words === '' ? '—' : `— ${words}`, mark: 'unknown' },
]
