import { Checkbox, Stack } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { useRead } from '../api/query.ts'
import { useOperation } from '../session/me.ts'
import { useEvidenceName } from './evidence-lines.tsx'

/** What was looked at: evidence and inspections of the lot, or of the item. */
export const EvidenceTicks = ({
  item,
  lot,
  label,
  description,
  value,
  onChange,
}: {
  item: string | null
  lot: string | null
  label?: string
  description?: string
  value?: string[]
  onChange?: (ids: string[]) => void
}) => {
  const t = useTranslations('conformity')
  const named = useEvidenceName()
  const params = { operation: useOperation() }
  const query = { limit: 100, ...(lot ? { lot } : { item: item ?? '' }) }
  const enabled = lot !== null || item !== null
  const evidence = useRead('listEvidence', { params, query }, { enabled })
  const inspections = useRead('listInspections', { params, query }, { enabled })
  const choices = [
    ...(evidence.data?.items ?? []).map((each) => ({
      id: each.id,
      label: named(each),
      about: [each.issuer, t(`checks.${each.checked}`)].filter(Boolean).join(' · '),
    })),
    ...(inspections.data?.items ?? []).map((each) => ({
      id: each.id,
      label: t(`inspectionKinds.${each.kind}`),
      about: `${t(each.accepted ? 'accepted' : 'notAccepted')} · ${each.inspectedBy}`,
    })),
  ]
  if (choices.length === 0) return <p className='wb-hint'>{t('nothingToTick')}</p>
  return (
    <Checkbox.Group
      label={label ?? t('lookedAt')}
      description={description ?? t('lookedAtHelp')}
      value={value ?? []}
      onChange={(ids) => onChange?.(ids)}
    >
      <Stack gap={8} mt={8}>
        {choices.map(({ id, label, about }) => (
          <Checkbox key={id} value={id} label={label} description={about} />
        ))}
      </Stack>
    </Checkbox.Group>
  )
}
