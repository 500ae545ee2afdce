// What importing a large sheet costs: reading, checking dry, recording, and importing it again.
import { setTimeout as pause } from 'node:timers/promises'
import { type CellValue, writeXlsxStream } from 'hucre/xlsx'
import { sheetOf } from '../src/exchange/sheets.ts'
import type { Client } from '../src/http/calling.ts'
import { newId } from '../src/platform/ids.ts'

export type Kind = 'needs' | 'pledge-lines' | 'packing-list'

export interface ImportFigure {
  readonly kind: Kind
  readonly rows: number
  readonly fileBytes: number
  /** Until the file was received, read to its end and found to be such a sheet. */
  readonly acceptedSeconds: number
  readonly dryRunSeconds: number
  readonly importSeconds: number
  readonly rowsPerSecond: number
  /** The same file again: every row is found as it was. */
  readonly againSeconds: number
  /** The highest resident memory of the process meanwhile. */
  readonly peakMegabytes: number
}

/** Rows that go into one request or pledge, as a ministry's sheet would have them. */
const perPart = 20

/**
 * Imports so many rows of this kind: dry, then in earnest, then again. The operation exists, and
 * whoever the client is may do everything in it.
 */
export const importFigure = async (
  client: Client,
  operation: string,
  kind: Kind,
  rows: number,
): Promise<ImportFigure> => {
  const file = await fileOf(kind, rows, await sceneOf(client, operation))
  let peak = 0
  const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), 50)
  try {
    const dry = await timed(client, operation, kind, file, true)
    const real = await timed(client, operation, kind, file, false)
    const again = await timed(client, operation, kind, file, false)
    if (dry.run.recorded !== rows || real.run.recorded !== rows || again.run.unchanged !== rows)
      throw new Error(`The import went wrong: ${JSON.stringify([dry.run, real.run, again.run])}`)
    return {
      kind,
      rows,
      fileBytes: file.size,
      acceptedSeconds: real.accepted,
      dryRunSeconds: dry.seconds,
      importSeconds: real.seconds,
      rowsPerSecond: Math.round(rows / real.seconds),
      againSeconds: again.seconds,
      peakMegabytes: Math.round(peak / 1024 ** 2),
    }
  } finally {
    clearInterval(watch)
  }
}

const timed = async (call: Client, operation: string, kind: Kind, file: Blob, dryRun: boolean) => {
  const begun = performance.now()
  const query = { id: newId(), kind, dryRun: String(dryRun) }
  const { id } = await call('importFile', { params: { operation }, query, file })
  const accepted = (performance.now() - begun) / 1000
  for (;;) {
    const run = await call('getImport', { params: { operation, import: id } })
    if (run.status !== 'waiting' && run.status !== 'running')
      return { run, accepted, seconds: (performance.now() - begun) / 1000 }
    await pause(20)
  }
}

interface Scene {
  readonly party: string
  readonly place: string
  readonly item: string
  readonly consignment: string
}

const sceneOf = async (call: Client, operation: string): Promise<Scene> => {
  const [party, place, item] = [newId(), newId(), newId()]
  const named = (name: string, id: string) => ({ id, names: [{ name: `${name} ${id}` }] })
  await call('recordParty', { body: { ...named('Hospital', party), kind: 'hospital' } })
  await call('recordPlace', { body: { ...named('Pharmacy', place), kind: 'pharmacy' } })
  const goods = { class: 'respirator', unit: 'piece' } as const
  await call('recordItem', { body: { ...named('Respirator', item), ...goods } })
  const params = { operation }
  const body = { id: newId(), parties: [{ role: 'consignor' as const, party }], origin: place }
  const { code } = await call('recordConsignment', { params, body })
  return {
    party: `Hospital ${party}`,
    place: `Pharmacy ${place}`,
    item: `Respirator ${item}`,
    consignment: code,
  }
}

const rowOf = (kind: Kind, { party, place, item, consignment }: Scene, number: number) => {
  const part = `${kind}-${Math.floor(number / perPart)}`
  const goods = { rowId: `row ${number}`, item, quantity: 1000 + number, unit: 'piece' }
  const use = { usedBy: 'ward staff', purpose: 'general care', priority: 'urgent' }
  const lot = { lotNumber: `L-${number % 500}`, expiresOn: new Date('2023-05-01') }
  switch (kind) {
    case 'needs':
      return { ...goods, ...use, request: part, facility: party, place }
    case 'pledge-lines':
      return { ...goods, pledge: part, donors: party }
    case 'packing-list':
      return { ...goods, ...lot, consignment, package: part }
  }
}

const fileOf = async (kind: Kind, rows: number, scene: Scene): Promise<Blob> => {
  const sample: Readonly<Record<string, CellValue>> = rowOf(kind, scene, 0)
  const columns = sheetOf(kind).columns.filter(({ name }) => name in sample)
  const sheet = function* (): Generator<CellValue[]> {
    yield columns.map(({ heading }) => heading)
    for (let number = 0; number < rows; number++) {
      const row: Readonly<Record<string, CellValue>> = rowOf(kind, scene, number)
      yield columns.map(({ name }) => row[name] ?? null)
    }
  }
  return new Response(writeXlsxStream(sheet(), { name: 'Rows' })).blob()
}
