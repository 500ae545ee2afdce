import type { RefusalWords } from '../refusal.ts'
import { conformity } from './zh/conformity.ts'
import { journey } from './zh/journey.ts'
import { paperwork } from './zh/paperwork.ts'
import { people } from './zh/people.ts'
import { promises } from './zh/promises.ts'

export const refusals: RefusalWords = {
  ...people,
  ...promises,
  ...journey,
  ...conformity,
  ...paperwork,
}
