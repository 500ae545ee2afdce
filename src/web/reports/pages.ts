import { pagesOf } from '../shell/operation-route.ts'
import { listSearch } from '../ui/columns.ts'

const page = pagesOf('reports')

export const overviewPages = [
  page('overview', () => import('./overview.tsx'), 'Overview'),
  page('arrivals', () => import('./arrivals.tsx'), 'Arrivals', listSearch('hours', 'place')),
]
