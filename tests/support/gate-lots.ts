// Lots as the gate knows them, and hours of one emergency.
import type { LotKnown } from '../../src/conformity/gate.ts'

export const hours = (count: number) => new Date(Date.UTC(2020, 2, 16, count)).toISOString()

export const lotOf = (lot: string, changes: Partial<LotKnown> = {}): LotKnown => ({
  lot,
  item: 'kn95',
  wider: ['kn95', 'masks'],
  maker: 'maker',
  packaging: '',
  parents: [],
  direct: true,
  checked: false,
  ...changes,
})
