import { page } from '../shell/operation-route.ts'
import { listSearch } from '../ui/columns.ts'

export const overviewPages = [
  page('overview', () => import('./overview.tsx'), 'Overview'),
  page('arrivals', () => import('./arrivals.tsx'), 'Arrivals', listSearch('hours', 'place')),
]
