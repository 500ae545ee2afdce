import { pagesOf } from '../shell/operation-route.ts'
import { listSearch } from '../ui/columns.ts'

const page = pagesOf('deliveries', 'recalls', 'conformity', 'stock', 'reports')

export const deliveryPages = [
  page(
    'deliveries',
    () => import('./delivery-list.tsx'),
    'DeliveryList',
    listSearch('facility', 'item', 'from', 'open'),
  ),
  page('deliveries/new', () => import('./dispatch-new.tsx'), 'DispatchNew'),
  page('deliveries/at', () => import('./facility-page.tsx'), 'FacilityPage'),
  page('deliveries/$delivery', () => import('./delivery-page.tsx'), 'DeliveryPage'),
  page('deliveries/$delivery/sign', () => import('./sign-page.tsx'), 'SignPage'),
]
