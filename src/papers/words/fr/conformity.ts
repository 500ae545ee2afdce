import { blocked, levels } from '#platform/code-words/fr/conformity.ts'

export const verdict = {
  level: 'Porte sur',
  ...levels,
  maker: 'Fabricant',
  packaging: 'Emballage',
  jurisdiction: 'Selon le droit de',
  everywhere: 'partout',
  outcome: 'Décision',
  reason: 'Raison',
  decidedAt: 'Décidé le',
  decidedBy: 'Décidé par',
  confirmedBy: 'Confirmé par',
  notConfirmed: 'Attend une seconde personne : ne laisse encore rien partir.',
  users: 'Pour ces utilisateurs',
  purposes: 'Pour ces usages',
  excluded: 'Pas pour',
  anybody: 'tous',
  anything: 'tout usage',
  under: 'En vertu de la règle',
  evidence: 'Éléments de preuve',
  medicine: 'Contrôles du médicament',
  importAuthorisation: 'Autorisation d’importation',
  yes: 'oui',
  no: 'non',
  asOf: 'Tel qu’à l’impression. Ce qui vaut maintenant se trouve au registre, sous {number}.',
}

export const medicineTests = {
  needed: 'Nécessaire',
  shelfLifeOk: 'Durée restante suffisante',
  innOnLabel: 'Nom international sur l’étiquette',
  readableLabel: 'Étiquette dans une langue que le personnel lit',
}

export const hold = {
  quarantine: 'QUARANTAINE',
  doNotUse: 'Ne pas utiliser, distribuer ni expédier.',
  urgent: 'LIBÉRATION URGENTE',
  notConfirmed: 'Aucun verdict n’a confirmé ces biens.',
  until: 'Jusqu’au',
  authorisedBy: 'Autorisé par',
  only: 'Seulement pour',
  most: 'Au plus',
  seen: 'Vu',
  scan: 'Scanner pour ce qui vaut maintenant',
  note: 'Libération urgente : {goods}, jusqu’au {until}, autorisée par {who} qui a vu {seen}, seulement pour {facilities}. Aucun verdict n’a confirmé ces biens.',
}

export const reasons = {
  no_verdict: 'Personne n’a encore décidé',
  held: blocked.held,
  held_for_rework: blocked.held_for_rework,
  rejected: blocked.rejected,
  no_logger_reading: 'Produits froids sans relevé d’enregistreur',
  temperature_excursion: blocked.temperature_excursion,
  urgent_release_expired: 'Libération urgente finie sans confirmation',
}
