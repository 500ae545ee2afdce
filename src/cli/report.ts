import { Argument, InvalidArgumentError, Option } from 'commander'
import { columns } from '#reports/figure.ts'
import { asking, exit, located } from './command.ts'
import { operationOf } from './operation.ts'
import type { Asked, Report } from './report-asked.ts'
import { donors, figures, pipeline } from './report-figures.ts'
import { ageing, needs, notes, pledges, values, waiting } from './report-lists.ts'

const reports: Readonly<Record<string, Report>> = {
  figures,
  pipeline,
  donors,
  needs,
  pledges,
  ageing,
  waiting,
  values,
  notes,
}

const whole = (text: string): number => {
  if (/^[1-9]\d{0,6}$/.test(text)) return Number(text)
  throw new InvalidArgumentError('Give a whole number from 1 to 9,999,999.')
}

export const reportCommand = located('report', 'print figures, each as solid as its sources')
  .addArgument(new Argument('<what>', 'which report').choices(Object.keys(reports)))
  .option('--operation <slug>', 'which operation; needed where there are several')
  .option('--donor <words>', 'only donors with this in their name')
  .option('--recipient <words>', 'only recipients with this in their name')
  .option('--country <code>', 'only recipients in this country, as IT')
  .option('--item <words>', 'only items with this in their name')
  .option('--approximate', 'only what is not exact')
  .addOption(new Option('--reached <column>', 'only what has got so far').choices([...columns]))
  .option('--limit <rows>', 'lists: how many rows at most', whole, 1000)
  .option('--json', 'print the data as JSON')
  .action((what: string, options: Asked) =>
    asking<Asked>(async (client) => {
      const report = reports[what]
      if (!report) return exit.usage
      const operation = await operationOf(client, options)
      const { data, text } = await report(client, operation, options)
      if (options.json) process.stdout.write(`${JSON.stringify(data, null, 2)}\n`)
      else process.stdout.write(data.length === 0 ? 'Nothing yet.\n' : text())
      return exit.done
    })(options),
  )
