import { pagesOf } from '../shell/operation-route.ts'
import { listSearch } from '../ui/columns.ts'

const page = pagesOf('situation', 'desk')

export const situationPages = [
  page('situation', () => import('./situation.tsx'), 'SituationNow', listSearch('hours')),
  page('situation/$report', () => import('./situation-kept.tsx'), 'SituationKept'),
]
