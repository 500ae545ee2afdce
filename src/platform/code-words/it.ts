import type { CodeWords } from '../code-words.ts'
import { byHeading } from './by-heading.ts'
import * as acts from './it/acts.ts'
import * as conformity from './it/conformity.ts'
import * as goods from './it/goods.ts'
import * as journey from './it/journey.ts'
import * as needs from './it/needs.ts'
import * as parties from './it/parties.ts'
import * as pledges from './it/pledges.ts'
import * as recalls from './it/recalls.ts'
import * as records from './it/records.ts'
import * as transport from './it/transport.ts'

/** The codes of cells in Italian, by the English heading of their column. */
export const codeWords: CodeWords = byHeading({
  ...acts,
  ...conformity,
  ...goods,
  ...journey,
  ...needs,
  ...parties,
  ...pledges,
  ...recalls,
  ...records,
  ...transport,
})
