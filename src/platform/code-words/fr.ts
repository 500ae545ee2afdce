import type { CodeWords } from '../code-words.ts'
import { byHeading } from './by-heading.ts'
import * as acts from './fr/acts.ts'
import * as conformity from './fr/conformity.ts'
import * as goods from './fr/goods.ts'
import * as journey from './fr/journey.ts'
import * as needs from './fr/needs.ts'
import * as parties from './fr/parties.ts'
import * as pledges from './fr/pledges.ts'
import * as recalls from './fr/recalls.ts'
import * as records from './fr/records.ts'
import * as transport from './fr/transport.ts'

/** The codes of cells in French, by the English heading of their column. */
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
