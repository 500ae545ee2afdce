import { pagesOf } from '../shell/operation-route.ts'
import { listSearch } from '../ui/columns.ts'

const page = pagesOf('operations')

export const operationPages = [
  page('members', () => import('./member-list.tsx'), 'MemberList', listSearch('role', 'party')),
  page('members/new', () => import('./member-new.tsx'), 'MemberNew'),
  page('members/may', () => import('./permissions.tsx'), 'Permissions'),
  page('members/$user', () => import('./member-page.tsx'), 'MemberPage'),
  page('settings', () => import('./settings.tsx'), 'Settings'),
  page('start', () => import('./start.tsx'), 'Start'),
]
