import type { RefusalWords } from '../refusal.ts'
import { conformity } from './fr/conformity.ts'
import { journey } from './fr/journey.ts'
import { paperwork } from './fr/paperwork.ts'
import { people } from './fr/people.ts'
import { promises } from './fr/promises.ts'

export const refusals: RefusalWords = {
  ...people,
  ...promises,
  ...journey,
  ...conformity,
  ...paperwork,
}
