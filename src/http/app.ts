import { OpenAPIHono } from '@hono/zod-openapi'
import type { Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { etag } from 'hono/etag'
import { requestId } from 'hono/request-id'
import { secureHeaders } from 'hono/secure-headers'
import { rateLimiter } from 'hono-rate-limiter'
import type { Refusal } from '#platform/refusal.ts'
import { docs } from './docs.ts'
import { health, healthPaths } from './health.ts'
import { routes } from './mounted.ts'
import { apiInfo, describe, securitySchemes } from './openapi.ts'
import { problemOf, refusalOf } from './problem.ts'
import { refuse } from './refusals.ts'
import { serving } from './serving.ts'
import type { Services } from './services.ts'
import { standpointsOf } from './visitor.ts'
import { web } from './web.ts'

/** What the server knows of a request beyond HTTP: the address it came from. */
export interface Env {
  Bindings: { readonly incoming?: { readonly socket?: { readonly remoteAddress?: string } } }
  Variables: { requestId: string }
}

/** Bytes of one JSON body: a thousand lines with their words fit four times. */
const largestBody = 2 * 1024 * 1024

/** The whole HTTP application over these services: sign-in, every room's routes, problems. */
export const appOf = (services: Services): Hono<Env> => {
  const app = new OpenAPIHono<Env>()
  app.use(requestId())
  app.use(secureHeaders(headersFor(services)))
  app.use(logged(services))
  app.route('/api', health(services))
  for (const path of healthPaths) app.openAPIRegistry.registerPath(path)
  for (const [name, scheme] of Object.entries(securitySchemes))
    app.openAPIRegistry.registerComponent('securitySchemes', name, scheme)
  const addressOf = services.behindProxy ? forwardedAddress : socketAddress
  app.use('/api/*', limited(services.requestsPerMinute, addressOf))
  app.all('/api/auth/*', limitedTo(largestBody), (c) =>
    services.signIn.handler(c.req.raw, addressOf(c)),
  )
  const standpoints = standpointsOf(services)
  for (const route of routes) {
    app.openAPIRegistry.registerPath(describe(route))
    const serve = serving(services, standpoints, route)
    const largest = route.does === 'upload' ? route.largest : largestBody
    // A tag is a digest of the whole body: a file is not kept for that, a stream never ends.
    const isStreamed = route.does === 'read' && route.gives !== undefined
    app.on(
      route.method,
      route.path.replaceAll(/\{(\w+)\}/g, ':$1'),
      limitedTo(largest),
      isStreamed ? passing : tagged,
      (c: Context<Env>) => serve(c.req.raw, c.req.param(), c.req.query()),
    )
  }
  app.doc31('/openapi.json', apiInfo)
  app.route('/docs', docs())
  app.get('/api/public/personas', (c) => c.json({ items: services.personas ?? [] }))
  if (services.webFolder === undefined) app.get('/', (c) => c.redirect('/docs'))
  else app.route('/', web(services.webFolder))
  app.notFound((c) => problem(c, refuse('address_unknown', { path: c.req.path })))
  app.onError((error, c) => {
    const refusal = refusalOf(error)
    if (refusal) return problem(c, refusal)
    const request = c.get('requestId')
    services.log.error({ err: error, request }, 'fault')
    return problem(c, refuse('fault', { request }))
  })
  return app
}

/**
 * What a browser may do with an answer: data run nothing, and nobody frames us. Pages say more of
 * themselves. That only TLS will do is said where we are reached by it.
 */
const headersFor = ({ address }: Services): Parameters<typeof secureHeaders>[0] => ({
  strictTransportSecurity: address.startsWith('https:') ? 'max-age=31536000' : false,
  xFrameOptions: 'DENY',
  referrerPolicy: 'same-origin',
  contentSecurityPolicy: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
  permissionsPolicy: { camera: ['self'], geolocation: [], microphone: [] },
  overwrite: false,
})

const tagged = etag({ weak: true })
const passing = (_: Context<Env>, next: () => Promise<void>) => next()

/** Without a socket the application is asked from within its own process. */
const socketAddress = (c: Context<Env>): string => c.env?.incoming?.socket?.remoteAddress ?? 'local'

/** The last address in the header is the one our own proxy wrote; those before it are hearsay. */
const forwardedAddress = (c: Context<Env>): string =>
  c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() || socketAddress(c)

/** One line a request: who asked what, how it ended, how long it took. */
const logged =
  ({ log }: Services) =>
  async (c: Context<Env>, next: () => Promise<void>) => {
    const begun = performance.now()
    await next()
    c.res.headers.set('x-request-id', c.get('requestId'))
    const ms = Math.round(performance.now() - begun)
    const { method, path } = c.req
    log.info({ request: c.get('requestId'), method, path, status: c.res.status, ms }, 'request')
  }

/** By address: a person at a desk stays far below, a loop that went wild does not. */
const limited = (limit: number, addressOf: (c: Context<Env>) => string) =>
  rateLimiter<Env>({
    windowMs: 60_000,
    limit,
    standardHeaders: 'draft-7',
    keyGenerator: addressOf,
    skip: (c) => addressOf(c) === 'local',
    handler: (c) => problem(c, refuse('too_many_requests', { limit, seconds: 60 })),
  })

/** Refuses a body of more bytes, also one that does not say how many it has, as it is read. */
const limitedTo = (limit: number) =>
  bodyLimit({
    maxSize: limit,
    onError: () => {
      throw refuse('body_too_large', { limit })
    },
  })

const problem = (c: Context<Env>, refusal: Refusal): Response => {
  const told = problemOf(refusal)
  // Through the context, so that headers set before (Retry-After) stay.
  return c.body(JSON.stringify(told), told.status, { 'content-type': 'application/problem+json' })
}
