import { describe, expect, test } from 'vitest'
import { fixedHours, lastDue, nextDue } from './fixed-hours.ts'

const rome = { hours: ['20:00', '08:00'], timeZone: 'Europe/Rome' }
const at = (instant: string) => new Date(instant)

describe('fixed hours', () => {
  test.each([
    ['2020-03-16T12:00:00Z', '2020-03-16T07:00:00.000Z', '2020-03-16T19:00:00.000Z'],
    ['2020-03-16T07:00:00Z', '2020-03-16T07:00:00.000Z', '2020-03-16T19:00:00.000Z'],
    ['2020-03-16T06:59:59Z', '2020-03-15T19:00:00.000Z', '2020-03-16T07:00:00.000Z'],
    // Clocks went forward on 29 March at 01:00 UTC, and back on 25 October.
    ['2020-03-29T12:00:00Z', '2020-03-29T06:00:00.000Z', '2020-03-29T18:00:00.000Z'],
    ['2020-10-25T06:30:00Z', '2020-10-24T18:00:00.000Z', '2020-10-25T07:00:00.000Z'],
  ])('at %s the last was %s, the next is %s', (now, last, next) => {
    expect(lastDue(rome, at(now))?.toISOString()).toBe(last)
    expect(nextDue(rome, at(now))?.toISOString()).toBe(next)
  })

  test('an hour that clocks leave out is one later; one that comes twice is due once', () => {
    const night = { hours: ['02:30'], timeZone: 'Europe/Rome' }
    expect(lastDue(night, at('2020-03-29T12:00:00Z'))).toEqual(at('2020-03-29T01:30:00Z'))
    expect(nextDue(night, at('2020-10-24T12:00:00Z'))).toEqual(at('2020-10-25T00:30:00Z'))
    expect(nextDue(night, at('2020-10-25T00:30:00Z'))).toEqual(at('2020-10-26T01:30:00Z'))
  })

  test('by clocks far from ours the day is theirs', () => {
    const far = { hours: ['00:15'], timeZone: 'Pacific/Kiritimati' }
    expect(lastDue(far, at('2020-03-16T11:00:00Z'))).toEqual(at('2020-03-16T10:15:00Z'))
    expect(nextDue(far, at('2020-03-16T11:00:00Z'))).toEqual(at('2020-03-17T10:15:00Z'))
  })

  test('without any nothing is due', () => {
    expect(lastDue({ hours: [], timeZone: 'UTC' }, at('2020-03-16T11:00:00Z'))).toBeUndefined()
    expect(nextDue({ hours: [], timeZone: 'UTC' }, at('2020-03-16T11:00:00Z'))).toBeUndefined()
  })

  test.each([[['8:00']], [['24:00']], [['08:60']], [['08:00', '08:00']], [['noon']]])(
    '%s are none',
    (hours) => {
      expect(fixedHours.safeParse(hours).success).toBe(false)
    },
  )
})
