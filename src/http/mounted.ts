import { exportsOf } from './export.ts'
import type { Route } from './route.ts'
import { everyRoute } from './routes.ts'

const own: readonly Route[] = everyRoute

/**
 * Every route as it is served and described, with a table of every list. Tables come first:
 * `…/export` must not be taken for the id of one thing.
 */
export const routes: readonly Route[] = [...own.flatMap(exportsOf), ...own]
