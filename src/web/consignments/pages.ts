import { pagesOf } from '../shell/operation-route.ts'
import { listSearch } from '../ui/columns.ts'

const page = pagesOf('consignments', 'pledges', 'reports', 'rules', 'catalogue', 'needs', 'parties')
const filters = listSearch('kind', 'open', 'stage', 'arriving', 'party', 'destination')
const about = listSearch('pledge')

export const consignmentPages = [
  page('consignments', () => import('./consignment-list.tsx'), 'ConsignmentList', filters),
  page('consignments/new', () => import('./consignment-new.tsx'), 'ConsignmentNew', about),
  page('consignments/$consignment', () => import('./consignment-page.tsx'), 'ConsignmentPage'),
  page('consignments/$consignment/pack', () => import('./pack-page.tsx'), 'PackPage', about),
  page('consignments/$consignment/amend', () => import('./amend-page.tsx'), 'AmendPage'),
]
