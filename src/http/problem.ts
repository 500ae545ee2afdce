import type { z } from '@hono/zod-openapi'
import { Refusal, tell, type Telling } from '#platform/refusal.ts'
import { tellings } from './tellings.ts'

/** RFC 9457 problem details. `code` is the refusal's; `facts` are what it is about. */
export interface Problem {
  readonly type: string
  readonly title: string
  readonly status: Telling['status']
  readonly detail: string
  readonly code: string
  readonly remedy: string
  readonly facts: Readonly<Record<string, unknown>>
  readonly instance?: string
}

export const problemOf = (refusal: Refusal): Problem => {
  const telling: Telling | undefined = tellings[refusal.code]
  if (!telling) throw new Error(`The refusal ${refusal.code} stands in no room's table.`)
  return {
    type: `/docs/refusals#${refusal.code}`,
    title: refusal.code.replaceAll('_', ' '),
    status: telling.status,
    detail: tell(telling.says, refusal.facts),
    code: refusal.code,
    remedy: tell(telling.remedy, refusal.facts),
    facts: refusal.facts,
  }
}

/** Every field that does not fit, each with what would. */
export const invalidInput = (where: string, error: z.ZodError): Refusal =>
  new Refusal('input_invalid', {
    where,
    fields: error.issues.map((issue) => ({ field: issue.path.join('.'), says: issue.message })),
  })

/**
 * The refusal that this error is, if it is one: a database constraint's name is its refusal's
 * code. Anything else is a fault of ours, and flies.
 */
export const refusalOf = (error: unknown): Refusal | undefined => {
  if (error instanceof Refusal) return error
  if (!(error instanceof Error) || !('constraint' in error)) return undefined
  const code = String(error.constraint)
  return code in tellings
    ? new Refusal(code, 'detail' in error ? { detail: error.detail } : {})
    : undefined
}
