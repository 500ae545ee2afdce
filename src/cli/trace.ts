import type { Client } from '#http/calling.ts'
import type { Trace } from '#reports/trace.ts'
import { asking, exit, located } from './command.ts'
import { operationOf } from './operation.ts'
import { shortDay } from './report-asked.ts'
import type { Location } from './settings.ts'
import { figure, tableOf } from './table.ts'

interface Asked extends Location {
  readonly json?: boolean
  readonly operation?: string
  readonly pledge?: string
  readonly lot?: string
  readonly consignment?: string
}

export const traceCommand = located('trace', 'show where something stands, and why')
  .option('--pledge <code>', 'a pledge, by its code or id')
  .option('--consignment <code>', 'a consignment, by its code or id')
  .option('--lot <id>', 'a lot, by its id')
  .option('--operation <slug>', 'which operation; needed where there are several')
  .option('--json', 'print the data as JSON')
  .action(
    asking<Asked>(async (client, asked) => {
      if ([asked.pledge, asked.consignment, asked.lot].filter(Boolean).length !== 1) {
        process.stderr.write('Name one of --pledge, --consignment and --lot.\n')
        return exit.usage
      }
      const found = await ask(client, await operationOf(client, asked), asked)
      process.stdout.write(asked.json ? `${JSON.stringify(found, null, 2)}\n` : told(found))
      return exit.done
    }),
  )

const ask = (client: Client, operation: string, { pledge, consignment, lot }: Asked) => {
  if (pledge) return client('tracePledge', { params: { operation, code: pledge } })
  if (consignment) return client('traceConsignment', { params: { operation, code: consignment } })
  return client('traceLot', { params: { operation, lot: lot ?? '' } })
}

const told = ({ title, code, standing, words, movements, next }: Trace): string =>
  [
    `${title}${code ? ` · ${code}` : ''}\n`,
    standing.length === 0
      ? 'Nothing stands anywhere: no number was recorded.\n'
      : tableOf(standing, [
          { head: 'stands', cell: (row) => row.stage.replaceAll('_', ' ') },
          { head: 'item', cell: (row) => row.item },
          { head: 'quantity', right: true, cell: (row) => figure(row.quantity) },
          { head: 'unit', cell: (row) => (row.unit === 'unstated' ? 'unit not stated' : row.unit) },
          { head: 'with', cell: (row) => row.holder ?? '—' },
          { head: 'at', cell: (row) => row.place ?? '—' },
          { head: 'lot', cell: (row) => `${row.lot ?? '—'}${row.suspect ? ' ?' : ''}` },
          { head: 'since', cell: (row) => shortDay(row.since) },
        ]),
    ...(words.length > 0
      ? [
          'Without a number',
          tableOf(words, [
            { head: 'said to be', cell: (row) => row.said },
            { head: 'item', cell: (row) => row.item },
            { head: 'as stated', cell: (row) => row.stated },
          ]),
        ]
      : []),
    'Why, the latest first',
    tableOf(movements, [
      { head: 'happened', cell: (row) => shortDay(row.happenedAt) },
      { head: 'act', cell: (row) => row.kind },
      { head: 'item', cell: (row) => row.item },
      { head: 'quantity', right: true, cell: (row) => figure(row.quantity) },
      { head: 'from', cell: (row) => row.from.stage.replaceAll('_', ' ') },
      { head: 'to', cell: (row) => row.to.stage.replaceAll('_', ' ') },
      { head: 'basis', cell: (row) => row.basis },
      { head: 'by', cell: (row) => row.actor },
      { head: 'source', cell: (row) => row.source ?? '—' },
    ]),
    ...(next === null
      ? []
      : ['Earlier acts are left out; --json and the API have them by page.\n']),
  ].join('\n')
