import { pledgeRoutes } from '#pledges/routes.ts'
import type { Route } from './route.ts'

/** Every route of every room. */
export const routes: readonly Route[] = [...pledgeRoutes]
