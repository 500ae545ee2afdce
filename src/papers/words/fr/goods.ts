import { evidenceKinds } from '#platform/code-words/fr/conformity.ts'
import { units as inLists } from '#platform/code-words/fr/goods.ts'
import { partyRoles } from '#platform/code-words/fr/transport.ts'
import { lowered } from '#platform/code-words/lowered.ts'

export const parties = {
  ...partyRoles,
  donors: 'Donateurs (conjointement)',
  recipient: 'Donataire',
  receiver: 'Reçu par',
}

/** Beside a number. */
export const units = { ...lowered(inLists), unstated: 'unité non indiquée' }

/** A paper is signed: it says in full what was not counted. */
export const bases = {
  counted: 'comptées à l’unité',
  tallied: 'colis pointés, contenu selon la liste de colisage',
  documented: 'selon les documents de l’autre partie',
  reported: 'rapportées par une source, non comptées',
}

export const seenKinds = { ...evidenceKinds, inspection: 'inspection' }

export const ranges = { inside: 'dans les limites', outside: 'hors des limites' }

export const seals = { intact: 'intacts', broken: 'rompus', unchecked: 'non vérifiés' }
