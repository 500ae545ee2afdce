import { pagesOf } from '../shell/operation-route.ts'

const page = pagesOf('desk', 'reports')

export const deskPages = [page('desk', () => import('./desk.tsx'), 'Desk')]
