import { pagesOf } from '../shell/operation-route.ts'
import { listSearch } from '../ui/columns.ts'

const page = pagesOf('medicines', 'conformity', 'stock', 'reports', 'needs')

export const medicinePages = [
  page(
    'conformity/permits',
    () => import('./permit-list.tsx'),
    'PermitList',
    listSearch('state', 'item'),
  ),
  page('conformity/permits/new', () => import('./permit-new.tsx'), 'PermitNew'),
  page(
    'conformity/licences',
    () => import('./licence-list.tsx'),
    'LicenceList',
    listSearch('state', 'party'),
  ),
  page('conformity/licences/new', () => import('./licence-new.tsx'), 'LicenceNew'),
]
