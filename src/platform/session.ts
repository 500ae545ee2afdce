import type { CompiledQuery, Dialect, Driver, QueryResult } from 'kysely'
import { Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler } from 'kysely'
import type { Parsers } from './column-values.ts'
import { commit } from './gather.ts'
import { parameterText } from './parameter.ts'

/** The rows, how many were touched, and the command's tag: 'COMMIT'. */
export interface Answer extends QueryResult<unknown> {
  readonly command: string
}

export type Run = (
  text: string,
  parameters: readonly (string | null)[],
  parse: Parsers,
) => Promise<Answer>

/** One connection to an engine. Without parameters the text may hold several statements. */
export interface Session {
  readonly run: Run
  readonly release: () => void
}

/** How a room speaks to the database: kysely's `sql` tag, or its builder for optional filters. */
export type Query = Kysely<unknown>

/** A kysely over sessions: each statement takes one, each of its transactions keeps one. */
export const queryOver = (acquire: () => Promise<Session>, parse: Parsers): Query =>
  new Kysely<unknown>({ dialect: dialectOf(driverOf(acquire, parse)) })

/** A kysely inside a transaction; it begins none, since the commit would be the outer one's. */
export const txOver = (run: Run, parse: Parsers): Query => {
  const driver = driverOf(async () => ({ run, release: () => {} }), parse)
  const beginTransaction = async () => {
    throw new Error('A transaction holds no other transaction')
  }
  return new Kysely<unknown>({ dialect: dialectOf({ ...driver, beginTransaction }) })
}

/** Runs statements without parameters and gives the command tag of the last. */
export const sayOn =
  ({ run }: Pick<Session, 'run'>) =>
  async (text: string): Promise<string> =>
    (await run(text, [], {})).command

interface Connection {
  readonly session: Session
  executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>>
  streamQuery<R>(): AsyncIterableIterator<QueryResult<R>>
}

const connectionOf = (session: Session, parse: Parsers): Connection => ({
  session,
  executeQuery: <R>(query: CompiledQuery) =>
    session.run(query.sql, query.parameters.map(parameterText), parse) as Promise<QueryResult<R>>,
  streamQuery: () => {
    throw new Error('Read in pages: streaming would hold the only session of PGlite')
  },
})

const driverOf = (acquire: () => Promise<Session>, parse: Parsers): Driver => {
  const say = (connection: unknown) => sayOn((connection as Connection).session)
  return {
    init: async () => {},
    acquireConnection: async () => connectionOf(await acquire(), parse),
    beginTransaction: async (connection) => void (await say(connection)('begin')),
    commitTransaction: (connection) => commit(say(connection)),
    rollbackTransaction: async (connection) => void (await say(connection)('rollback')),
    releaseConnection: async (connection) =>
      (connection as unknown as Connection).session.release(),
    destroy: async () => {},
  }
}

const dialectOf = (driver: Driver): Dialect => ({
  createAdapter: () => new PostgresAdapter(),
  createDriver: () => driver,
  createIntrospector: (db) => new PostgresIntrospector(db),
  createQueryCompiler: () => new PostgresQueryCompiler(),
})
