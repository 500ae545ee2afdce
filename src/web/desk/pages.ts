import { page } from '../shell/operation-route.ts'

export const deskPages = [page('desk', () => import('./desk.tsx'), 'Desk')]
