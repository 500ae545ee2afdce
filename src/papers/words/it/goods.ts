import { evidenceKinds } from '#platform/code-words/it/conformity.ts'
import { units as inLists } from '#platform/code-words/it/goods.ts'
import { partyRoles } from '#platform/code-words/it/transport.ts'
import { lowered } from '#platform/code-words/lowered.ts'

export const parties = {
  ...partyRoles,
  donors: 'Donatori (congiuntamente)',
  recipient: 'Donatario',
  receiver: 'Ricevuto da',
}

/** Beside a number. */
export const units = { ...lowered(inLists), unstated: 'unità non indicata' }

/** A paper is signed: it says in full what was not counted. */
export const bases = {
  counted: 'contate per unità',
  tallied: 'colli spuntati, contenuto secondo la distinta',
  documented: 'secondo i documenti della controparte',
  reported: 'riferite da una fonte, non contate',
}

export const seenKinds = { ...evidenceKinds, inspection: 'ispezione' }

export const ranges = { inside: 'entro i limiti', outside: 'fuori dai limiti' }

export const seals = { intact: 'integri', broken: 'rotti', unchecked: 'non verificati' }
