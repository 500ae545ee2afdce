import { createWriteStream, openAsBlob } from 'node:fs'
import { basename, extname } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { setTimeout as pause } from 'node:timers/promises'
import { Argument, Option } from 'commander'
import { sheetKinds } from '#exchange/sheets.ts'
import type { Answered, Client } from '#http/calling.ts'
import { tableLanguages, type TableLanguage } from '#platform/code-words.ts'
import { newId } from '#platform/ids.ts'
import { Refusal } from '#platform/refusal.ts'
import { asking, exit, located } from './command.ts'
import { operationOf } from './operation.ts'
import { progressOf } from './progress.ts'
import type { Location } from './settings.ts'

type Kind = (typeof sheetKinds)[number]
type Run = Answered<'getImport'>
type BadRow = Answered<'listImportErrors'>['items'][number]

interface Importing extends Location {
  readonly operation?: string
  readonly dryRun?: boolean
  readonly badRows?: string
  readonly source?: string
  readonly reason?: string
  readonly json?: boolean
}

const kind = new Argument('<kind>', 'which kind of sheet').choices(sheetKinds)

/** Errors that people read on a screen; the rest is in the file of bad rows. */
const mostShown = 20

export const importCommand = located('import', 'import needs, pledge lines or a packing list')
  .addArgument(kind)
  .argument('<file>', 'an .xlsx or .csv file, as `import template` writes it')
  .option('--operation <slug>', 'which operation; needed where there are several')
  .option('--dry-run', 'check every row, and record none')
  .option('--bad-rows <file>', 'write the rows that were not taken to this .xlsx or .csv file')
  .option('--source <id>', 'the paper that the rows rest on')
  .option('--reason <text>', 'why, where rows add to what is recorded')
  .option('--json', 'print how it went, with every error, as JSON')
  .action((of: Kind, file: string, options: Importing) =>
    asking<Importing>(async (client, asked) => {
      const operation = await operationOf(client, asked)
      const run = await imported(client, operation, of, file, asked)
      const params = { operation, import: run.id }
      if (asked.badRows && run.bad > 0) {
        const query = { format: formatOf(asked.badRows) }
        await save(await client('getImportBadRows', { params, query }), asked.badRows)
      }
      const errors = await errorsOf(client, params, asked.json ? Infinity : mostShown)
      process.stdout.write(
        asked.json
          ? `${JSON.stringify({ ...run, errors }, null, 2)}\n`
          : textOf(run, errors, asked),
      )
      if (run.status !== 'done') return exit.fault
      return run.bad > 0 ? exit.found : exit.done
    })(options),
  )

interface Template extends Location {
  readonly operation?: string
  readonly out: string
  readonly rows: string
  readonly language: TableLanguage
}

const template = located('template', 'write an empty sheet to fill in')
  .addArgument(kind)
  .requiredOption('--out <file>', 'an .xlsx or .csv file')
  .option('--operation <slug>', 'which operation; needed where there are several')
  .option('--rows <count>', 'how many rows get their row id beforehand', '500')
  .addOption(
    new Option('--language <code>', 'of headings, help and choices')
      .choices(tableLanguages)
      .default('en'),
  )
  .action((of: Kind, options: Template) =>
    asking<Template>(async (client, { out, rows, language, ...asked }) => {
      const params = { operation: await operationOf(client, asked), kind: of }
      const query = { format: formatOf(out), rows, language }
      await save(await client('getImportTemplate', { params, query }), out)
      process.stdout.write(`Written: ${out}\n`)
      return exit.done
    })(options),
  )

// Options after `template` are its own, also those of the same name.
importCommand.enablePositionalOptions().addCommand(template)

/** By the ending of its name; anything else than CSV is written as XLSX. */
const formatOf = (file: string): 'csv' | 'xlsx' =>
  extname(file).toLowerCase() === '.csv' ? 'csv' : 'xlsx'

const imported = async (
  client: Client,
  operation: string,
  of: Kind,
  path: string,
  { dryRun, source, reason }: Importing,
): Promise<Run> => {
  const query = {
    id: newId(),
    kind: of,
    dryRun: String(dryRun ?? false),
    fileName: basename(path),
    ...(source && { source }),
    ...(reason && { reason }),
  }
  const file = await opened(path)
  const { id, total } = await client('importFile', { params: { operation }, query, file })
  const tell = progressOf(dryRun ? 'Checking' : 'Importing')
  for (;;) {
    const run = await client('getImport', { params: { operation, import: id } })
    tell(run.read, total)
    if (run.status !== 'waiting' && run.status !== 'running') return run
    await pause(run.read === 0 ? 50 : 250)
  }
}

const opened = async (path: string): Promise<Blob> => {
  try {
    return await openAsBlob(path)
  } catch {
    throw new Refusal('file_missing', { path })
  }
}

const save = async (answer: Response, path: string): Promise<void> => {
  if (answer.body) await pipeline(Readable.fromWeb(answer.body), createWriteStream(path))
}

const errorsOf = async (
  client: Client,
  params: { operation: string; import: string },
  most: number,
): Promise<BadRow[]> => {
  const rows: BadRow[] = []
  let cursor: string | undefined
  while (rows.length < most) {
    const limit = Math.min(200, most - rows.length)
    const { items, next } = await client('listImportErrors', { params, query: { limit, cursor } })
    rows.push(...items)
    if (next === null) break
    cursor = next
  }
  return rows
}

const textOf = (run: Run, rows: readonly BadRow[], { badRows }: Importing): string => {
  const { total, recorded, unchanged, bad, dryRun, failure } = run
  const says = [
    `${total} rows: ${recorded} ${dryRun ? 'would be recorded' : 'recorded'}`,
    `${unchanged} unchanged`,
    `${bad} not taken`,
  ].join(', ')
  const lines = rows.flatMap(({ errors }) =>
    errors.map((each) => `  ${each.cell} ${each.column}: ${each.says} ${each.remedy}\n`),
  )
  const more = bad > rows.length ? `  … and ${bad - rows.length} more rows.\n` : ''
  const written = badRows && bad > 0 ? `The rows that were not taken are in ${badRows}.\n` : ''
  return `${says}.\n${failure ? `${failure}\n` : ''}${lines.join('')}${more}${written}`
}
