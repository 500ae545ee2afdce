import { pagesOf } from '../shell/operation-route.ts'
import { listSearch } from '../ui/columns.ts'

const page = pagesOf('recalls', 'receipts', 'conformity', 'stock', 'deliveries', 'needs', 'reports')

export const recallPages = [
  page('recalls', () => import('./recall-list.tsx'), 'RecallList', listSearch('open')),
  page('recalls/new', () => import('./recall-new.tsx'), 'RecallNew'),
  page(
    'recalls/alarms',
    () => import('./alarm-list.tsx'),
    'AlarmList',
    listSearch('open', 'facility', 'lot'),
  ),
  page('recalls/alarms/new', () => import('./alarm-new.tsx'), 'AlarmNew'),
  page('recalls/alarms/$alarm', () => import('./alarm-page.tsx'), 'AlarmPage'),
  page('recalls/$recall', () => import('./recall-page.tsx'), 'RecallPage'),
  page(
    'recalls/$recall/holders',
    () => import('./holder-list.tsx'),
    'HolderList',
    listSearch('standing', 'party'),
  ),
  page('recalls/$recall/answer', () => import('./answer-page.tsx'), 'AnswerPage'),
]
