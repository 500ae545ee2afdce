import { pagesOf } from '../shell/operation-route.ts'
import { listSearch } from '../ui/columns.ts'

const page = pagesOf('pledges', 'reports', 'rules', 'catalogue', 'needs', 'parties')

export const pledgePages = [
  page('pledges', () => import('./pledge-list.tsx'), 'PledgeList', listSearch('donor', 'open')),
  page('pledges/new', () => import('./pledge-new.tsx'), 'PledgeNew'),
  page('pledges/$pledge', () => import('./pledge-page.tsx'), 'PledgePage'),
  page('pledges/$pledge/amend', () => import('./pledge-amend.tsx'), 'PledgeAmend'),
]
