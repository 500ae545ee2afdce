import { pagesOf } from '../shell/operation-route.ts'
import { listSearch } from '../ui/columns.ts'

const page = pagesOf('needs', 'allocation')

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
