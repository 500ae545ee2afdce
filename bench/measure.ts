// How the bench measures: contestants take turns in short rounds (A B A B), so that what else the
// machine does meets each of them alike; and the median of the rounds counts.
import { execFileSync } from 'node:child_process'
import { cpus, platform, release, totalmem } from 'node:os'

/** One measured thing beside its limit. `ratio` is value ÷ limit. */
export interface Row {
  readonly part: string
  readonly engine: string
  readonly what: string
  readonly value: number
  readonly unit: string
  readonly limit?: number
  readonly ratio?: number
  readonly aim?: string
  readonly met?: boolean
  readonly note?: string
}

/** An aim: at least (`least`) or at most (`most`) so many times the limit. */
export interface Aim {
  readonly least?: number
  readonly most?: number
  /** And at most this value. */
  readonly value?: number
}

export const rowOf = (
  row: Omit<Row, 'ratio' | 'aim' | 'met'>,
  { least, most, value }: Aim = {},
): Row => {
  const ratio = row.limit === undefined ? undefined : row.value / row.limit
  const words = [
    ...(least === undefined ? [] : [`≥ ${least} ×`]),
    ...(most === undefined ? [] : [`≤ ${most} ×`]),
    ...(value === undefined ? [] : [`≤ ${value} ${row.unit}`]),
  ]
  const met =
    (least === undefined || (ratio ?? 0) >= least) &&
    (most === undefined || (ratio ?? Infinity) <= most) &&
    (value === undefined || row.value <= value)
  return {
    ...row,
    ...(ratio !== undefined && { ratio }),
    ...(words.length > 0 && { aim: words.join(', '), met }),
  }
}

export interface Contestant {
  /** What one call does, in units of the rate: a movement, or the lines of a batch. */
  readonly units: number
  /** Calls of one round, from so many clients at once. */
  readonly calls: number
  readonly clients?: number
  readonly call: () => Promise<unknown>
}

/** Units per second of each, the median over the rounds. The first round warms up. */
export const race = async <N extends string>(
  contestants: Readonly<Record<N, Contestant>>,
  rounds: number,
): Promise<Record<N, number>> => {
  const names = Object.keys(contestants) as N[]
  const rates = new Map<N, number[]>(names.map((name) => [name, []]))
  for (let round = 0; round <= rounds; round++) {
    for (const name of names) {
      const { units, calls, clients = 1, call } = contestants[name]
      const seconds = await timed(() => fromClients(clients, calls, call))
      if (round > 0) rates.get(name)?.push((units * calls) / seconds)
    }
  }
  return Object.fromEntries(names.map((name) => [name, median(rates.get(name) ?? [])])) as Record<
    N,
    number
  >
}

/** So many calls from so many clients, each of which waits for its answer. */
export const fromClients = async (
  clients: number,
  calls: number,
  call: () => Promise<unknown>,
): Promise<void> => {
  let left = calls
  const client = async () => {
    while (left-- > 0) await call()
  }
  await Promise.all(Array.from({ length: clients }, client))
}

/** Seconds that this takes. */
export const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const begun = performance.now()
  await work()
  return (performance.now() - begun) / 1000
}

export interface Latency {
  readonly p50: number
  readonly p95: number
}

/** Milliseconds of each ask, one after another; a tenth of them beforehand, to warm up. */
export const latency = async (
  asks: number,
  ask: (number: number) => Promise<unknown>,
): Promise<Latency> => {
  for (let number = 0; number < asks / 10; number++) await ask(number)
  const times: number[] = []
  for (let number = 0; number < asks; number++) times.push(1000 * (await timed(() => ask(number))))
  return { p50: quantile(times, 0.5), p95: quantile(times, 0.95) }
}

export const quantile = (values: readonly number[], share: number): number => {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN
}
export const median = (values: readonly number[]): number => quantile(values, 0.5)

/** Resident memory of a process, in megabytes. */
export const megabytesOf = (pid: number): number =>
  Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) / 1024

export const machine = () => ({
  date: new Date().toISOString(),
  cpu: cpus()[0]?.model ?? 'unknown',
  cores: cpus().length,
  memoryGigabytes: Math.round(totalmem() / 1024 ** 3),
  system: `${platform()} ${release()}`,
  node: process.version,
})
