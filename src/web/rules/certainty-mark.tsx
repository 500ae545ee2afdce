import './rules.css'
import { useTranslations } from 'use-intl'
import type { Certainty } from '#rules/rule.ts'

/** How sure we are of a rule: by its word, and by an edge that is whole, broken or dotted. */
export const CertaintyMark = ({ certainty }: { certainty: Certainty }) => {
  const t = useTranslations('rules')
  return (
    <span className='wb-certainty' data-certainty={certainty}>
      {t(`certainties.${certainty}`)}
    </span>
  )
}
