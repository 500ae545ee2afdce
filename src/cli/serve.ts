import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import { appOf } from '#http/app.ts'
import type { Client } from '#http/calling.ts'
import { clientOf } from '#http/client.ts'
import type { Services } from '#http/services.ts'
import { isNew } from '#operations/sql.ts'
import { deliverHandOvers } from '#stock/hand-over-actions.ts'
import { keepDueSituations } from '#desk/fixed-situation-actions.ts'
import { keepUp } from '#platform/upkeep.ts'
import { openServices } from './application.ts'
import { type Environment, type Location, whereOf } from './settings.ts'
import { webFolder } from './web-folder.ts'

export interface Running {
  readonly address: string
  /** Where the first person of all begins; undefined once anybody is anything here. */
  readonly setUp: string | undefined
  /** The owner's client, through the socket like any other. */
  readonly client: Client
  /** Stops taking requests, lets the open ones end, and closes the data. */
  stop(): Promise<void>
}

/** Starts the server. Resolves when it listens; `address` is where. */
export const startServer = async (
  env: Environment,
  location: Location,
  also: Pick<Services, 'personas'> = {},
): Promise<Running> => {
  const host = env.HOST.includes(':') ? `[${env.HOST}]` : env.HOST
  const folder = await webFolder(() =>
    process.stderr.write('Building the web application: once after each change of it.\n'),
  )
  const opened = await openServices(
    env,
    whereOf(env, location),
    `http://${host === '127.0.0.1' ? 'localhost' : host}:${env.PORT}`,
  )
  const services = { ...opened, ...also, webFolder: folder }
  const app = appOf(services)
  try {
    const { server, port } = await listen(app.fetch, env)
    const address = `http://${host === '0.0.0.0' ? '127.0.0.1' : host}:${port}`
    services.database.lock?.announce(address, services.ownerToken)
    const upkeep = keepUp(services.database, (err) => services.log.warn({ err }, 'upkeep'))
    services.log.info({ address, engine: services.database.engine }, 'ready')
    const workers = [handingOver(services), keepingSituations(services)]
    const stop = async () => {
      for (const worker of workers) await worker.stop()
      services.live.stop()
      const closed = new Promise((resolve) => server.close(resolve))
      if ('closeIdleConnections' in server) server.closeIdleConnections()
      await closed
      await upkeep.stop()
      await services.database.close()
    }
    // Behind the #: no request carries it, so it stands in no log.
    const setUp = (await isNew(services.database.query))
      ? `${new URL('/setup', env.WAYBILL_URL ?? address).href}#${services.setUpToken}`
      : undefined
    return {
      address,
      setUp,
      client: clientOf({ address, token: services.ownerToken, fetch }),
      stop,
    }
  } catch (error) {
    await services.database.close()
    throw error
  }
}

const listen = (fetch: Parameters<typeof serve>[0]['fetch'], env: Environment) =>
  new Promise<{ server: ReturnType<typeof serve>; port: number }>((resolve, reject) => {
    const server = serve({ fetch, port: env.PORT, hostname: env.HOST }, (info: AddressInfo) => {
      resolve({ server, port: info.port })
    })
    server.once('error', reject)
  })

/**
 * Takes in what other operations handed over, every two seconds. What was handed over waits in a
 * table, so a server that dies in between takes it in when it is started again.
 */
const handingOver = (services: Services) =>
  repeating(2000, () =>
    deliverHandOvers(services).catch((error: unknown) =>
      services.log.error({ err: error }, 'hand-over'),
    ),
  )

/** Keeps situation reports at the fixed hours of operations; at its start what was missed. */
const keepingSituations = (services: Services) => {
  const tell = (error: unknown, operation?: number) =>
    services.log.error({ err: error, operation }, 'situation report')
  return repeating(20_000, () => keepDueSituations(services, tell).catch(tell))
}

/** Does so at once and then again and again, never twice at a time, until it is stopped. */
const repeating = (everyMs: number, work: () => Promise<unknown>) => {
  let step = work()
  const worker = setInterval(() => {
    step = step.then(work)
  }, everyMs)
  return {
    stop: async () => {
      clearInterval(worker)
      await step
    },
  }
}

/** Runs until SIGINT or SIGTERM, then stops in order. */
export const untilStopped = async (running: Running): Promise<void> => {
  await new Promise<void>((resolve) => {
    process.once('SIGINT', () => resolve())
    process.once('SIGTERM', () => resolve())
  })
  await running.stop()
}
