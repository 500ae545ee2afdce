import { z } from 'zod'

/** An instant, ISO 8601 with its offset; kept in UTC with milliseconds. */
export const instant = z.iso
  .datetime({ offset: true, error: 'Give date and time with offset: 2020-03-16T12:00:00+01:00.' })
  .transform((text) => new Date(text).toISOString())

/** A calendar date, ISO 8601. */
export const day = z.iso.date('Give a date as 2020-03-16.')
