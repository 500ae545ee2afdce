import { pagesOf } from '../shell/operation-route.ts'
import { listSearch } from '../ui/columns.ts'

const page = pagesOf('rules', 'catalogue', 'needs', 'parties')

export const rulePages = [
  page(
    'rules',
    () => import('./rule-list.tsx'),
    'RuleList',
    listSearch('jurisdiction', 'class', 'kind', 'certainty', 'on'),
  ),
  page('rules/$rule', () => import('./rule-page.tsx'), 'RulePage'),
]
