import { page } from '../shell/operation-route.ts'

export const overviewPages = [page('overview', () => import('./overview.tsx'), 'Overview')]
