import type { Role } from '#acts/permission.ts'
import type { Persona } from '#http/services.ts'
import { operation } from './call.ts'
import { exercise } from './exercise.ts'

// Of a demonstration that anyone may look around in: it guards nothing.
const password = 'look around the demo'

/** Who sits at which desk. None of them acted in March 2020: the cell recorded all there is. */
const desks = {
  coordinator: ['Chiara Ferri', 'coordinator', operation],
  donor: ['Lin Yue', 'donor_desk', operation],
  logistics: ['Piet Maes', 'logistician', exercise],
  conformity: ['Elena Sala', 'conformity_officer', exercise],
  pharmacy: ['Marco Riva', 'pharmacist', exercise],
  ward: ['Sofia Conti', 'facility', exercise],
  teams: ['Wang Min', 'team_coordinator', operation],
  auditor: ['Anne Dubois', 'auditor', operation],
} as const satisfies Readonly<Record<string, readonly [name: string, role: Role, lands: string]>>

export type Desk = keyof typeof desks

/** One person for each role; each is a member of both operations, and lands where work waits. */
export const personas: readonly (Persona & { readonly desk: Desk })[] = (
  Object.keys(desks) as Desk[]
).map((desk) => {
  const [name, role, lands] = desks[desk]
  return {
    desk,
    name,
    email: `${desk}@example.org`,
    password,
    roles: [role],
    operation: lands,
  }
})
