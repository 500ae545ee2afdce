import { pagesOf } from '../shell/operation-route.ts'
import { listSearch } from '../ui/columns.ts'

const page = pagesOf('duty')

export const dutyPages = [page('duty', () => import('./duty.tsx'), 'Duty', listSearch('open'))]
