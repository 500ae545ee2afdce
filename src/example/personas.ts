import type { Persona } from '#http/services.ts'
import { operation } from './call.ts'

// Of a demonstration that anyone may look around in: it guards nothing.
const password = 'look around the demo'

/** Somebody for each role. None of them acted in March 2020: the cell recorded all there is. */
export const personas: readonly Persona[] = [
  ['Chiara Ferri', 'coordinator', ['coordinator']],
  ['Lin Yue', 'donor', ['donor_desk']],
  ['Piet Maes', 'logistics', ['logistician']],
  ['Elena Sala', 'conformity', ['conformity_officer']],
  ['Marco Riva', 'pharmacy', ['pharmacist']],
  ['Sofia Conti', 'ward', ['facility']],
  ['Wang Min', 'teams', ['team_coordinator']],
  ['Anne Dubois', 'auditor', ['auditor']],
].map(([name, local, roles]) => ({
  name: name as string,
  email: `${local as string}@example.org`,
  password,
  roles: roles as Persona['roles'],
  operation,
}))
