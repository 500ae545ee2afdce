import { randomBytes } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { destination, pino } from 'pino'
import { liveOver } from '#acts/live.ts'
import type { Services } from '#http/services.ts'
import { createSignIn } from '#operations/sign-in.ts'
import { keptSecret } from '#operations/sign-in-secret.ts'
import { systemClock } from '#platform/clock.ts'
import { openDatabase, type Where } from '#platform/database.ts'
import { migrate } from '#platform/migrate.ts'
import { type Environment, folderOf } from './settings.ts'

/** The plain SQL files, beside `src` in a checkout and beside `dist` in the package. */
export const migrationsFolder = join(import.meta.dirname, '..', '..', 'migrations')

/** Opens the data (migrating them) and makes all that the application runs on. */
export const openServices = async (
  env: Environment,
  where: Where,
  baseUrl: string,
): Promise<Services & { readonly applied: readonly string[] }> => {
  const log = pino({ level: env.WAYBILL_LOG }, destination({ fd: 2, sync: true }))
  const database = await openDatabase(where)
  const url = env.WAYBILL_URL ?? baseUrl
  try {
    const applied = await migrate(database, migrationsFolder)
    const signIn = createSignIn(
      {
        database,
        baseUrl: url,
        secret: env.WAYBILL_SECRET ?? (await secretIn(folderOf(env, where))),
        providers: env.WAYBILL_OIDC,
        trustedOrigins: namesOf(url),
        openSignUp: env.WAYBILL_OPEN_SIGN_UP,
        log: (level, says, ...facts) => log[level]({ facts }, says),
      },
      systemClock,
    )
    const ownerToken = randomBytes(32).toString('base64url')
    const setUpToken = randomBytes(32).toString('base64url')
    const requestsPerMinute = env.WAYBILL_REQUESTS_PER_MINUTE
    const behindProxy = env.WAYBILL_BEHIND_PROXY
    return {
      database,
      clock: systemClock,
      log,
      signIn,
      live: liveOver({ database, clock: systemClock, log }),
      ownerToken,
      setUpToken,
      address: url,
      requestsPerMinute,
      behindProxy,
      applied,
    }
  } catch (error) {
    await database.close()
    throw error
  }
}

/** This machine has several names, and people type any of them. */
const namesOf = (url: string): string[] => {
  const { protocol, hostname, port } = new URL(url)
  if (!/^(localhost|127\.0\.0\.1|0\.0\.0\.0|\[::1?\])$/.test(hostname)) return []
  return ['localhost', '127.0.0.1', '[::1]'].map(
    (name) => `${protocol}//${name}${port && `:${port}`}`,
  )
}

const secretIn = async (folder: string): Promise<string> => {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  return keptSecret(folder)
}
