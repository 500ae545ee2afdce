import { pagesOf } from '../shell/operation-route.ts'
import { listSearch } from '../ui/columns.ts'

const page = pagesOf('stock', 'reports', 'conformity', 'needs', 'deliveries')
const kept = listSearch('place', 'item', 'holder', 'stage', 'condition')

export const stockPages = [
  page('stock', () => import('./stock-list.tsx'), 'StockList', kept),
  page('stock/lots/$lot', () => import('./lot-page.tsx'), 'LotPage'),
  page('stock/moves', () => import('./move-list.tsx'), 'MoveList', listSearch()),
  page('stock/devices', () => import('./device-list.tsx'), 'DeviceList', kept),
  page('stock/kits', () => import('./recipe-list.tsx'), 'RecipeList', listSearch()),
  page('stock/kits/new', () => import('./recipe-new.tsx'), 'RecipeNew'),
  page('stock/kits/$recipe', () => import('./assemble-page.tsx'), 'AssemblePage'),
  page(
    'stock/hand-overs',
    () => import('./hand-over-list.tsx'),
    'HandOverList',
    listSearch('direction'),
  ),
  page(
    'stock/unexplained',
    () => import('./unexplained-list.tsx'),
    'UnexplainedList',
    listSearch(),
  ),
]
