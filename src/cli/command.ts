import { Command, type CommanderError, Option } from 'commander'
import { z } from 'zod'
import type { Client } from '#http/calling.ts'
import { tellings } from '#http/tellings.ts'
import { Refusal, tell, type Telling } from '#platform/refusal.ts'
import { connect } from './connect.ts'
import { type Environment, environment, type Location } from './settings.ts'

/** What scripts can rely on. */
export const exit = { done: 0, found: 1, usage: 2, refused: 3, fault: 70 } as const

/** Ends the process where the command line is not understood, or help was asked for. */
export const misused = (error: CommanderError): void =>
  process.exit(error.exitCode === 0 ? exit.done : exit.usage)

/** A command that knows where the data are. */
export const located = (name: string, says: string): Command =>
  new Command(name)
    .description(says)
    .addOption(new Option('--data <folder>', 'the data folder (WAYBILL_DATA)'))
    .addOption(new Option('--database <url>', 'a PostgreSQL server (DATABASE_URL)'))
    .exitOverride(misused)

/** Runs what a command does, and ends the process as it says or as its refusal tells. */
export const running =
  <Options extends Location>(work: (env: Environment, options: Options) => Promise<number>) =>
  async (options: Options): Promise<void> => {
    try {
      process.exitCode = await work(readEnvironment(), options)
    } catch (error) {
      process.exitCode = report(error)
    }
  }

/** The same for a command that talks to the application, wherever that runs. */
export const asking = <Options extends Location>(
  work: (client: Client, options: Options) => Promise<number>,
) =>
  running<Options>(async (env, options) => {
    const connection = await connect(env, options)
    try {
      return await work(connection.client, options)
    } finally {
      await connection.close()
    }
  })

const readEnvironment = (): Environment => {
  const read = environment.safeParse(process.env)
  if (read.success) return read.data
  throw new Refusal('environment_invalid', {
    fields: read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`),
  })
}

/** Tells what went wrong, on standard error, and gives the exit code. */
const report = (error: unknown): number => {
  if (!(error instanceof Refusal)) {
    process.stderr.write(
      `${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
    )
    return exit.fault
  }
  const telling: Telling | undefined = tellings[String(error.code)]
  process.stderr.write(
    telling
      ? `${tell(telling.says, error.facts)}\n${tell(telling.remedy, error.facts)}\n`
      : `${error.code} ${JSON.stringify(error.facts)}\n`,
  )
  const fields = z.object({ fields: z.array(z.unknown()) }).safeParse(error.facts)
  for (const field of fields.data?.fields ?? [])
    process.stderr.write(`  ${typeof field === 'string' ? field : JSON.stringify(field)}\n`)
  return exit.refused
}
