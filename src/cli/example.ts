import { operation } from '#example/call.ts'
import { loadExample } from '#example/load.ts'
import { asking, exit, located } from './command.ts'
import { progressOf } from './progress.ts'
import type { Location } from './settings.ts'

export const exampleCommand = located('example', 'load the worked example of March 2020')
  .option('--json', 'print what was loaded as JSON')
  .action(
    asking<Location & { json?: boolean }>(async (client, { json }) => {
      const acts = await loadExample(client, progressOf('Loading'))
      process.stdout.write(
        json
          ? `${JSON.stringify({ operation, acts })}\n`
          : `The operation ${operation} has its ${acts} acts.\n`,
      )
      return exit.done
    }),
  )
