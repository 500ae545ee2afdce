import type { Basis, Envelope } from '#acts/act.ts'

/** What every act carries besides its content, as a form holds it: empty where not said. */
export interface EnvelopeValues {
  /** As `datetime-local` gives it, in the reader's own time; empty is now. */
  readonly happenedAt: string
  readonly basis: Basis | ''
  readonly source: string | null
  readonly quote: string
  readonly reason: string
  readonly behalfOf: string | null
  readonly behalfBy: 'telephone' | 'e-mail' | 'letter' | 'message' | 'in person'
}

export const noEnvelope: EnvelopeValues = {
  happenedAt: '',
  basis: '',
  source: null,
  quote: '',
  reason: '',
  behalfOf: null,
  behalfBy: 'telephone',
}

/** The fields of the body: only what was said. */
export const envelopeOf = (said: EnvelopeValues): Partial<Envelope> => ({
  ...(said.happenedAt && { happenedAt: new Date(said.happenedAt).toISOString() }),
  ...(said.basis && { basis: said.basis }),
  ...(said.source && { source: said.source }),
  ...(said.quote && { quote: said.quote }),
  ...(said.reason && { reason: said.reason }),
  ...(said.behalfOf && { onBehalfOf: { party: said.behalfOf, by: said.behalfBy } }),
})
