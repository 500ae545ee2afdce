import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from '../shell/operation-route.ts'

/** A page outside every operation: it hangs under the root, and needs no membership. */
const outside = <M extends Record<string, unknown>>(
  path: string,
  load: () => Promise<M>,
  component: keyof M & string,
  ...keys: readonly string[]
): AnyRoute =>
  createRoute({
    getParentRoute: () => rootRoute,
    path,
    validateSearch: (given: Record<string, unknown>) =>
      Object.fromEntries(
        keys.flatMap((key) => (typeof given[key] === 'string' ? [[key, given[key]]] : [])),
      ),
    component: lazyRouteComponent(load as never, component as never) as never,
  })

/** What anyone may see without signing in, and what belongs to no operation. */
export const audiencePages: AnyRoute[] = [
  outside('/public', () => import('./public-list.tsx'), 'PublicList'),
  outside('/public/$operation', () => import('./public-figures.tsx'), 'PublicFigures'),
  outside('/setup', () => import('../operations/set-up.tsx'), 'SetUp'),
  outside('/operations/new', () => import('../operations/operation-new.tsx'), 'OperationNew'),
  outside('/people', () => import('../operations/people.tsx'), 'People'),
  outside('/people/new', () => import('../operations/person-new.tsx'), 'PersonNew', 'email'),
  outside('/account', () => import('../session/account.tsx'), 'Account'),
  outside('/keys', () => import('../operations/keys.tsx'), 'OwnKeys'),
  outside('/l/$code', () => import('./label-page.tsx'), 'LabelPage', 'pouch'),
]
