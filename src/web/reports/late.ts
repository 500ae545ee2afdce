import type { Answered } from '#http/calling.ts'

export type WayRow = Answered<'reportOnTheWay'>['items'][number]

/** Late is what was planned to have come and has not. */
export const isLate = ({ leg }: WayRow, now: Date): boolean =>
  leg !== null &&
  leg.actualArrival === null &&
  leg.plannedArrival !== null &&
  Date.parse(leg.plannedArrival) < now.getTime()
