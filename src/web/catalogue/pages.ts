import { pagesOf } from '../shell/operation-route.ts'
import { listSearch } from '../ui/columns.ts'

const page = pagesOf('catalogue', 'parties')

export const cataloguePages = [
  page(
    'items',
    () => import('./item-list.tsx'),
    'ItemList',
    listSearch('class', 'regime', 'maker', 'under'),
  ),
  page('items/new', () => import('./item-new.tsx'), 'ItemNew'),
  page('items/$item', () => import('./item-page.tsx'), 'ItemPage'),
  page('items/$item/amend', () => import('./item-amend.tsx'), 'ItemAmend'),
  page('items/$item/lots/new', () => import('./lot-new.tsx'), 'LotNew'),
  page('items/$item/lots/$lot', () => import('./lot-page.tsx'), 'LotPage'),
]
