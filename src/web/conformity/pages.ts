import { pagesOf } from '../shell/operation-route.ts'
import { listSearch } from '../ui/columns.ts'

const page = pagesOf('conformity', 'stock', 'reports', 'needs')

export const conformityPages = [
  page(
    'conformity',
    () => import('./waiting-list.tsx'),
    'WaitingList',
    listSearch('place', 'item'),
  ),
  page(
    'conformity/verdicts',
    () => import('./verdict-list.tsx'),
    'VerdictList',
    listSearch('item', 'outcome', 'subject'),
  ),
  page('conformity/decide', () => import('./verdict-new.tsx'), 'VerdictNew'),
  page('conformity/urgent', () => import('./urgent-list.tsx'), 'UrgentList', listSearch('expired')),
  page('conformity/urgent/new', () => import('./urgent-new.tsx'), 'UrgentNew'),
  page(
    'conformity/breaches',
    () => import('./breach-list.tsx'),
    'BreachList',
    listSearch('open', 'rule', 'facility'),
  ),
]
