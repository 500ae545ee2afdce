export const outcomes = {
  not_assessed: 'Non évalué',
  pass: 'Admis',
  limited_use: 'Usage limité',
  hold_for_rework: 'Bloqué pour reprise',
  hold: 'Bloqué',
  reject: 'Rejeté',
}

export const evidenceKinds = {
  declaration_of_conformity: 'déclaration de conformité',
  certificate: 'certificat',
  authority_decision: 'acte d’une autorité',
  test_report: 'rapport d’essai',
  label_photograph: 'photographie de l’étiquette',
  donor_statement: 'déclaration du donateur',
}

/** Why goods may not go. */
export const blocked = {
  no_verdict: 'Ni verdict ni libération',
  held: 'Bloqué',
  rejected: 'Rejeté',
  held_for_rework: 'Bloqué pour reprise',
  limited_use: 'Hors de l’usage limité',
  use_not_declared: 'Aucun usage déclaré',
  derogation_ended: 'Dérogation expirée',
  derogation_users: 'Utilisateurs exclus de la dérogation',
  no_logger_reading: 'Aucun relevé de température',
  temperature_excursion: 'Température hors limites',
  permit_missing: 'Permis manquant',
  receiver_not_licensed: 'Destinataire sans licence',
  urgent_release_expired: 'La libération urgente était finie',
  urgent_release_exceeded: 'Plus que la libération urgente',
  urgent_release_elsewhere: 'La libération urgente était pour d’autres',
}

export const levels = {
  type: 'Type',
  lot: 'Lot',
  package: 'Colis',
}

/** How a piece of evidence was checked. */
export const checks = {
  not_checked: 'non vérifiée',
  seen: 'document vu',
  checked_with_issuer: 'vérifiée auprès de l’émetteur',
  found_false: 'reconnue fausse',
}

export const inspectionKinds = {
  visual: 'Examen visuel',
  marking: 'Examen des marquages',
  leak: 'Essai d’étanchéité',
  laboratory: 'Laboratoire',
}

export const plans = {
  limiting_quality: 'Qualité limite (ISO 2859-2)',
  series: 'Lots en série (ISO 2859-1)',
  rapid_protocol: 'Protocole rapide',
  product_standard: 'Nombres de la norme de produit',
}

export const confirmations = {
  not_needed: 'Pas nécessaire',
  waiting: 'En attente',
  confirmed: 'Confirmé',
}

export const urgentStates = {
  running: 'En cours',
  confirmed: 'Confirmée',
  overruled: 'Contredite par un verdict',
  lapsed: 'Non confirmée à temps',
}

export const permitStates = {
  unsigned: 'Attend des signatures',
  valid: 'Valable',
  used_up: 'Épuisé',
  expired: 'Expiré',
  withdrawn: 'Retiré',
}

export const decidedBy = {
  verdict: 'Verdict',
  receipt_check: 'Contrôle à la réception',
  origin: 'Origine du lot',
  reading: 'Relevé de température',
  urgent_release: 'Libération urgente',
}
