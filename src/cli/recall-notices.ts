import { asking, exit, located } from './command.ts'
import { operationOf } from './operation.ts'
import { every } from './report-asked.ts'
import type { Location } from './settings.ts'
import { figure, tableOf } from './table.ts'

interface Asked extends Location {
  readonly json?: boolean
  readonly operation?: string
}

export const recallNotices = located('notices', 'who was told of a recall, and what each answered')
  .argument('<recall>', 'its id, as `waybill recall list` shows it')
  .option('--operation <slug>', 'which operation; needed where there are several')
  .option('--json', 'print the data as JSON')
  .action((recall: string, options: Asked) =>
    asking<Asked>(async (client, asked) => {
      const params = { operation: await operationOf(client, asked), recall }
      const rows = await every((page) => client('listRecallNotices', { params, query: page }))
      process.stdout.write(
        asked.json
          ? `${JSON.stringify(rows, null, 2)}\n`
          : tableOf(rows, [
              { head: 'party', cell: (row) => row.party.name },
              { head: 'country', cell: (row) => row.country ?? '—' },
              { head: 'state', cell: (row) => row.state },
              {
                head: 'by the books',
                cell: ({ units }) =>
                  units
                    .map(({ quantity, unit, standing }) =>
                      [figure(quantity), unit, standing.replaceAll('_', ' ')].join(' '),
                    )
                    .join(', ') || '—',
              },
              { head: 'found', right: true, cell: (row) => sum(row, 'found') },
              { head: 'set aside', right: true, cell: (row) => sum(row, 'setAside') },
              { head: 'used', right: true, cell: (row) => sum(row, 'used') },
            ]),
      )
      return exit.done
    })(options),
  )

type Count = 'found' | 'setAside' | 'used'

/** What all wards said together; a dash where none said a number. */
const sum = (
  { answers }: { readonly answers: readonly Readonly<Record<Count, number | null>>[] },
  count: Count,
): string => {
  const said = answers.flatMap((answer) => answer[count] ?? [])
  return said.length === 0 ? '—' : figure(said.reduce((all, units) => all + units, 0))
}
