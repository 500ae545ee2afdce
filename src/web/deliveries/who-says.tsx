import type { UseFormReturnType } from '@mantine/form'
import { useTranslations } from 'use-intl'
import { useRoles } from '../session/me.ts'
import type { EnvelopeValues } from '../ui/envelope.ts'
import { RadioChoices } from '../ui/radio-choices.tsx'
import type { Delivery } from './delivery-page.tsx'
import { ProofPhoto } from './proof-photo.tsx'

/** By whom it is known what was handed over: the point itself, its word, or a photograph. */
export type Saying = 'theirs' | 'told' | 'proof'

export interface Signer {
  readonly saying: Saying
  readonly isFacility: boolean
  readonly say: (saying: Saying) => void
  readonly source: string | null
  readonly prove: (source: string | null) => void
}

/** What the envelope of a signature begins with, for whoever opens the form. */
export const useFirstSaying = (facility: string): Partial<EnvelopeValues> =>
  useRoles().includes('facility') ? {} : { behalfOf: facility }

/** Keeps the envelope of the act as whoever says it makes it. */
export const useSigner = (given: unknown, facility: string): Signer => {
  const fields = given as UseFormReturnType<{ envelope: EnvelopeValues }>
  const { source, basis, behalfOf } = fields.getValues().envelope
  const say = (next: Saying) => {
    fields.setFieldValue('envelope.basis', next === 'proof' ? 'documented' : '')
    fields.setFieldValue('envelope.behalfOf', next === 'told' ? facility : null)
  }
  return {
    saying: basis === 'documented' ? 'proof' : behalfOf === facility ? 'told' : 'theirs',
    isFacility: useRoles().includes('facility'),
    say,
    source,
    prove: (id) => fields.setFieldValue('envelope.source', id),
  }
}

/** Who signs: with the photograph of the signed paper where the driver records it. */
export const WhoSays = ({ signer, delivery }: { signer: Signer; delivery: Delivery }) => {
  const t = useTranslations('deliveries')
  const ways: Saying[] = signer.isFacility ? ['theirs', 'proof'] : ['told', 'proof']
  return (
    <>
      <RadioChoices
        label={t('whoSays')}
        of={ways}
        word={(way) => t(`saying.${way}`, { facility: delivery.facility.name })}
        value={signer.saying}
        onChange={(value) => signer.say(value)}
      />
      {signer.saying === 'proof' && (
        <ProofPhoto code={delivery.code} source={signer.source} onDone={signer.prove} />
      )}
    </>
  )
}
