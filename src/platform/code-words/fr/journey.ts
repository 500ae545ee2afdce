/** Where on the way from promise to ward goods stand. */
export const stages = {
  source: 'Origine',
  promised: 'Promis',
  committed: 'Engagé',
  packed: 'Emballé',
  in_transit: 'En route',
  landed: 'Atterri',
  arrived: 'Arrivé, en attente',
  in_stock: 'En stock',
  moving: 'Entre deux lieux',
  dispatched: 'Dernier trajet',
  delivered: 'Livré',
  issued: 'Dans le service',
  in_service: 'En service',
  used: 'Utilisé',
  short: 'Manquant',
  lost: 'Perdu',
  destroyed: 'Détruit',
  returned_to_donor: 'Rendu au donateur',
  seized: 'Saisi',
  handed_over: 'Cédé',
  cancelled: 'Annulé',
  found: 'Trouvé',
  unexplained: 'Inexpliqué',
  transformed: 'Transformé',
}

/** How far goods have come: the columns of what is promised and what became of it. */
export const reached = {
  promised: 'Promis',
  committed: 'Engagé',
  sent: 'Envoyé',
  arrived: 'Arrivé',
  accepted: 'Accepté',
  delivered: 'Livré',
}

export const findings = {
  sound: 'En bon état',
  damaged: 'Endommagées',
  over: 'En trop',
  short: 'Manquantes',
  wrong_item: 'Autre article',
  unannounced: 'Non annoncées',
}

export const receiptKinds = {
  tally: 'Pointage',
  count: 'Comptage',
  correction: 'Rectification',
}

export const temperatures = {
  not_needed: 'Pas nécessaire',
  missing: 'Relevé manquant',
  read: 'Relevée',
}

export const directions = {
  out: 'Sortie',
  in: 'Entrée',
}
