import { createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router'
import { allocationPages } from './allocation/pages.ts'
import { cataloguePages } from './catalogue/pages.ts'
import { audiencePages } from './audience/pages.ts'
import { conformityPages } from './conformity/pages.ts'
import { consignmentPages } from './consignments/pages.ts'
import { deliveryPages } from './deliveries/pages.ts'
import { deskPages } from './desk/pages.ts'
import { dutyPages } from './duty/pages.ts'
import { exchangePages } from './exchange/pages.ts'
import { medicinePages } from './medicines/pages.ts'
import { needPages } from './needs/pages.ts'
import { operationPages } from './operations/pages.ts'
import { partyPages } from './parties/pages.ts'
import { recallPages } from './recalls/pages.ts'
import { receivingPages } from './receipts/pages.ts'
import { overviewPages } from './reports/pages.ts'
import { rulePages } from './rules/pages.ts'
import { situationPages } from './situation/pages.ts'
import { stockPages } from './stock/pages.ts'
import { pledgePages } from './pledges/pages.ts'
import { SignIn } from './session/sign-in.tsx'
import { operationRoute, rootRoute } from './shell/operation-route.ts'
import { withWords } from './words/spoken.ts'

/** The door, and what stands outside every operation. */
const outside = [
  ...audiencePages,
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/',
    component: lazyRouteComponent(
      withWords(() => import('./operations/home.tsx'), 'operations'),
      'Home',
    ),
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
    operationRoute.addChildren([
      landing,
      ...allocationPages,
      ...cataloguePages,
      ...conformityPages,
      ...consignmentPages,
      ...deliveryPages,
      ...deskPages,
      ...dutyPages,
      ...exchangePages,
      ...medicinePages,
      ...needPages,
      ...operationPages,
      ...overviewPages,
      ...partyPages,
      ...pledgePages,
      ...recallPages,
      ...receivingPages,
      ...rulePages,
      ...situationPages,
      ...stockPages,
    ]),
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
  // A list that stands at a row of its own goes there itself, once it is read that far.
  scrollRestoration: ({ location }) => !('row' in location.search),
})
