import { type Facts, type RefusalWords, tell } from '#platform/refusal.ts'

/**
 * Why a row was not taken: the closed list. `says` is one sentence with facts in braces, `remedy`
 * one sentence on what to do. Rows may also be refused by the rooms, with those rooms' codes.
 */
export const rowTellings = {
  cell_blank: {
    says: 'The cell is blank, and this column must be filled.',
    remedy: 'Fill it in; a blank never stands for the row above.',
  },
  cell_blank_first: {
    says: 'The cell is blank, and no row before says it for {of} {reference}.',
    remedy: 'Fill it in on the first row of {reference}; further rows may leave it blank.',
  },
  formula_failed: {
    says: 'The formula of the cell failed: {found}.',
    remedy: 'Correct the formula, or write the value itself.',
  },
  text_too_long: {
    says: 'The text has {length} characters, and {most} fit.',
    remedy: 'Shorten it.',
  },
  text_is_date: {
    says: 'The cell holds the date {found}, where a number or reference as printed belongs.',
    remedy: 'Format the column as text and write again what stands on the paper or pack.',
  },
  number_lost_digits: {
    says: 'The cell holds the number {found}; spreadsheets keep only 15 digits of a number.',
    remedy: 'Format the column as text and write all the digits again from the paper or label.',
  },
  number_unreadable: {
    says: '{found} is not a whole number above zero.',
    remedy: 'Write digits only, for example 12000: no unit, no words, no decimals.',
  },
  number_ambiguous: {
    says: '{found} is {small} in some countries and {large} in others.',
    remedy: 'Write it without separators: {large} or {small}.',
  },
  amount_unreadable: {
    says: '{found} is not an amount of {decimals} decimals at most.',
    remedy: 'Write digits with a decimal point, for example 1250.50.',
  },
  date_unreadable: {
    says: '{found} is not a date that can be read one way only.',
    remedy: 'Write it as 2020-03-16, or format the cell as a date.',
  },
  choice_unknown: {
    says: '{found} is none of the words of this column.',
    remedy: 'Choose one of: {choices}.',
  },
  code_invalid: {
    says: '{found} does not fit: {problem}',
    remedy: 'Copy it again from the label or paper.',
  },
  name_unknown: {
    says: 'No {register} is recorded under {found}.',
    remedy: 'Write its name as recorded, its code or its id, or record it first. Near: {near}.',
  },
  name_ambiguous: {
    says: 'Several of the recorded {register} are meant by {found}: {near}.',
    remedy: 'Write the id or the code of the one that is meant.',
  },
  unit_differs: {
    says: '{item} is counted by {unit}, and the row says {found}.',
    remedy: 'Write the number of its unit ({unit}), and {unit} as the unit. {packs}',
  },
  serial_needs_one: {
    says: 'The row has a serial number and the quantity {found}; a serialised device is one.',
    remedy: 'Give each device a row of its own with the quantity 1.',
  },
  quantity_or_words: {
    says: 'The row has neither a quantity nor the words as stated.',
    remedy: 'Write the number, or leave it blank and write the words: dozens, two pallets.',
  },
  qualifier_differs: {
    says: 'The row says {found}, which does not go with its quantity.',
    remedy: 'A row without a number is unquantified, and a row with a number never is.',
  },
  return_date_missing: {
    says: 'A loan has a date by which it goes back.',
    remedy: 'Write the date, or another provenance.',
  },
  shares_do_not_fit: {
    says: 'There are {donors} donors and {parts} shares.',
    remedy: 'Write a share for each donor, in their order, or that the shares are unknown.',
  },
  value_incomplete: {
    says: 'A value has an amount, a currency and a basis, and {missing} is missing.',
    remedy: 'Fill in all three, or none.',
  },
  package_only: {
    says: 'The row names no item, so it describes a package, and this cell is about goods.',
    remedy: 'Name the item, or empty the cell.',
  },
  package_of_none: {
    says: 'The row is of goods in no package, and this cell is about a package.',
    remedy: 'Name the package, or empty the cell.',
  },
  package_not_before: {
    says: 'Package {found}, in which this one lies, has no row before this one.',
    remedy: 'Put a row for {found} above: its reference and kind, without an item.',
  },
  row_id_twice: {
    says: 'The row id {found} stands in several rows of this file: {rows}.',
    remedy: 'Give each row an id of its own; none of these rows was taken.',
  },
  row_id_reused: {
    says: 'Row {id} was recorded before with {before} here, and now says {found}.',
    remedy: 'If this is another row, give it a new id; if it is a change, amend what is recorded.',
  },
  part_differs: {
    says: '{of} {reference} has {before} here by an earlier row, and this row says {found}.',
    remedy: 'Write the same on all its rows, or leave it blank after the first.',
  },
  row_listed: {
    says: 'The row {id} is a line of a need that is recorded here, as its list was exported.',
    remedy: 'Amend the need; or, if this much is asked for besides, give the row another id.',
  },
  row_withdrawn: {
    says: 'The line was withdrawn where this list comes from: it is asked for no more.',
    remedy: 'Leave the row out; or, if it is asked for again, empty this cell.',
  },
  row_taken: {
    says: 'Another import recorded this row at the same time.',
    remedy: 'Import the file again: what is recorded by then is left as it is.',
  },
} as const

export type RowCode = keyof typeof rowTellings

/** What is said of rows in another language than English. */
export interface RowWords {
  readonly rows: Readonly<Record<RowCode, RefusalWords[string]>>
  /** The words that the check itself puts into facts: what a name was sought as, `nothing`. */
  readonly words: Readonly<Record<string, string>>
  /** The heading under which bad rows come back with what is wrong, and the name of their sheet. */
  readonly error: string
  readonly badRows: string
}

/**
 * An error of a row: the cell (`C17`), its column's heading, what is wrong, what to do. By `code`
 * and `facts` it is said in other languages; rows of before have no facts.
 */
export interface RowError {
  readonly cell: string
  readonly column: string
  readonly code: string
  readonly facts?: Facts | undefined
  readonly says: string
  readonly remedy: string
}

/** What is wrong in one column, before it is known which cell that is. */
export interface Fault {
  /** The column's name; the row id's where it is about the row as a whole. */
  readonly column: string
  readonly code: RowCode
  readonly facts: Facts
}

export const fault = (column: string, code: RowCode, facts: Facts = {}): Fault => ({
  column,
  code,
  facts,
})

/** The sentence and the remedy of a fault, facts filled in. */
export const told = ({ code, facts }: Pick<Fault, 'code' | 'facts'>) => {
  const { says, remedy } = rowTellings[code]
  return { code, facts, says: tell(says, facts), remedy: tell(remedy, facts).trim() }
}
