import { pagesOf } from '../shell/operation-route.ts'
import { listSearch } from '../ui/columns.ts'

const page = pagesOf(
  'conformity',
  'medicines',
  'stock',
  'reports',
  'needs',
  'rules',
  'catalogue',
  'parties',
)

export const conformityPages = [
  page('conformity', () => import('./desk-page.tsx'), 'DeskPage', listSearch('place', 'item')),
  page(
    'conformity/waiting',
    () => import('./waiting-list.tsx'),
    'WaitingList',
    listSearch('place', 'item'),
  ),
  page('conformity/lots/$lot', () => import('./assessment-page.tsx'), 'AssessmentPage'),
  page(
    'conformity/verdicts',
    () => import('./verdict-list.tsx'),
    'VerdictList',
    listSearch('item', 'outcome', 'subject', 'waiting'),
  ),
  page('conformity/verdicts/$verdict', () => import('./verdict-page.tsx'), 'VerdictPage'),
  page('conformity/decide', () => import('./verdict-new.tsx'), 'VerdictNew'),
  page(
    'conformity/evidence',
    () => import('./evidence-list.tsx'),
    'EvidenceList',
    listSearch('item', 'lot', 'kind', 'checked', 'withdrawn'),
  ),
  page('conformity/evidence/new', () => import('./evidence-new.tsx'), 'EvidenceNew'),
  page('conformity/evidence/$evidence', () => import('./evidence-page.tsx'), 'EvidencePage'),
  page(
    'conformity/inspections',
    () => import('./inspection-list.tsx'),
    'InspectionList',
    listSearch('item', 'lot', 'kind', 'accepted', 'withdrawn'),
  ),
  page('conformity/inspections/new', () => import('./inspection-new.tsx'), 'InspectionNew'),
  page(
    'conformity/inspections/$inspection',
    () => import('./inspection-page.tsx'),
    'InspectionPage',
  ),
  page('conformity/settings', () => import('./settings-page.tsx'), 'SettingsPage'),
  page('conformity/urgent', () => import('./urgent-list.tsx'), 'UrgentList', listSearch('expired')),
  page('conformity/urgent/new', () => import('./urgent-new.tsx'), 'UrgentNew'),
  page('conformity/urgent/$release', () => import('./urgent-page.tsx'), 'UrgentPage'),
  page(
    'conformity/breaches',
    () => import('./breach-list.tsx'),
    'BreachList',
    listSearch('open', 'rule', 'facility'),
  ),
]
