import { migrate } from '#platform/migrate.ts'
import { openDatabase } from '#platform/database.ts'
import { migrationsFolder } from './application.ts'
import { exit, located, running } from './command.ts'
import { type Location, whereOf } from './settings.ts'

export const migrateCommand = located('migrate', 'bring the database to this release')
  .option('--json', 'print the applied migrations as JSON')
  .action(
    running<Location & { json?: boolean }>(async (env, options) => {
      const database = await openDatabase(whereOf(env, options))
      let applied: string[]
      try {
        applied = await migrate(database, migrationsFolder)
      } finally {
        await database.close()
      }
      process.stdout.write(
        options.json
          ? `${JSON.stringify({ applied })}\n`
          : `${applied.length === 0 ? 'Up to date.' : `Applied: ${applied.join(', ')}.`}\n`,
      )
      return exit.done
    }),
  )
