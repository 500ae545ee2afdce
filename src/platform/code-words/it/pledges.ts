/** How a stated number binds. */
export const qualifiers = {
  exact: 'Esattamente',
  about: 'Circa',
  at_least: 'Almeno',
  up_to: 'Fino a',
  unquantified: 'Nessun numero dichiarato',
}

export const provenances = {
  gift: 'Donazione',
  purchase: 'Acquisto',
  loan: 'Prestito',
  transfer: 'Trasferimento',
  own_stock: 'Scorte proprie',
}

export const sharesAre = {
  unknown: 'Non note',
  stated: 'Dichiarate da una fonte',
  agreed: 'Concordate tra loro',
}

export const valueBases = {
  donor_stated: 'Come dichiara il donatore',
  market: 'Prezzo di mercato',
  catalogue: 'Prezzo di catalogo',
}

export const anyValueBasis = { ...valueBases, unknown: 'Base non nota' }

export const anyShares = { ...sharesAre, sole: 'Donatore unico' }
