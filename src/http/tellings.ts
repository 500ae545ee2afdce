import { actRefusals } from '#acts/refusals.ts'
import { allocationRefusals } from '#allocation/refusals.ts'
import { catalogueRefusals } from '#catalogue/refusals.ts'
import { conformityRefusals } from '#conformity/refusals.ts'
import { consignmentRefusals } from '#consignments/refusals.ts'
import { deliveryRefusals } from '#deliveries/refusals.ts'
import { deskRefusals } from '#desk/refusals.ts'
import { dutyRefusals } from '#duty/refusals.ts'
import { exchangeRefusals } from '#exchange/refusals.ts'
import { fileRefusals } from '#files/refusals.ts'
import { ledgerRefusals } from '#ledger/refusals.ts'
import { needRefusals } from '#needs/refusals.ts'
import { operationRefusals } from '#operations/refusals.ts'
import { signInRefusals } from '#operations/sign-in-refusals.ts'
import { paperRefusals } from '#papers/refusals.ts'
import { partyRefusals } from '#parties/refusals.ts'
import { permitRefusals } from '#permits/refusals.ts'
import { pledgeRefusals } from '#pledges/refusals.ts'
import type { Tellings } from '#platform/refusal.ts'
import { platformRefusals } from '#platform/refusals.ts'
import { recallRefusals } from '#recalls/refusals.ts'
import { reportRefusals } from '#reports/refusals.ts'
import { ruleRefusals } from '#rules/refusals.ts'
import { receiptRefusals } from '#receipts/refusals.ts'
import { stockRefusals } from '#stock/refusals.ts'
import { httpRefusals } from './refusals.ts'

/** Every refusal of every room, by code: what the API document lists and the problems tell. */
export const tellings: Tellings = {
  ...platformRefusals,
  ...actRefusals,
  ...signInRefusals,
  ...operationRefusals,
  ...fileRefusals,
  ...dutyRefusals,
  ...deskRefusals,
  ...partyRefusals,
  ...catalogueRefusals,
  ...ruleRefusals,
  ...ledgerRefusals,
  ...consignmentRefusals,
  ...needRefusals,
  ...allocationRefusals,
  ...deliveryRefusals,
  ...permitRefusals,
  ...pledgeRefusals,
  ...conformityRefusals,
  ...recallRefusals,
  ...receiptRefusals,
  ...stockRefusals,
  ...reportRefusals,
  ...exchangeRefusals,
  ...paperRefusals,
  ...httpRefusals,
}
