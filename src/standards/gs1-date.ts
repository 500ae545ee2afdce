import { daysIn } from './gs1-checks.ts'

/**
 * A date as GS1 writes it, `YYMMDD`, as `2026-02-28`. Day 00 is the last of its month. Two digits
 * of a year are the nearest such year, from 49 years before `year`, the current one, to 50 after
 * it: GS1 General Specifications, section 7.12. Takes only what its identifier's check let pass.
 */
export const dateOf = (text: string, year: number): string => {
  const full = year - 49 + ((Number(text.slice(0, 2)) - (year % 100) + 149) % 100)
  const month = Number(text.slice(2, 4))
  const day = text.slice(4, 6) === '00' ? daysIn(full, month) : Number(text.slice(4, 6))
  return [full, month, day].map((part) => String(part).padStart(2, '0')).join('-')
}
