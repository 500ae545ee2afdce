/** One cell of a table that leaves the house: numbers stay numbers, dates are ISO 8601 text. */
export type Cell = string | number | boolean | null

/** What a table shows of a row: heading by heading. Several texts become one, with semicolons. */
export type Columns<Row> = Readonly<Record<string, (row: Row) => Cell | readonly string[]>>

/** The rows of an answer: a page's, or a report's. */
export type RowOf<Answer> = Answer extends { items: readonly (infer Row)[] }
  ? Row
  : Answer extends { rows: readonly (infer Row)[] }
    ? Row
    : never
