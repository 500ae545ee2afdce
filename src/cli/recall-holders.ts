import { standings } from '#recalls/recall.ts'
import { Option } from 'commander'
import { asking, exit, located } from './command.ts'
import { operationOf } from './operation.ts'
import { every, shortDay } from './report-asked.ts'
import type { Location } from './settings.ts'
import { figure, tableOf } from './table.ts'

interface Asked extends Location {
  readonly json?: boolean
  readonly operation?: string
  readonly standing?: (typeof standings)[number]
}

export const recallHolders = located('holders', 'who has how many of what is recalled, where')
  .argument('<recall>', 'its id, as `waybill recall list` shows it')
  .option('--operation <slug>', 'which operation; needed where there are several')
  .addOption(new Option('--standing <where>', 'only what stands there').choices(standings))
  .option('--json', 'print the data as JSON')
  .action((recall: string, options: Asked) =>
    asking<Asked>(async (client, asked) => {
      const params = { operation: await operationOf(client, asked), recall }
      const { standing } = asked
      const rows = await every((page) =>
        client('listRecallHolders', { params, query: { ...page, ...(standing && { standing }) } }),
      )
      process.stdout.write(
        asked.json
          ? `${JSON.stringify(rows, null, 2)}\n`
          : tableOf(rows, [
              { head: 'party', cell: (row) => row.party?.name ?? '—' },
              { head: 'at', cell: (row) => row.place?.name ?? row.consignment?.code ?? '—' },
              { head: 'stands', cell: (row) => row.stage.replaceAll('_', ' ') },
              { head: 'item', cell: (row) => row.item.name },
              { head: 'lot', cell: (row) => `${row.lot.lotNumber}${row.suspect ? ' ?' : ''}` },
              { head: 'quantity', right: true, cell: (row) => figure(row.quantity) },
              { head: 'unit', cell: (row) => row.unit },
              { head: 'since', cell: (row) => shortDay(row.since) },
            ]),
      )
      return exit.done
    })(options),
  )
