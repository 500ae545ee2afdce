// A large sheet in one go, through the typed client.
import { freshApp } from '../tests/support/app.ts'
import { type Engine, openMigrated } from './engine.ts'
import { importFigure } from './import.ts'
import { rowOf, type Row } from './measure.ts'

export const measureImport = async (engine: Engine, rows: number): Promise<Row[]> => {
  const database = await openMigrated(await engine.place())
  const app = await freshApp(async () => database)
  try {
    const measured = await importFigure(app.as('owner').call, app.operation, 'needs', rows)
    const row = (what: string, value: number, unit: string) =>
      rowOf({ part: 'import', engine: engine.name, what, value, unit })
    const many = rows.toLocaleString('en')
    return [
      row(`${many} rows of needs, checked dry`, measured.dryRunSeconds, 's'),
      row(`${many} rows of needs, recorded`, measured.importSeconds, 's'),
      row(`${many} rows of needs, the same file again`, measured.againSeconds, 's'),
      row('highest memory meanwhile', measured.peakMegabytes, 'MB'),
    ]
  } finally {
    await app.close()
  }
}
