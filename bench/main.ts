// `npm run bench`: what Waybill does, beside the limit of what its engine can do, in one run.
import { parseArgs } from 'node:util'
import type { Where } from '../src/platform/database.ts'
import { type EngineName, openMigrated, startEngine, versionOf } from './engine.ts'
import { measureBatch } from './batch.ts'
import { measureHttp } from './http.ts'
import { measureImport } from './importing.ts'
import { measureLists } from './lists.ts'
import { measureOverview } from './overview.ts'
import { measureRecall } from './recall.ts'
import { measureScale } from './scale.ts'
import { machine, type Row } from './measure.ts'
import { measureSingle } from './single.ts'
import { measureStart } from './start.ts'
import { tables } from './table.ts'

const parts = [
  'single',
  'http',
  'batch',
  'scale',
  'start',
  'overview',
  'recall',
  'import',
  'lists',
] as const
const help = `npm run bench -- [options]
  --engine pglite,postgres       which engines; DATABASE_URL names a server, else one is started
  --part ${parts.join(',')}
                                 which parts; start, overview and recall are of what scale loaded
  --sizes 10000,100000,1000000   postings at which the questions are asked
  --asks 200                     how often each question is asked at each size
  --rounds 15                    rounds of each race, of which the median counts
  --calls 200                    single movements in a round
  --rows 100000                  rows of the imported sheet
  --list 10000                   rows of the list that is scrolled
  --data WHERE                   for overview and recall without scale: what was loaded before,
                                 a folder, or the address of a PostgreSQL database
  --json                         print the data as JSON
`
const { values } = parseArgs({
  options: {
    engine: { type: 'string', default: 'pglite,postgres' },
    part: { type: 'string', default: parts.join(',') },
    sizes: { type: 'string', default: '10000,100000,1000000' },
    asks: { type: 'string', default: '200' },
    rounds: { type: 'string', default: '15' },
    calls: { type: 'string', default: '200' },
    rows: { type: 'string', default: '100000' },
    list: { type: 'string', default: '10000' },
    data: { type: 'string' },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
})

const tell = (words: string) => process.stderr.write(`${words}\n`)

const run = async () => {
  const [rounds, calls, asks] = [values.rounds, values.calls, values.asks].map(Number)
  const sizes = values.sizes.split(',').map(Number)
  const wanted = new Set(values.part.split(','))
  const { data } = values
  const kept: Where | undefined = data?.includes('://')
    ? { url: data }
    : data
      ? { data }
      : undefined
  const rows: Row[] = []
  const versions: string[] = []
  for (const name of values.engine.split(',') as EngineName[]) {
    const engine = await startEngine(name)
    try {
      const part = async (what: (typeof parts)[number], measure: () => Promise<Row[]>) => {
        if (!wanted.has(what)) return
        tell(`${name}: ${what} …`)
        rows.push(...(await measure()))
      }
      const first = await openMigrated(await engine.place())
      versions.push(await versionOf(first))
      await first.close()
      await part('single', () => measureSingle(engine, rounds ?? 0, calls ?? 0))
      await part('http', () => measureHttp(engine, rounds ?? 0, calls ?? 0))
      await part('batch', () => measureBatch(engine, rounds ?? 0))
      const loaded = await engine.place()
      await part('scale', () => measureScale(engine, loaded, { sizes, asks: asks ?? 0, tell }))
      await part('start', () => measureStart(engine, wanted.has('scale') ? loaded : undefined))
      await part('overview', () => {
        if (!kept && !wanted.has('scale')) throw new Error('Give --data, or --part scale')
        return measureOverview(engine, kept ?? loaded)
      })
      await part('recall', () => {
        const large = wanted.has('scale') ? loaded : undefined
        return measureRecall(engine, kept ?? large, { asks: asks ?? 0, rounds: rounds ?? 0 })
      })
      await part('import', () => measureImport(engine, Number(values.rows)))
      await part('lists', () => measureLists(engine, Number(values.list)))
    } finally {
      await engine.stop()
    }
  }
  const about = { ...machine(), versions, command: process.argv.slice(2).join(' ') }
  console.log(values.json ? JSON.stringify({ machine: about, rows }, null, 2) : tables(about, rows))
}

if (values.help) console.log(help)
else await run()
