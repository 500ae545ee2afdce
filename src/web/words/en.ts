import { operations } from '../operations/words/en.ts'
import { pledges } from '../pledges/words/en.ts'
import { reports, stages } from '../reports/words/en.ts'
import { session } from '../session/words/en.ts'
import { roles, shell } from '../shell/words/en.ts'
import { acts, ui } from '../ui/words/en.ts'

/** Everything that is said in English: room by room. */
export const words = {
  acts,
  operations,
  pledges,
  reports,
  roles,
  session,
  shell,
  stages,
  ui,
} as const
