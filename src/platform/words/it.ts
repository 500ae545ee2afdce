import type { RefusalWords } from '../refusal.ts'
import { conformity } from './it/conformity.ts'
import { journey } from './it/journey.ts'
import { paperwork } from './it/paperwork.ts'
import { people } from './it/people.ts'
import { promises } from './it/promises.ts'

export const refusals: RefusalWords = {
  ...people,
  ...promises,
  ...journey,
  ...conformity,
  ...paperwork,
}
