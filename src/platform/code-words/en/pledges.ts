export const provenances = {
  gift: 'Gift',
  purchase: 'Purchase',
  loan: 'Loan',
  transfer: 'Transfer',
  own_stock: 'Own stock',
}

export const valueBases = {
  donor_stated: 'As the donor states',
  market: 'Market price',
  catalogue: 'Catalogue price',
}
