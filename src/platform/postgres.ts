import pg from 'pg'
import type { Parsers } from './column-values.ts'
import type { Session } from './session.ts'

// Above this the sessions wait for each other's locks and the disk, not for a connection;
// and several servers must fit into the 100 that PostgreSQL allows by default.
const most = 16

/** Connections to a server. A restart of it fails the statements under way and nothing else. */
export const openPool = (url: string): pg.Pool => {
  const pool = new pg.Pool({
    connectionString: url,
    max: most,
    connectionTimeoutMillis: 30_000,
    application_name: 'waybill',
    onConnect: (client) => client.query(settings) as unknown as void,
  })
  // An idle or a waiting connection that breaks speaks here: unheard, it would end the process.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  return pool
}

/** So that text forms are those that the parsers read, whatever the server's own settings. */
const settings = "set timezone to 'UTC'; set datestyle to 'ISO, YMD'; set bytea_output to 'hex'"

/** Takes a connection; `release` gives it back. */
export const sessionOf = async (pool: pg.Pool): Promise<Session> => {
  const client = await pool.connect()
  return {
    run: async (text, parameters, parse) => {
      const query = { text, values: [...parameters], types: parserTypes(parse) }
      // Several statements answer with a list.
      const results = [await client.query(query)].flat() as Result[]
      const [only] = results
      if (!only || results.length > 1) return { rows: [], command: results.at(-1)?.command ?? '' }
      const { rows, rowCount, command } = only
      return { rows, numAffectedRows: BigInt(rowCount ?? 0), command }
    },
    release: () => client.release(),
  }
}

type Result = pg.QueryResult<Record<string, unknown>>
const asText = (text: string): unknown => text

const known = new Map<Parsers, pg.CustomTypesConfig>()

const parserTypes = (parse: Parsers): pg.CustomTypesConfig => {
  const types = known.get(parse) ?? {
    getTypeParser: ((oid: number) => parse[oid] ?? asText) as pg.CustomTypesConfig['getTypeParser'],
  }
  known.set(parse, types)
  return types
}
