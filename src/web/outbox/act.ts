/** What a person reads of an act in the queue: a message of the interface and its values. */
export interface Words {
  readonly key: string
  readonly values: Readonly<Record<string, string | number>>
}

/** An act as it is made, with or without a network. */
export interface NewAct {
  /** A UUIDv7 made here, and the same on every attempt: the server does nothing twice for it. */
  readonly id: string
  /** The route by its name, the parameters of its address, and its body but for the envelope. */
  readonly route: string
  readonly params: Readonly<Record<string, string>>
  readonly body: Readonly<Record<string, unknown>>
  readonly happenedAt: string
  readonly operation: string
  readonly place: string | null
  /** Ids of what it is about, such as its consignment. Acts that share one are kept in order. */
  readonly touches: readonly string[]
  readonly words: Words
  /** Of a photograph, whose bytes lie beside it: the act it belongs to, and what it shows. */
  readonly photograph?: { readonly of: string; readonly shows: string }
}

/** Why the server did not do it, as its problem document says. */
export interface Refused {
  readonly code: string
  readonly facts: Readonly<Record<string, unknown>>
}

export interface Act extends NewAct {
  /** Its place in the queue, counted from 1; never that of another. */
  readonly number: number
  /**
   * `refused`: it cannot be done as it stands. `conflict`: somebody did something else meanwhile.
   * Both wait for a person. `dropped`: that person let it go, and said why.
   */
  readonly state: 'waiting' | 'sending' | 'done' | 'refused' | 'conflict' | 'dropped'
  readonly attempts: number
  readonly refusal: Refused | null
  /** When the server did it, or when it was dropped. */
  readonly settledAt: string | null
  readonly dropReason: string | null
}

/** The body that is sent: what the act says, with its envelope. */
export const bodyOf = ({ body, id, happenedAt }: NewAct): Readonly<Record<string, unknown>> => ({
  ...body,
  id,
  happenedAt,
})
