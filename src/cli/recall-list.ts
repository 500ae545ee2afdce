import { asking, exit, located } from './command.ts'
import { operationOf } from './operation.ts'
import { every, shortDay } from './report-asked.ts'
import type { Location } from './settings.ts'
import { tableOf } from './table.ts'

interface Asked extends Location {
  readonly json?: boolean
  readonly operation?: string
  readonly open?: boolean
}

export const recallList = located('list', 'recalls that reach goods here, the newest first')
  .option('--operation <slug>', 'which operation; needed where there are several')
  .option('--open', 'only those that are not closed')
  .option('--json', 'print the data as JSON')
  .action(
    asking<Asked>(async (client, asked) => {
      const params = { operation: await operationOf(client, asked) }
      const rows = await every((page) =>
        client('listRecalls', { params, query: { ...page, ...(asked.open && { open: 'true' }) } }),
      )
      process.stdout.write(
        asked.json
          ? `${JSON.stringify(rows, null, 2)}\n`
          : tableOf(rows, [
              { head: 'begun', cell: (row) => shortDay(row.begunAt) },
              { head: 'of', cell: (row) => row.subject.itemName ?? row.subject.packageCode ?? '—' },
              { head: 'lot', cell: (row) => row.subject.lotNumber ?? '—' },
              { head: 'to do', cell: (row) => row.instruction.replaceAll('_', ' ') },
              { head: 'whose', cell: (row) => (row.ours ? 'ours' : 'another operation') },
              { head: 'closed', cell: (row) => shortDay(row.closedAt) },
              { head: 'id', cell: (row) => row.id },
            ]),
      )
      return exit.done
    }),
  )
