import { createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router'
import { pledgePages } from './pledges/pages.ts'
import { SignIn } from './session/sign-in.tsx'
import { operationRoute, rootRoute } from './shell/operation-route.ts'

/** The door, and what stands outside every operation. */
const outside = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/',
    component: lazyRouteComponent(() => import('./operations/home.tsx'), 'Home'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/sign-in',
    validateSearch: (given): { to?: string } =>
      typeof given['to'] === 'string' ? { to: given['to'] } : {},
    component: SignIn,
  }),
]

/** Where an address names an operation and nothing in it, one lands on the desk. */
const landing = createRoute({
  getParentRoute: () => operationRoute,
  path: '/',
  beforeLoad: ({ params }) => redirect({ to: `/o/${params.operation}/desk`, throw: true }),
})

export const router = createRouter({
  routeTree: rootRoute.addChildren([
    ...outside,
    operationRoute.addChildren([landing, ...pledgePages]),
  ]),
  // Addresses are texts that people read and send each other: no JSON in them.
  parseSearch: (text) => Object.fromEntries(new URLSearchParams(text)),
  stringifySearch: (search) => {
    const said = Object.entries(search).flatMap(([key, value]) =>
      typeof value === 'string' && value !== '' ? [[key, value] as [string, string]] : [],
    )
    return said.length === 0 ? '' : `?${new URLSearchParams(said)}`
  },
  defaultPreload: 'intent',
  scrollRestoration: true,
})
