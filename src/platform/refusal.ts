/** How one refusal is told: HTTP status, what is wrong, and what to do about it. */
export interface Telling {
  readonly status: 400 | 401 | 403 | 404 | 409 | 412 | 413 | 422 | 429 | 500 | 503
  /** One sentence. `{name}` is replaced by the fact of that name. */
  readonly says: string
  /** One sentence: what the person can do now. Facts stand in it likewise. */
  readonly remedy: string
}

/** A room's refusals: a closed list, code by code. */
export type Tellings = Readonly<Record<string, Telling>>

/** What each refusal says in one language, and its remedy; by code. */
export type RefusalWords = Readonly<Record<string, Pick<Telling, 'says' | 'remedy'>>>

export type Facts = Readonly<Record<string, unknown>>

/** A lawful "no": the request was understood and cannot be done. Never a fault of the program. */
export class Refusal<Code extends string = string> extends Error {
  readonly code: Code
  readonly facts: Facts
  constructor(code: Code, facts: Facts = {}) {
    super(`${code} ${JSON.stringify(facts)}`)
    this.name = 'Refusal'
    this.code = code
    this.facts = facts
  }
}

/** Makes a room's `refuse`, which takes only that room's codes: `throw refuse('code', facts)`. */
export const refuserOf =
  <T extends Tellings>(_tellings: T) =>
  <Code extends keyof T & string>(code: Code, facts: Facts = {}): Refusal<Code> =>
    new Refusal(code, facts)

/** A telling's sentence, or its remedy, with the facts of the refusal filled in. */
export const tell = (sentence: string, facts: Facts): string =>
  sentence.replace(/\{(\w+)\}/g, (_, name: string) => plain(facts[name]))

const plain = (fact: unknown): string => {
  if (fact === undefined || fact === null) return '(not stated)'
  if (typeof fact === 'string') return fact
  if (Array.isArray(fact)) return fact.map(plain).join(', ')
  return JSON.stringify(fact)
}
