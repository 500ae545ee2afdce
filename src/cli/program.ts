import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Command } from 'commander'
import { demoCommand } from './demo.ts'
import { exampleCommand } from './example.ts'
import { memberCommand } from './member.ts'
import { importCommand } from './import.ts'
import { migrateCommand } from './migrate.ts'
import { personCommand } from './person.ts'
import { recallCommand } from './recall.ts'
import { reportCommand } from './report.ts'
import { serveCommand } from './serve-command.ts'
import { traceCommand } from './trace.ts'
import { verifyCommand } from './verify.ts'

const manifest = JSON.parse(
  readFileSync(join(import.meta.dirname, '..', '..', 'package.json'), 'utf8'),
) as { version: string }

/** The one program. Each command is a file of its own beside this one. */
export const program = new Command('waybill')
  .description('Every donated mask accounted for, from the promise to the ward.')
  .version(manifest.version)
  .showHelpAfterError('Run with --help to see what it takes.')
  .enablePositionalOptions()
  .addHelpText(
    'after',
    `
Exit codes: 0 done · 1 looked and found something wrong · 2 wrong usage · 3 refused · 70 a fault.
Where the data are: --data, --database, DATABASE_URL, WAYBILL_DATA, or the folder ./data.`,
  )

for (const command of [
  serveCommand,
  migrateCommand,
  verifyCommand,
  reportCommand,
  traceCommand,
  recallCommand,
  importCommand,
  exampleCommand,
  demoCommand,
  personCommand,
  memberCommand,
])
  program.addCommand(command)
