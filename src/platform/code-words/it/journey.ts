/** Where on the way from promise to ward goods stand. */
export const stages = {
  source: 'Origine',
  promised: 'Promesso',
  committed: 'Impegnato',
  packed: 'Imballato',
  in_transit: 'In viaggio',
  landed: 'Atterrato',
  arrived: 'Arrivato, in attesa',
  in_stock: 'A magazzino',
  moving: 'Tra due sedi',
  dispatched: 'Ultimo tratto',
  delivered: 'Consegnato',
  issued: 'In reparto',
  in_service: 'In servizio',
  used: 'Usato',
  short: 'Mancante',
  lost: 'Perso',
  destroyed: 'Distrutto',
  returned_to_donor: 'Reso al donatore',
  seized: 'Sequestrato',
  handed_over: 'Ceduto',
  cancelled: 'Annullato',
  found: 'Trovato',
  unexplained: 'Non spiegato',
  transformed: 'Trasformato',
}

/** How far goods have come: the columns of what is promised and what became of it. */
export const reached = {
  promised: 'Promesso',
  committed: 'Impegnato',
  sent: 'Inviato',
  arrived: 'Arrivato',
  accepted: 'Accettato',
  delivered: 'Consegnato',
}

export const findings = {
  sound: 'Integre',
  damaged: 'Danneggiate',
  over: 'In più',
  short: 'Mancanti',
  wrong_item: 'Articolo sbagliato',
  unannounced: 'Non annunciate',
}

export const receiptKinds = {
  tally: 'Spunta',
  count: 'Conteggio',
  correction: 'Correzione',
}

export const temperatures = {
  not_needed: 'Non richiesta',
  missing: 'Manca la lettura',
  read: 'Letta',
}

export const directions = {
  out: 'In uscita',
  in: 'In entrata',
}
