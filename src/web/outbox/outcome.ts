import type { Refused } from './act.ts'

/** What became of one attempt. */
export type Outcome =
  | { readonly kind: 'done' }
  | { readonly kind: 'refused' | 'conflict'; readonly refusal: Refused }
  /** Nobody answered, or somebody who is not the server. */
  | { readonly kind: 'unreached' }
  /** The server is there and cannot now; `refusal` is what it said. */
  | { readonly kind: 'busy'; readonly refusal: Refused }
  | { readonly kind: 'signed_out' }
  /** Somebody else is signed in now, in this browser. */
  | { readonly kind: 'other_person' }

/**
 * What an answer means. `body` is undefined where it is not JSON: an airport's sign-in page answers
 * everything with 200, so an act is done only if the answer names what it made, and refused only if
 * the answer is a problem of ours (RFC 9457 with a `code`).
 */
export const outcomeOf = (status: number, body: unknown): Outcome => {
  if (status >= 200 && status < 300)
    return textOf(body, 'id') === undefined ? { kind: 'unreached' } : { kind: 'done' }
  const code = textOf(body, 'code')
  if (code === undefined) return { kind: 'unreached' }
  const refusal = { code, facts: factsOf(body) }
  if (status === 401) return { kind: code === 'other_person' ? code : 'signed_out' }
  if (status === 429 || status >= 500) return { kind: 'busy', refusal }
  return { kind: status === 409 || status === 412 ? 'conflict' : 'refused', refusal }
}

const fieldOf = (body: unknown, name: string): unknown =>
  typeof body === 'object' && body !== null ? (body as Record<string, unknown>)[name] : undefined

const textOf = (body: unknown, name: string): string | undefined => {
  const field = fieldOf(body, name)
  return typeof field === 'string' && field !== '' ? field : undefined
}

const factsOf = (body: unknown): Refused['facts'] => {
  const facts = fieldOf(body, 'facts')
  return typeof facts === 'object' && facts !== null ? (facts as Refused['facts']) : {}
}
