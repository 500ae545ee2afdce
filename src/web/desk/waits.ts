import type { Answered } from '#http/calling.ts'
import type { Place } from '../shell/navigation.ts'

export type DeskItem = Answered<'getDesk'>['items'][number]
export type Wait = DeskItem['kind']
type Row = DeskItem['rows'][number]

/** In which place each kind of thing that waits is done. */
const placeOf: Readonly<Record<Wait, Place['key']>> = {
  alarms_open: 'recalls',
  recalls_to_answer: 'recalls',
  recalls_to_close: 'recalls',
  breaches_open: 'conformity',
  urgent_releases_ending: 'conformity',
  urgent_releases_lapsed: 'conformity',
  urgent_notices_to_answer: 'conformity',
  plans_fallen_through: 'allocation',
  needs_overdue: 'needs',
  waiting_for_verdict: 'conformity',
  landed_not_tallied: 'receiving',
  discrepancies_open: 'stock',
  deliveries_to_sign: 'deliveries',
  deliveries_unsigned: 'deliveries',
  shifts_to_take_over: 'duty',
  follow_ups_open: 'duty',
  tallied_not_counted: 'receiving',
  needs_unverified: 'needs',
  pledges_ageing: 'pledges',
  imports_with_bad_rows: 'imports',
}

/** Where all of a kind is listed, when not at the place itself. */
const listOf: Partial<Readonly<Record<Wait, string>>> = {
  alarms_open: 'recalls/alarms',
  breaches_open: 'conformity/breaches',
  urgent_releases_ending: 'conformity/urgent',
  urgent_releases_lapsed: 'conformity/urgent',
  urgent_notices_to_answer: 'conformity/urgent',
  plans_fallen_through: 'allocation/fallen',
  discrepancies_open: 'stock/unexplained',
}

export const listAddress = (kind: Wait): string => listOf[kind] ?? placeOf[kind]

/** Kinds whose one act is done on a page of its own: before and after the id in its address. */
const pageOf: Partial<Readonly<Record<Wait, readonly [string, string]>>> = {
  alarms_open: ['recalls/alarms/', ''],
  recalls_to_answer: ['recalls/', '/answer'],
  recalls_to_close: ['recalls/', ''],
  urgent_releases_ending: ['conformity/urgent/', ''],
  urgent_releases_lapsed: ['conformity/urgent/', ''],
  urgent_notices_to_answer: ['conformity/urgent/', ''],
  plans_fallen_through: ['allocation/plans/', ''],
  needs_overdue: ['needs/', ''],
  needs_unverified: ['needs/', ''],
  landed_not_tallied: ['receiving/', ''],
  tallied_not_counted: ['receiving/', '/count'],
  deliveries_to_sign: ['deliveries/', '/sign'],
  deliveries_unsigned: ['deliveries/', ''],
  pledges_ageing: ['pledges/', ''],
  imports_with_bad_rows: ['imports/', ''],
}

/** Where the one act is done that a row waits for. */
export const rowAddress = (kind: Wait, { subject }: Row): string => {
  const page = pageOf[kind]
  return page ? page.join(subject.id) : listAddress(kind)
}

/** How many things are to be done at each place: the counts of the navigation. */
export const countsOf = (items: readonly DeskItem[]): Map<Place['key'], number> => {
  const counts = new Map<Place['key'], number>()
  for (const { kind, count } of items) {
    counts.set(placeOf[kind], (counts.get(placeOf[kind]) ?? 0) + count)
    counts.set('desk', (counts.get('desk') ?? 0) + count)
  }
  return counts
}
