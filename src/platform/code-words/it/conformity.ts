export const outcomes = {
  not_assessed: 'Non valutato',
  pass: 'Ammesso',
  limited_use: 'Uso limitato',
  hold_for_rework: 'Bloccato per rilavorazione',
  hold: 'Bloccato',
  reject: 'Respinto',
}

export const evidenceKinds = {
  declaration_of_conformity: 'dichiarazione di conformità',
  certificate: 'certificato',
  authority_decision: 'provvedimento di un’autorità',
  test_report: 'rapporto di prova',
  label_photograph: 'fotografia dell’etichetta',
  donor_statement: 'dichiarazione del donatore',
}

/** Why goods may not go. */
export const blocked = {
  no_verdict: 'Né verdetto né rilascio',
  held: 'Bloccato',
  rejected: 'Respinto',
  held_for_rework: 'Bloccato per rilavorazione',
  limited_use: 'Fuori dall’uso limitato',
  use_not_declared: 'Nessun uso dichiarato',
  derogation_ended: 'Deroga scaduta',
  derogation_users: 'Utilizzatori esclusi dalla deroga',
  no_logger_reading: 'Nessuna lettura del registratore',
  temperature_excursion: 'Temperatura fuori intervallo',
  permit_missing: 'Manca il permesso',
  receiver_not_licensed: 'Destinatario senza licenza',
  urgent_release_expired: 'Il rilascio urgente era finito',
  urgent_release_exceeded: 'Più del rilascio urgente',
  urgent_release_elsewhere: 'Il rilascio urgente era per altri',
}

export const levels = {
  type: 'Tipo',
  lot: 'Lotto',
  package: 'Collo',
}

/** How a piece of evidence was checked. */
export const checks = {
  not_checked: 'non verificata',
  seen: 'documento visto',
  checked_with_issuer: 'verificata con chi l’ha emessa',
  found_false: 'trovata falsa',
}

export const inspectionKinds = {
  visual: 'Esame visivo',
  marking: 'Esame delle marcature',
  leak: 'Prova di tenuta',
  laboratory: 'Laboratorio',
}

export const plans = {
  limiting_quality: 'Qualità limite (ISO 2859-2)',
  series: 'Lotti in serie (ISO 2859-1)',
  rapid_protocol: 'Protocollo rapido',
  product_standard: 'Numeri della norma di prodotto',
}

export const confirmations = {
  not_needed: 'Non richiesta',
  waiting: 'In attesa',
  confirmed: 'Confermato',
}

export const urgentStates = {
  running: 'In corso',
  confirmed: 'Confermato',
  overruled: 'Superato da un verdetto',
  lapsed: 'Non confermato in tempo',
}

export const permitStates = {
  unsigned: 'In attesa di firme',
  valid: 'Valido',
  used_up: 'Esaurito',
  expired: 'Scaduto',
  withdrawn: 'Ritirato',
}

export const decidedBy = {
  verdict: 'Verdetto',
  receipt_check: 'Controllo in entrata',
  origin: 'Origine del lotto',
  reading: 'Lettura del registratore',
  urgent_release: 'Rilascio urgente',
}
