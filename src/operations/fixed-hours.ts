import { z } from 'zod'

/** An hour of the day, by the clock of a time zone: 08:00. */
const hour = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Give an hour of the day as 08:00.')

export const fixedHours = z
  .array(hour)
  .max(24)
  .refine((hours) => new Set(hours).size === hours.length, {
    error: 'Give each hour once.',
    params: { says: 'hoursOnce' },
  })

/** Hours of the day by the clock of a time zone (IANA). */
export interface FixedHours {
  readonly hours: readonly string[]
  readonly timeZone: string
}

/** The latest fixed hour that has passed, as an instant; undefined where there are none. */
export const lastDue = (fixed: FixedHours, now: Date): Date | undefined =>
  around(fixed, now).findLast((at) => at <= now)

/** The first fixed hour after this. */
export const nextDue = (fixed: FixedHours, now: Date): Date | undefined =>
  around(fixed, now).find((at) => at > now)

const dayMs = 86_400_000

/** The fixed hours of the day before, of this day and of the next, in their order. */
const around = ({ hours, timeZone }: FixedHours, now: Date): Date[] =>
  [-1, 0, 1]
    .flatMap((days) => {
      const on = new Date(wallOf(now, timeZone) + days * dayMs).toISOString().slice(0, 10)
      return hours.map((hour) => instantOf(`${on}T${hour}:00Z`, timeZone))
    })
    .toSorted((a, b) => a.getTime() - b.getTime())

/** What the clocks there show at this instant, in milliseconds as if it were UTC. */
const wallOf = (at: Date, timeZone: string): number => {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  }).formatToParts(at)
  const of = (type: string) => parts.find((part) => part.type === type)?.value ?? ''
  const time = `${of('hour')}:${of('minute')}:${of('second')}`
  return Date.parse(`${of('year')}-${of('month')}-${of('day')}T${time}Z`)
}

/**
 * When clocks there show this. An hour that they leave out in spring is that much later; of one
 * that comes twice in autumn it is the first.
 */
const instantOf = (shown: string, timeZone: string): Date => {
  const wall = Date.parse(shown)
  const ahead = (at: number) => wallOf(new Date(at), timeZone) - at
  const guesses = [ahead(wall - dayMs), ahead(wall + dayMs)].map((by) => wall - by)
  const [before = wall, after = wall] = guesses
  const fits = guesses.filter((at) => at + ahead(at) === wall)
  return new Date(fits.length > 0 ? Math.min(...fits) : Math.max(before, after))
}
