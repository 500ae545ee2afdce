import { page } from '../shell/operation-route.ts'
import { listSearch } from '../ui/columns.ts'

export const dutyPages = [page('duty', () => import('./duty.tsx'), 'Duty', listSearch('open'))]
