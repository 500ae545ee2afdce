import { createRootRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { type Room, withWords } from '../words/spoken.ts'
import { NotFound, Root, Stopped } from './root.tsx'

export const rootRoute = createRootRoute({
  component: Root,
  notFoundComponent: NotFound,
  errorComponent: Stopped as never,
})

/** All that belongs to one operation, for its members. Rooms hang their pages under it. */
export const operationRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/o/$operation',
  component: lazyRouteComponent(
    withWords(() => import('./operation-shell.tsx'), 'desk', 'receipts'),
    'OperationShell',
  ),
})

/**
 * `const page = pagesOf('pledges', 'reports')`, for pages on which these rooms speak, and then
 * `page('pledges', () => import('./pledge-list.tsx'), 'PledgeList')`: a page of an operation.
 */
export const pagesOf =
  (...rooms: readonly Room[]) =>
  <M extends Record<string, unknown>>(
    path: string,
    load: () => Promise<M>,
    component: keyof M & string,
    validateSearch: (given: Record<string, unknown>) => object = (given) => given,
  ) =>
    createRoute({
      getParentRoute: () => operationRoute,
      path,
      validateSearch: (given: Record<string, unknown>) => ({
        ...validateSearch(given),
        ...(typeof given['why'] === 'string' && { why: given['why'] }),
      }),
      component: lazyRouteComponent(
        withWords(load, ...rooms) as never,
        component as never,
      ) as never,
    })
