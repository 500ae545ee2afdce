import { tableLanguages } from '#platform/code-words.ts'
import { headingsIn } from '#platform/headings.ts'
import { choicesOf, folded } from './reads.ts'
import { type Choices, type Column, type Known, type Sheet } from './sheet.ts'
import { everySheetWords } from './sheet-words.ts'

// A file does not say in which language it is, so words of every one are known.

/** The headings under which a kind of sheet may come: its own, those of its list, its codes. */
export const knownHeadings = async (sheet: Sheet): Promise<Known> => {
  const words = await everySheetWords()
  const lists = await Promise.all(tableLanguages.map(headingsIn))
  const own = sheet.columns.flatMap((column): [string, Column][] => [
    [column.name.replaceAll(/([A-Z])/g, ' $1'), column],
    ...(column.listed
      ? []
      : words.map(({ text }): [string, Column] => [text(column.heading), column])),
  ])
  const listed = Object.entries(sheet.list ?? {}).flatMap(([heading, name]) => {
    const column = sheet.columns.find((each) => each.name === name)
    return lists.map((headings) => [headings[heading] ?? heading, column] as const)
  })
  // What a sheet calls a column itself goes before what its list does.
  return new Map([...listed, ...own].map(([heading, column]) => [folded(heading), column]))
}

/** The words of the columns of a sheet that are chosen from a list. */
export const knownChoices = async (sheet: Sheet): Promise<Choices> => {
  const words = await everySheetWords()
  return new Map(
    sheet.columns.map((column) => [
      column,
      new Map(
        choicesOf(column.reads).flatMap((code) =>
          words.map(({ choice }) => [folded(choice(column, code)), code] as const),
        ),
      ),
    ]),
  )
}
