import { z } from 'zod'
import { oidcProviders } from '#operations/sign-in-providers.ts'
import type { Where } from '#platform/database.ts'

const json = z.string().transform((text, context): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    context.addIssue({ code: 'custom', message: 'Give JSON.' })
    return z.NEVER
  }
})

/** The environment that the program reads: the whole of it. docs/guide/run.md explains each. */
export const environment = z.object({
  WAYBILL_DATA: z.string().min(1).default('data'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  PORT: z.coerce.number().int().min(0).max(65535).default(8020),
  HOST: z.string().min(1).default('127.0.0.1'),
  WAYBILL_URL: z.url({ protocol: /^https?$/ }).optional(),
  WAYBILL_SECRET: z.string().min(32).optional(),
  WAYBILL_OIDC: json.pipe(oidcProviders).default([]),
  WAYBILL_OPEN_SIGN_UP: z.stringbool().default(false),
  WAYBILL_REQUESTS_PER_MINUTE: z.coerce.number().int().positive().default(1200),
  WAYBILL_BEHIND_PROXY: z.stringbool().default(false),
  WAYBILL_LOG: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('info'),
})
export type Environment = z.output<typeof environment>

/** Where the data are, as a command was told: its options go before the environment. */
export interface Location {
  readonly data?: string | undefined
  readonly database?: string | undefined
}

export const whereOf = (env: Environment, { data, database }: Location): Where => {
  if (data) return { data }
  const url = database ?? env.DATABASE_URL
  return url ? { url } : { data: env.WAYBILL_DATA }
}

/** The folder for what is not in the database: the sign-in secret. */
export const folderOf = (env: Environment, where: Where): string =>
  'data' in where ? where.data : env.WAYBILL_DATA
