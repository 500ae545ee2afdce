import { writeXlsxStream, type CellValue } from 'hucre/xlsx'
import { csvBody, typeOfFormat as typeOf } from '#platform/table-file.ts'
import type { Format } from './file-rows.ts'
import type { RowError } from './row-error.ts'
import { errorHeadings, type Saying } from './row-words.ts'
import type { BadRow } from './sql.ts'
import { csvOf, type FileMade, valueOf } from './template.ts'

/** What is wrong with a row, as one text: the cells are those of the file that was imported. */
export const errorText = ({ say }: Saying, errors: readonly RowError[]): string =>
  errors
    .map((error) => ({ ...error, ...say(error) }))
    .map(({ cell, column, says, remedy }) => `${cell} ${column}: ${says} ${remedy}`)
    .join('\n')
    .slice(0, 32_000)

/** The bad rows of an import under the headings of its file, each with what is wrong in it. */
export const badRowsFile = (
  name: string,
  format: Format,
  headings: readonly string[],
  rows: AsyncIterable<BadRow>,
  saying: Saying,
): FileMade => {
  // A file that came back before has the column already, with what was wrong then.
  const kept = headings.flatMap((heading, index) =>
    errorHeadings.some((each) => each === heading) ? [] : [index],
  )
  const head = [...kept.map((index) => headings[index] ?? ''), saying.error]
  const type = typeOf[format]
  if (format === 'csv') {
    const records = async function* () {
      yield head
      for await (const { cells, errors } of rows)
        yield [...kept.map((index) => csvOf(cells[index] ?? null)), errorText(saying, errors)]
    }
    return { name: `${name}.csv`, type, body: csvBody(records()) }
  }
  const records = async function* (): AsyncGenerator<CellValue[]> {
    yield head
    for await (const { cells, errors } of rows)
      yield [...kept.map((index) => valueOf(cells[index] ?? null)), errorText(saying, errors)]
  }
  const options = { name: saying.badRows, freezePane: { rows: 1 } }
  return { name: `${name}.xlsx`, type, body: writeXlsxStream(records(), options) }
}
