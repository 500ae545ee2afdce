import type { CodeWords } from '../code-words.ts'
import { byHeading } from './by-heading.ts'
import * as acts from './zh/acts.ts'
import * as conformity from './zh/conformity.ts'
import * as goods from './zh/goods.ts'
import * as journey from './zh/journey.ts'
import * as needs from './zh/needs.ts'
import * as parties from './zh/parties.ts'
import * as pledges from './zh/pledges.ts'
import * as recalls from './zh/recalls.ts'
import * as records from './zh/records.ts'
import * as transport from './zh/transport.ts'

/** The codes of cells in Chinese, by the English heading of their column. */
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
