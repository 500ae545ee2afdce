/** What a person is in an operation. */
export const roles = {
  coordinator: 'Coordinamento',
  donor_desk: 'Ufficio donatori',
  logistician: 'Logistica',
  conformity_officer: 'Responsabile conformità',
  pharmacist: 'Farmacista',
  team_coordinator: 'Coordinamento squadre',
  facility: 'Struttura sanitaria',
  auditor: 'Revisore',
  public: 'Pubblico',
}

export const sourceKinds = {
  article: 'Articolo',
  letter: 'Lettera',
  certificate: 'Certificato',
  waybill: 'Lettera di vettura',
  photograph: 'Fotografia',
  telephone_note: 'Appunto di una telefonata',
  report: 'Rapporto',
  other: 'Altro',
}

/** What a quantity rests on. */
export const bases = {
  counted: 'Contato, unità per unità',
  tallied: 'Spuntato: colli contati, contenuto secondo la distinta',
  documented: 'Documenti dell’altra parte',
  reported: 'Riferito da una fonte',
}

export const ruleKinds = {
  requirement: 'Requisito',
  derogation: 'Deroga',
  equivalence: 'Equivalenza',
  customs: 'Percorso doganale',
  trade: 'Misura commerciale',
  donation: 'Criteri per le donazioni',
}

/** How sure we are of what a rule says. */
export const certainties = {
  checked: 'verificata',
  from_memory: 'a memoria',
  unsure: 'incerta',
}

export const importStatuses = {
  waiting: 'In attesa',
  running: 'In corso',
  done: 'Importato',
  failed: 'Non riuscito',
  interrupted: 'Interrotto',
}

export const sheets = {
  needs: 'Fabbisogni',
  'pledge-lines': 'Righe di promesse',
  'packing-list': 'Distinta colli',
}
