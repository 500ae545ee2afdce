import type { CompiledQuery, Dialect, Driver, QueryResult } from 'kysely'
import { Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler } from 'kysely'
import type { Parsers } from './column-values.ts'

/** The rows, how many were touched, and the command's tag: 'COMMIT'. */
export interface Answer extends QueryResult<unknown> {
  readonly command: string
}

/** One connection to an engine. Without parameters the text may hold several statements. */
export interface Session {
  run(text: string, parameters: readonly unknown[], parse: Parsers): Promise<Answer>
  release(): void
}

/** How a room speaks to the database: kysely's `sql` tag, or its builder for optional filters. */
export type Query = Kysely<unknown>

/** A kysely over sessions: each statement takes one, each of its transactions keeps one. */
export const queryOver = (acquire: () => Promise<Session>, parse: Parsers): Query =>
  new Kysely<unknown>({ dialect: dialectOf(driverOf(acquire, parse)) })

interface Connection {
  readonly session: Session
  executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>>
  streamQuery<R>(): AsyncIterableIterator<QueryResult<R>>
}

const connectionOf = (session: Session, parse: Parsers): Connection => ({
  session,
  executeQuery: <R>(query: CompiledQuery) =>
    session.run(query.sql, query.parameters, parse) as Promise<QueryResult<R>>,
  streamQuery: () => {
    throw new Error('Read in pages: streaming would hold the only session of PGlite')
  },
})

const driverOf = (acquire: () => Promise<Session>, parse: Parsers): Driver => {
  const say = (text: string) => async (connection: unknown) => {
    await (connection as Connection).session.run(text, [], {})
  }
  return {
    init: async () => {},
    acquireConnection: async () => connectionOf(await acquire(), parse),
    beginTransaction: say('begin'),
    commitTransaction: say('commit'),
    rollbackTransaction: say('rollback'),
    releaseConnection: async (connection) => (connection as unknown as Connection).session.release(),
    destroy: async () => {},
  }
}

const dialectOf = (driver: Driver): Dialect => ({
  createAdapter: () => new PostgresAdapter(),
  createDriver: () => driver,
  createIntrospector: (db) => new PostgresIntrospector(db),
  createQueryCompiler: () => new PostgresQueryCompiler(),
})
