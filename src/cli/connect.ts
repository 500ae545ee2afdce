import { appOf } from '#http/app.ts'
import type { Client } from '#http/calling.ts'
import { clientOf } from '#http/client.ts'
import { readLock } from '#platform/lock.ts'
import { openServices } from './application.ts'
import { type Environment, type Location, whereOf } from './settings.ts'

export interface Connection {
  readonly client: Client
  close(): Promise<void>
}

/**
 * Reaches the data as their owner: through the server that has the folder open, which its lock
 * names, or else by opening them here and serving in this process. Same application, same client.
 */
export const connect = async (env: Environment, location: Location): Promise<Connection> => {
  const where = whereOf(env, location)
  const holder = 'data' in where ? readLock(where.data) : undefined
  if (holder?.address && holder.token) {
    const { address, token } = holder
    return { client: clientOf({ address, token, fetch }), close: async () => {} }
  }
  const address = 'http://localhost'
  const quiet = { ...env, WAYBILL_LOG: env.WAYBILL_LOG === 'info' ? 'warn' : env.WAYBILL_LOG }
  const services = await openServices(quiet, where, address)
  const app = appOf(services)
  const client = clientOf({
    address,
    token: services.ownerToken,
    fetch: (request) => app.fetch(request),
  })
  return { client, close: () => services.database.close() }
}
