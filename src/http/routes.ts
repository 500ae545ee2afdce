import { allocationRoutes } from '#allocation/routes.ts'
import { catalogueRoutes } from '#catalogue/routes.ts'
import { conformityRoutes } from '#conformity/routes.ts'
import { consignmentRoutes } from '#consignments/routes.ts'
import { deliveryRoutes } from '#deliveries/routes.ts'
import { deskRoutes } from '#desk/routes.ts'
import { dutyRoutes } from '#duty/routes.ts'
import { fileRoutes } from '#files/routes.ts'
import { ledgerRoutes } from '#ledger/routes.ts'
import { exchangeRoutes } from '#exchange/routes.ts'
import { needRoutes } from '#needs/routes.ts'
import { paperRoutes } from '#papers/routes.ts'
import { partyRoutes } from '#parties/routes.ts'
import { permitRoutes } from '#permits/routes.ts'
import { pledgeRoutes } from '#pledges/routes.ts'
import { actRoutes } from '#acts/routes.ts'
import { operationRoutes } from '#operations/routes.ts'
import { recallRoutes } from '#recalls/routes.ts'
import { receiptRoutes } from '#receipts/routes.ts'
import { reportRoutes } from '#reports/routes.ts'
import { ruleRoutes } from '#rules/routes.ts'
import { screeningRoutes } from '#screening/routes.ts'
import { stockRoutes } from '#stock/routes.ts'

/** Every route of every room, with its types: what the typed client knows. */
export const everyRoute = [
  ...actRoutes,
  ...operationRoutes,
  ...fileRoutes,
  ...dutyRoutes,
  ...deskRoutes,
  ...partyRoutes,
  ...catalogueRoutes,
  ...ruleRoutes,
  ...pledgeRoutes,
  ...consignmentRoutes,
  ...needRoutes,
  ...allocationRoutes,
  ...deliveryRoutes,
  ...ledgerRoutes,
  ...exchangeRoutes,
  ...reportRoutes,
  ...conformityRoutes,
  ...permitRoutes,
  ...screeningRoutes,
  ...recallRoutes,
  ...receiptRoutes,
  ...stockRoutes,
  ...paperRoutes,
]
