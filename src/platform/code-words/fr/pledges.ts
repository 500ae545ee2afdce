/** How a stated number binds. */
export const qualifiers = {
  exact: 'Exactement',
  about: 'Environ',
  at_least: 'Au moins',
  up_to: 'Jusqu’à',
  unquantified: 'Aucun nombre énoncé',
}

export const provenances = {
  gift: 'Don',
  purchase: 'Achat',
  loan: 'Prêt',
  transfer: 'Transfert',
  own_stock: 'Stock propre',
}

export const sharesAre = {
  unknown: 'Non connues',
  stated: 'Énoncées par une source',
  agreed: 'Convenues entre eux',
}

export const valueBases = {
  donor_stated: 'Selon le donateur',
  market: 'Prix du marché',
  catalogue: 'Prix de catalogue',
}

export const anyValueBasis = { ...valueBases, unknown: 'Base inconnue' }

export const anyShares = { ...sharesAre, sole: 'Donateur unique' }
