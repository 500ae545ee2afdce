import type { StockRow } from '../stock/stock-list.tsx'

/** An act of a facility on goods that it has. */
export interface FacilityStep {
  readonly facility: string
  readonly row: StockRow
  readonly close: () => void
}

/** The goods of a row as an act of a facility names them. */
export const goodsOf = (row: StockRow) => ({
  item: row.item.id,
  lot: row.lot.id,
  pledgeLine: row.pledgeLine,
  quantity: '' as number | '',
})
