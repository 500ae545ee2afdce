import { page } from '../shell/operation-route.ts'
import { listSearch } from '../ui/columns.ts'

export const needPages = [
  page(
    'needs',
    () => import('./need-list.tsx'),
    'NeedList',
    listSearch('item', 'facility', 'priority', 'open', 'overdue'),
  ),
  page('needs/new', () => import('./need-new.tsx'), 'NeedNew'),
  page('needs/$need', () => import('./need-page.tsx'), 'NeedPage'),
  page('needs/$need/amend', () => import('./need-amend.tsx'), 'NeedAmend'),
]
