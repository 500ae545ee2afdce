import type { Client } from '#http/calling.ts'
import { type Check, checks } from '#ledger/verify.ts'
import { asking, exit, located } from './command.ts'
import { progressOf } from './progress.ts'
import { upTo } from './report-asked.ts'
import type { Location } from './settings.ts'
import { figure, tableOf } from './table.ts'

type Asked = Location & { readonly json?: boolean; readonly operation?: string }

export const verifyCommand = located('verify', 'recompute every sum; exit 1 if one differs')
  .option('--operation <slug>', 'one operation only')
  .option('--json', 'print what was checked and found as JSON')
  .action(
    asking<Asked>(async (client, asked) => {
      const found = await verifyAll(client, asked.operation)
      process.stdout.write(asked.json ? `${JSON.stringify(found, null, 2)}\n` : told(found))
      return found.mismatches.length === 0 ? exit.done : exit.found
    }),
  )

interface Mismatched {
  readonly check: Check | 'hand_overs'
  readonly what: string
  readonly where: Readonly<Record<string, unknown>>
  readonly stored: number | null
  readonly computed: number | null
}

const verifyAll = async (client: Client, only: string | undefined) => {
  const operations = only
    ? [only]
    : (await upTo(100_000, (query) => client('listOperations', { query }))).map((row) => row.slug)
  const told = progressOf('Verifying')
  const checked: Partial<Record<Check | 'hand_overs', number>> = {}
  const mismatches: (Mismatched & { operation: string })[] = []
  const openDiscrepancies = []
  let done = 0
  for (const operation of operations) {
    const params = { operation }
    for (const check of checks) {
      const found = await client('verifyLedger', { params, query: { check } })
      checked[check] = (checked[check] ?? 0) + found.checked
      for (const each of found.mismatches) mismatches.push({ operation, ...each })
      done += 1
      told(done, operations.length * checks.length)
    }
    const handed = await client('verifyHandOvers', { params })
    checked.hand_overs = (checked.hand_overs ?? 0) + handed.checked
    for (const { sent, received, ...where } of handed.mismatches) {
      const what = 'handed over and taken in'
      mismatches.push({
        operation,
        check: 'hand_overs',
        what,
        where,
        stored: sent,
        computed: received,
      })
    }
    const rows = await upTo(1000, (query) => client('listUnexplained', { params, query }))
    openDiscrepancies.push(...rows.map((row) => ({ operation, ...row })))
  }
  return { operations, checked, mismatches, openDiscrepancies }
}

type Verified = Awaited<ReturnType<typeof verifyAll>>

const told = ({ operations, checked, mismatches, openDiscrepancies }: Verified): string =>
  [
    `Checked ${operations.length} operations: ${Object.entries(checked)
      .map(([check, rows]) => `${check.replaceAll('_', ' ')} ${figure(rows)}`)
      .join(', ')}.\n`,
    mismatches.length === 0
      ? 'Every sum agrees with the postings.\n'
      : tableOf(mismatches, [
          { head: 'operation', cell: (row) => row.operation },
          { head: 'what', cell: (row) => row.what },
          { head: 'where', cell: (row) => JSON.stringify(row.where) },
          { head: 'stored', right: true, cell: (row) => figure(row.stored) },
          { head: 'computed', right: true, cell: (row) => figure(row.computed) },
        ]),
    ...(openDiscrepancies.length === 0
      ? []
      : [
          'Facts that the books could not cover, waiting for a count:\n',
          tableOf(openDiscrepancies, [
            { head: 'operation', cell: (row) => row.operation },
            { head: 'item', cell: (row) => row.item.name },
            { head: 'quantity', right: true, cell: (row) => figure(row.quantity) },
            { head: 'with', cell: (row) => row.holder.name },
            { head: 'at', cell: (row) => row.place?.name ?? '—' },
          ]),
        ]),
  ].join('')
