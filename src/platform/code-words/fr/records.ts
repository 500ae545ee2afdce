/** What a person is in an operation. */
export const roles = {
  coordinator: 'Coordination',
  donor_desk: 'Bureau des donateurs',
  logistician: 'Logistique',
  conformity_officer: 'Responsable de la conformité',
  pharmacist: 'Pharmacie',
  team_coordinator: 'Coordination des équipes',
  facility: 'Établissement de soins',
  auditor: 'Auditeur',
  public: 'Grand public',
}

export const sourceKinds = {
  article: 'Article de presse',
  letter: 'Lettre',
  certificate: 'Certificat',
  waybill: 'Lettre de transport',
  photograph: 'Photographie',
  telephone_note: 'Note d’un appel téléphonique',
  report: 'Compte rendu',
  other: 'Autre',
}

/** What a quantity rests on. */
export const bases = {
  counted: 'Compté, unité par unité',
  tallied: 'Pointé : colis comptés, contenu selon la liste de colisage',
  documented: 'Documents de l’autre partie',
  reported: 'Rapporté par une source',
}

export const ruleKinds = {
  requirement: 'Exigence',
  derogation: 'Dérogation',
  equivalence: 'Équivalence',
  customs: 'Voie douanière',
  trade: 'Mesure commerciale',
  donation: 'Critères des dons',
}

/** How sure we are of what a rule says. */
export const certainties = {
  checked: 'vérifiée',
  from_memory: 'de mémoire',
  unsure: 'incertaine',
}

export const importStatuses = {
  waiting: 'En attente',
  running: 'En cours',
  done: 'Importé',
  failed: 'Échoué',
  interrupted: 'Interrompu',
}

export const sheets = {
  needs: 'Besoins',
  'pledge-lines': 'Lignes de promesses',
  'packing-list': 'Liste de colisage',
}
