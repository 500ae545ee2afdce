import { pagesOf } from '../shell/operation-route.ts'
import { listSearch } from '../ui/columns.ts'

const page = pagesOf('receipts')
const there = listSearch('place', 'scan', 'act')

export const receivingPages = [
  page('receiving', () => import('./receiving.tsx'), 'Receiving', there),
  page('receiving/unannounced', () => import('./unannounced.tsx'), 'Unannounced', there),
  page('receiving/queue', () => import('./queue-page.tsx'), 'QueuePage'),
  page(
    'receiving/receipts',
    () => import('./receipt-list.tsx'),
    'ReceiptList',
    listSearch('place', 'kind', 'finding', 'consignment', 'holder'),
  ),
  page('receiving/receipts/$receipt', () => import('./receipt-page.tsx'), 'ReceiptPage'),
  page('receiving/$consignment', () => import('./tally.tsx'), 'Tally', there),
  page('receiving/$consignment/count', () => import('./count.tsx'), 'Count', there),
]
