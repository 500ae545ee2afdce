import { pagesOf } from '../shell/operation-route.ts'
import { listSearch } from '../ui/columns.ts'

const page = pagesOf('allocation', 'needs', 'reports')

export const allocationPages = [
  page(
    'allocation',
    () => import('./supply-and-need.tsx'),
    'SupplyAndNeed',
    listSearch('item', 'kind'),
  ),
  page(
    'allocation/new',
    () => import('./plan-new.tsx'),
    'PlanNew',
    listSearch('kind', 'supply', 'place'),
  ),
  page(
    'allocation/plans',
    () => import('./plan-list.tsx'),
    'PlanList',
    listSearch('facility', 'supply', 'needLine', 'open'),
  ),
  page('allocation/fallen', () => import('./plan-fallen.tsx'), 'PlanFallen'),
  page('allocation/plans/$plan', () => import('./plan-page.tsx'), 'PlanPage'),
]
