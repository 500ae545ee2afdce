import { evidenceKinds } from '#platform/code-words/en/conformity.ts'
import { units as inLists } from '#platform/code-words/en/goods.ts'
import { partyRoles } from '#platform/code-words/en/transport.ts'
import { lowered } from '#platform/code-words/lowered.ts'

export const parties = {
  ...partyRoles,
  donors: 'Donors (jointly)',
  recipient: 'Recipient of the gift',
  receiver: 'Received by',
}

/** Beside a number. */
export const units = { ...lowered(inLists), unstated: 'unit not stated' }

/** A paper is signed: it says in full what was not counted. */
export const bases = {
  counted: 'counted by unit',
  tallied: 'packages tallied, contents by packing list',
  documented: 'by the papers of the other side',
  reported: 'reported by a source, not counted',
}

export const seenKinds = { ...evidenceKinds, inspection: 'inspection' }

export const ranges = { inside: 'in range', outside: 'out of range' }

export const seals = { intact: 'intact', broken: 'broken', unchecked: 'not checked' }
