import { pagesOf } from '../shell/operation-route.ts'
import { listSearch } from '../ui/columns.ts'

/** Pages that open without a network, and are kept with the words of these rooms only. */
const phone = pagesOf('recalls', 'receipts', 'conformity', 'stock')
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
  phone('recalls/alarms/new', () => import('./alarm-new.tsx'), 'AlarmNew'),
  phone('recalls/alarms/$alarm', () => import('./alarm-page.tsx'), 'AlarmPage'),
  page('recalls/$recall', () => import('./recall-page.tsx'), 'RecallPage'),
  page(
    'recalls/$recall/holders',
    () => import('./holder-list.tsx'),
    'HolderList',
    listSearch('standing', 'party'),
  ),
  phone('recalls/$recall/answer', () => import('./answer-page.tsx'), 'AnswerPage'),
]
