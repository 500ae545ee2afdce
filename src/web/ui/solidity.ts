import type { Stage } from '#ledger/account.ts'

/** How solid goods are: what a fill and an edge tell, everywhere the same. */
export type Solidity =
  | 'promised'
  | 'committed'
  | 'sent'
  | 'arrived'
  | 'accepted'
  | 'delivered'
  | 'held'
  | 'gone'
  | 'unknown'

const of: Partial<Readonly<Record<Stage, Solidity>>> = {
  promised: 'promised',
  committed: 'committed',
  packed: 'committed',
  in_transit: 'sent',
  landed: 'arrived',
  arrived: 'arrived',
  in_stock: 'accepted',
  moving: 'accepted',
  dispatched: 'accepted',
  delivered: 'delivered',
  issued: 'delivered',
  in_service: 'delivered',
  used: 'delivered',
}

/** The solidity of a stage of custody; every end but use is gone. */
export const solidityOf = (stage: Stage): Solidity => of[stage] ?? 'gone'
