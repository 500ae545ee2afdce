import { pagesOf } from '../shell/operation-route.ts'
import { listSearch } from '../ui/columns.ts'

const page = pagesOf('parties')

export const partyPages = [
  page('parties', () => import('./party-list.tsx'), 'PartyList', listSearch('kind', 'country')),
  page('parties/new', () => import('./party-new.tsx'), 'PartyNew'),
  page('parties/$party', () => import('./party-page.tsx'), 'PartyPage'),
  page('parties/$party/amend', () => import('./party-amend.tsx'), 'PartyAmend'),
  page('places', () => import('./place-list.tsx'), 'PlaceList', listSearch('kind', 'country')),
  page('places/new', () => import('./place-new.tsx'), 'PlaceNew'),
  page('places/$place', () => import('./place-page.tsx'), 'PlacePage'),
  page('places/$place/amend', () => import('./place-amend.tsx'), 'PlaceAmend'),
]
