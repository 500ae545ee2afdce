import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { inject } from 'vitest'
import { type Database, openDatabase } from '../../src/platform/database.ts'
import { onServer, urlOf } from './postgres.ts'

export interface TestEngine {
  readonly name: Database['engine']
  /** An empty, migrated database of one's own; close it when done. */
  readonly fresh: () => Promise<Database>
}

/** The url of an empty, migrated database, for a test that opens it more than once. */
export const freshUrl = async (): Promise<string> => {
  if (inject('problem')) throw new Error(inject('problem'))
  const { server, name } = inject('postgresTemplate')
  const copy = `${name}_${randomUUID().slice(0, 8)}`
  await onServer(server, `create database ${copy} template ${name}`)
  return urlOf(server, copy)
}

// Read whole: a blob on a file fails once another test run has touched the file.
let template: Promise<Blob> | undefined

const pglite: TestEngine = {
  name: 'pglite',
  fresh: async () => {
    if (inject('problem')) throw new Error(inject('problem'))
    template ??= readFile(inject('pgliteTemplate')).then((bytes) => new Blob([bytes]))
    return openDatabase({ memory: true, dump: await template })
  },
}

const postgres: TestEngine = {
  name: 'postgres',
  fresh: async () => openDatabase({ url: await freshUrl() }),
}

/** The one of a phone or a laptop, where one engine is enough to see. */
export const embedded = pglite

/** `describe.each(engines)('… on $name', ({ fresh }) => …)`: every promise holds on each. */
export const engines: readonly TestEngine[] = [pglite, postgres]
