import { asking, exit, located } from './command.ts'
import { operationOf } from './operation.ts'
import { every, shortDay } from './report-asked.ts'
import type { Location } from './settings.ts'
import { figure, tableOf } from './table.ts'

interface Asked extends Location {
  readonly json?: boolean
  readonly operation?: string
  readonly open?: boolean
}

export const recallAlarms = located('alarms', 'what facilities say is wrong, the oldest first')
  .option('--operation <slug>', 'which operation; needed where there are several')
  .option('--open', 'only those that nobody has answered')
  .option('--json', 'print the data as JSON')
  .action(
    asking<Asked>(async (client, asked) => {
      const params = { operation: await operationOf(client, asked) }
      const rows = await every((page) =>
        client('listAlarms', { params, query: { ...page, ...(asked.open && { open: 'true' }) } }),
      )
      process.stdout.write(
        asked.json
          ? `${JSON.stringify(rows, null, 2)}\n`
          : tableOf(rows, [
              { head: 'raised', cell: (row) => shortDay(row.raisedAt) },
              { head: 'by', cell: (row) => row.facility.name },
              { head: 'item', cell: (row) => row.item.name },
              { head: 'lot', cell: (row) => row.lot.lotNumber },
              { head: 'quantity', right: true, cell: (row) => figure(row.quantity) },
              { head: 'harm', cell: (row) => row.harm },
              { head: 'held', cell: (row) => row.held },
              { head: 'finding', cell: (row) => row.finding?.replaceAll('_', ' ') ?? '—' },
              { head: 'id', cell: (row) => row.id },
            ]),
      )
      return exit.done
    }),
  )
