import type { Actor } from '#acts/act.ts'
import { perform } from '#acts/perform.ts'
import { demand, type ActKind } from '#acts/permission.ts'
import type { Clock } from '#platform/clock.ts'
import type { Database } from '#platform/database.ts'
import { type SheetRow, shown } from './cell.ts'
import { type Checking, checkRows } from './chunk-actions.ts'
import { formatOf, rowsIn, spooledRows, spoolRows } from './file-rows.ts'
import { recordGroups } from './groups-actions.ts'
import { knownChoices, knownHeadings } from './known-words.ts'
import { noNames } from './names-actions.ts'
import { discard, receive, type Received } from './receive.ts'
import { refuse } from './refusals.ts'
import type { Recording } from './record-actions.ts'
import { enqueue } from './queue-actions.ts'
import { addGoods, type Goods, keepGoods } from './screened-actions.ts'
import type { ImportAsked } from './run.ts'
import { sheetOf } from './sheets.ts'
import { exampleId, type Headings, headingsOf, isBlank, rowIdOf, type Sheet } from './sheet.ts'
import { insertBadRows, insertRun, type NewRun, type Progress, updateRun } from './sql.ts'

/** What an import runs on. */
export interface Around {
  readonly database: Database
  readonly clock: Clock
  readonly log: { readonly error: (facts: object, says: string) => void }
}

/** Rows that are checked together, and recorded in one act where they belong together. */
const chunk = 1000

/** What each kind of sheet does, so what whoever imports it must be allowed to do. */
const kindsOf: Readonly<Record<ImportAsked['kind'], readonly ActKind[]>> = {
  needs: ['need.record', 'need.amend'],
  'pledge-lines': ['pledge.record', 'pledge.amend'],
  'packing-list': ['consignment.pack'],
}

/**
 * Takes a file whole, refuses it if it is no such sheet, and goes on to import its rows by itself:
 * how far it is, is read from the run. Sent again under the same id it is the same import.
 */
export const startImport = async (
  around: Around,
  of: { readonly operation: number; readonly actor: Actor; readonly asked: ImportAsked },
  body: AsyncIterable<Uint8Array>,
): Promise<{ answer: { id: string; total: number }; replayed: boolean }> => {
  const { operation, actor, asked } = of
  for (const kind of kindsOf[asked.kind]) demand(kind, actor.roles)
  const received = await receive(body)
  try {
    const file = await readFile(sheetOf(asked.kind), received)
    const { id, happenedAt, basis, source, reason, ...about } = asked
    const envelope = {
      ...(happenedAt && { happenedAt }),
      ...(basis && { basis }),
      ...(source && { source }),
      ...(reason && { reason }),
    }
    const attempt = {
      operation,
      kind: 'import.run' as const,
      actor,
      envelope: { ...envelope, id },
      content: { ...about, digest: received.digest },
    }
    const run = { ...newRun(asked, received, file), kind: asked.kind }
    const done = await perform(around, attempt, async (tx, by) => {
      await insertRun(tx, by, run)
      return { subject: id, answer: { id, total: file.total } }
    })
    if (done.replayed) await discard(received.folder)
    else
      enqueue(around, { operation, id }, async () => {
        const run = { ...around, operation, actor, run: id, dryRun: asked.dryRun, envelope }
        try {
          await importRows({ ...run, ...file })
        } finally {
          await discard(received.folder)
        }
      })
    return done
  } catch (error) {
    await discard(received.folder)
    throw error
  }
}

interface FileRead {
  readonly sheet: Sheet
  readonly format: 'xlsx' | 'csv'
  readonly headings: Headings
  readonly written: readonly string[]
  readonly rows: string
  readonly total: number
  readonly twice: ReadonlyMap<string, readonly number[]>
}

const newRun = (asked: ImportAsked, { bytes }: Received, file: FileRead): NewRun => ({
  kind: asked.kind,
  dryRun: asked.dryRun,
  fileName: asked.fileName ?? null,
  format: file.format,
  bytes,
  total: file.total,
  headings: file.written,
})

/** Reads a file to its end once: it is a sheet of this kind, and these row ids are there twice. */
const readFile = async (sheet: Sheet, { path }: Received): Promise<FileRead> => {
  const format = await formatOf(path)
  const rows = `${path}.rows`
  await spoolRows(rows, rowsIn(path, format))
  let headings: Headings | undefined
  let written: string[] = []
  let total = 0
  const known = await knownHeadings(sheet)
  const seen = new Map<string, number[]>()
  for await (const row of spooledRows(rows)) {
    if (!headings) {
      headings = headingsOf(sheet, known, row.cells)
      written = row.cells.map(shown)
    } else if (isRow(headings, row)) {
      total++
      const id = rowIdOf(headings, row)
      const numbers = seen.get(id)
      if (numbers) numbers.push(row.number)
      else seen.set(id, [row.number])
    }
  }
  if (!headings || total === 0) throw refuse('file_empty')
  const twice = new Map([...seen].filter(([id, numbers]) => id !== '' && numbers.length > 1))
  return { sheet, format, headings, written, rows, total, twice }
}

const isRow = (headings: Headings, row: SheetRow): boolean =>
  !isBlank(headings, row) && rowIdOf(headings, row) !== exampleId

type Run = Around & Omit<Recording, 'parts'> & FileRead

/** Checks and records rows, some at a time, and writes down how far it is. */
const importRows = async (run: Run): Promise<void> => {
  const choices = await knownChoices(run.sheet)
  const checking: Checking = { ...run, choices, names: noNames(), parts: new Map() }
  const goods: Goods = new Map()
  const counts = { read: 0, recorded: 0, unchanged: 0, bad: 0 }
  const tell = (status: Progress['status'], failure?: string) =>
    updateRun(run.database.query, run.operation, run.run, run.clock().toISOString(), {
      status,
      ...counts,
      ...(failure && { failure }),
    })
  try {
    await tell('running')
    for await (const rows of chunksOf(run)) {
      const { good, unchanged, bad: checked } = await checkRows(checking, rows)
      const done = await recordGroups({ ...run, parts: checking.parts }, good)
      const bad = rows.flatMap(({ number, cells }) => {
        const errors = checked.get(number) ?? done.bad.get(number)
        return errors ? [{ number, cells, errors }] : []
      })
      await insertBadRows(run.database.query, run.operation, run.run, bad)
      if (run.dryRun)
        addGoods(
          goods,
          good.filter(({ number }) => !done.bad.has(number)),
        )
      counts.read += rows.length
      counts.unchanged += unchanged + done.unchanged.size
      counts.bad += bad.length
      counts.recorded += good.length - done.bad.size - done.unchanged.size
      await tell('running')
    }
    await keepGoods(run.database.query, run.operation, run.run, goods)
    await tell('done')
  } catch (error) {
    run.log.error({ err: error, import: run.run }, 'import failed')
    await tell('failed', 'A fault of ours, kept in the log under the id of the import.')
  }
}

async function* chunksOf({ rows, headings }: Run): AsyncGenerator<SheetRow[]> {
  let waiting: SheetRow[] = []
  let isFirst = true
  for await (const row of spooledRows(rows)) {
    if (!isFirst && isRow(headings, row)) waiting.push(row)
    isFirst = false
    if (waiting.length < chunk) continue
    yield waiting
    waiting = []
  }
  if (waiting.length > 0) yield waiting
}
