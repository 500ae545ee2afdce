// Speaks PostgreSQL's protocol to PGlite. PGlite's own `query` parses and plans each statement
// anew in six exchanges, 260 µs for an insert of one row; kept prepared it takes 32 µs.
// https://www.postgresql.org/docs/current/protocol-flow.html
import { type PGlite, protocol } from '@electric-sql/pglite'
import type { Parsers } from './column-values.ts'
import type { Answer, Run } from './session.ts'

const { messages, serialize } = protocol

type Message = Awaited<ReturnType<PGlite['execProtocolStream']>>[number]
type Fields = InstanceType<typeof messages.RowDescriptionMessage>['fields']

interface Prepared {
  readonly name: string
  readonly fields: Fields
}

// Enough for every statement of the rooms; filters make some more, and those are made again.
const most = 1000

/** Runs statements on a PGlite that nothing else speaks to meanwhile. */
export const wireOf = (pglite: PGlite): Run => {
  const prepared = new Map<string, Prepared>()
  let died = false

  const exchange = async (...parts: Uint8Array[]): Promise<Message[]> => {
    if (pglite.closed) throw new Error('The database is closed')
    if (died) throw new Error('The database stopped after a failure; start the program again')
    try {
      return await pglite.execProtocolStream(Buffer.concat(parts), { syncToFs: false })
    } catch (error) {
      // PANIC: the disk failed, say. A server would end itself; here the ruin would answer on.
      died = !(error instanceof messages.DatabaseError) || error.severity !== 'ERROR'
      throw error
    }
  }

  /** Some failures inside the engine end the exchange without a word. */
  const completed = (answer: Answer | undefined): Answer => {
    if (answer) return answer
    died = true
    throw new Error('The database stopped while it ran a statement')
  }

  const prepare = async (text: string): Promise<Prepared> => {
    if (prepared.size >= most) await forget()
    const name = `s${prepared.size}`
    const answer = await exchange(
      serialize.parse({ name, text }),
      serialize.describe({ type: 'S', name }),
      serialize.sync(),
    )
    const described = answer.find((message) => message instanceof messages.RowDescriptionMessage)
    const statement = { name, fields: described?.fields ?? [] }
    prepared.set(text, statement)
    return statement
  }

  const forget = async () => {
    prepared.clear()
    await exchange(serialize.query('deallocate all'))
  }

  const runPrepared: Run = async (text, parameters, parse) => {
    const { name, fields } = prepared.get(text) ?? (await prepare(text))
    const answer = await exchange(bind(name, parameters), executed)
    return completed(answersOf(answer, parse, fields).at(-1))
  }

  const runPlain: Run = async (text, _none, parse) => {
    const answers = answersOf(await exchange(serialize.query(text)), parse)
    const last = completed(answers.at(-1))
    // A prepared statement whose columns are changed would fail for ever after.
    if (answers.some(({ command }) => definitions.test(command))) await forget()
    return answers.length === 1 ? last : { rows: [], command: last.command }
  }

  return (text, parameters, parse) =>
    parameters.length > 0 ? runPrepared(text, parameters, parse) : runPlain(text, parameters, parse)
}

const executed = Buffer.concat([serialize.execute({}), serialize.sync()])

/**
 * The message that binds text values to a prepared statement. The library's own writer took 22 µs
 * for 31 short values and 656 for one of 72 kB; this takes 2 and 21.
 */
const bind = (statement: string, values: readonly (string | null)[]): Buffer => {
  const lengths = values.map((value) => (value === null ? -1 : Buffer.byteLength(value)))
  const rest = lengths.reduce((sum, length) => sum + 4 + Math.max(0, length), 0)
  const message = Buffer.allocUnsafe(1 + 4 + 1 + statement.length + 1 + 2 + 2 + rest + 2)
  let at = message.write('B')
  at = message.writeInt32BE(message.length - 1, at)
  at += message.write(`\0${statement}\0`, at)
  // No format codes: all values are text, and so are all columns (the last two bytes).
  at = message.writeInt16BE(0, at)
  at = message.writeInt16BE(values.length, at)
  for (const [index, value] of values.entries()) {
    at = message.writeInt32BE(lengths[index] ?? -1, at)
    if (value !== null) at += message.write(value, at)
  }
  message.writeInt16BE(0, at)
  return message
}

const definitions = /^(CREATE|ALTER|DROP|DO)\b/

/** One answer per statement. `fields` are those of a prepared one, described before. */
const answersOf = (answer: readonly Message[], parse: Parsers, fields: Fields = []): Answer[] => {
  const answers: Answer[] = []
  let columns = columnsOf(fields, parse)
  let rows: unknown[] = []
  for (const message of answer) {
    if (message instanceof messages.DataRowMessage) rows.push(rowOf(message.fields, columns))
    else if (message instanceof messages.RowDescriptionMessage) {
      columns = columnsOf(message.fields, parse)
    } else if (message instanceof messages.CommandCompleteMessage) {
      answers.push({ rows, ...tagOf(message.text) })
      rows = []
    } else if (message.name === 'emptyQuery') answers.push({ rows: [], command: '' })
  }
  return answers
}

/** 'INSERT 0 5' is a command and how many rows it touched; 'CREATE TABLE' only a command. */
const tagOf = (text: string) => {
  const words = text.split(' ')
  const count = /^\d+$/.test(words.at(-1) ?? '') ? BigInt(words.at(-1) ?? 0) : undefined
  return { command: words[0] ?? '', ...(count !== undefined && { numAffectedRows: count }) }
}

interface Column {
  readonly name: string
  readonly parse: (text: string) => unknown
}

const asText = (text: string): unknown => text

const columnsOf = (fields: Fields, parse: Parsers): Column[] =>
  fields.map(({ name, dataTypeID }) => ({ name, parse: parse[dataTypeID] ?? asText }))

const rowOf = (texts: readonly (string | null)[], columns: readonly Column[]): unknown => {
  const row: Record<string, unknown> = {}
  columns.forEach(({ name, parse }, i) => {
    const text = texts[i]
    row[name] = text === null || text === undefined ? null : parse(text)
  })
  return row
}
