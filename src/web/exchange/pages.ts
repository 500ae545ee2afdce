import { pagesOf } from '../shell/operation-route.ts'
import { listSearch } from '../ui/columns.ts'

const page = pagesOf('exchange', 'rules', 'parties', 'needs', 'catalogue')
const filters = listSearch('kind', 'status', 'bad')
const kind = listSearch('kind')

export const exchangePages = [
  page('imports', () => import('./import-list.tsx'), 'ImportList', filters),
  page('imports/new', () => import('./import-new.tsx'), 'ImportNew', kind),
  page('imports/$import', () => import('./import-page.tsx'), 'ImportPage'),
]
