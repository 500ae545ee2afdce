import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from '../shell/operation-route.ts'
import { type Room, withWords } from '../words/spoken.ts'

/** Pages outside every operation: they hang under the root, and need no membership. */
const outside =
  (...rooms: readonly Room[]) =>
  <M extends Record<string, unknown>>(
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
      component: lazyRouteComponent(
        withWords(load, ...rooms) as never,
        component as never,
      ) as never,
    })
const forAnyone = outside('audience')
const ofThePublic = outside('audience', 'pledges')
const ofTheInstallation = outside('operations')

/** What anyone may see without signing in, and what belongs to no operation. */
export const audiencePages: AnyRoute[] = [
  forAnyone('/public', () => import('./public-list.tsx'), 'PublicList'),
  ofThePublic('/public/$operation', () => import('./public-figures.tsx'), 'PublicFigures'),
  ofTheInstallation('/setup', () => import('../operations/set-up.tsx'), 'SetUp'),
  ofTheInstallation(
    '/operations/new',
    () => import('../operations/operation-new.tsx'),
    'OperationNew',
  ),
  ofTheInstallation('/people', () => import('../operations/people.tsx'), 'People'),
  ofTheInstallation(
    '/people/new',
    () => import('../operations/person-new.tsx'),
    'PersonNew',
    'email',
  ),
  ofTheInstallation('/account', () => import('../session/account.tsx'), 'Account'),
  ofTheInstallation('/keys', () => import('../operations/keys.tsx'), 'OwnKeys'),
  forAnyone('/l/$code', () => import('./label-page.tsx'), 'LabelPage', 'pouch'),
]
