import { Select, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { useTranslations } from 'use-intl'
import { derogationsFor } from '#rules/applying.ts'
import { useRead } from '../api/query.ts'
import { useRuleTitle } from '../rules/rule-title.ts'
import type { EnvelopeValues } from '../ui/envelope.ts'

interface Values {
  readonly under: { readonly rule: string | null; authorisedOn: string; placedOn: string }
  readonly envelope: EnvelopeValues
}

/**
 * The derogation that lets it go, with the days by which that counts: those for goods of this
 * class, and of each whether it holds on the day of the decision.
 */
export const UnderFields = ({ fields: given, item }: { fields: unknown; item: string | null }) => {
  const t = useTranslations('conformity')
  const fields = given as UseFormReturnType<Values>
  const titleOf = useRuleTitle()
  const { under, envelope } = fields.getValues()
  const found = useRead('getItem', { params: { item: item ?? '' } }, { enabled: item !== null })
  const on = (envelope.happenedAt || new Date().toISOString()).slice(0, 10)
  const offered = derogationsFor({
    class: found.data?.class ?? 'other',
    regime: found.data?.regime ?? 'unstated',
    on,
  })
  if (found.data && offered.length === 0) return <p className='wb-hint'>{t('underNoneFits')}</p>
  return (
    <>
      <Select
        clearable
        searchable
        label={t('under')}
        description={t('underHelp')}
        placeholder={t('underNone')}
        data={offered.map(({ rule, stands }) => ({
          value: rule.id,
          label: [
            `${rule.jurisdiction}: ${titleOf(rule).text}`,
            stands !== 'holds' && t(`underStands.${stands}`, { day: rule.appliesFrom }),
          ]
            .filter(Boolean)
            .join(' · '),
        }))}
        {...fields.getInputProps('under.rule')}
        value={under.rule}
      />
      {under.rule && (
        <>
          <TextInput
            type='date'
            label={t('authorisedOn')}
            {...fields.getInputProps('under.authorisedOn')}
          />
          <TextInput
            type='date'
            label={t('placedOn')}
            description={t('placedOnHelp')}
            {...fields.getInputProps('under.placedOn')}
          />
        </>
      )}
    </>
  )
}
