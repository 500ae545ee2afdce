import { useTranslations } from 'use-intl'
import { useRead } from '../api/query.ts'
import { useOperation } from '../session/me.ts'
import { EvidenceLines } from './evidence-lines.tsx'
import { InspectionLines } from './inspection-lines.tsx'

/** The evidence and the inspections that a verdict or an urgent release names. */
export const NamedEvidence = ({
  by,
  count,
}: {
  by: { readonly verdict: string } | { readonly release: string }
  /** How many it names. */
  count: number
}) => {
  const t = useTranslations('conformity')
  const asked = { params: { operation: useOperation() }, query: { ...by, limit: 100 } }
  const enabled = count > 0
  const evidence = useRead('listEvidence', asked, { enabled }).data?.items ?? []
  const found = useRead('listInspections', asked, { enabled })
  const inspections = found.data?.items ?? []
  const withdrawn = count - evidence.length - inspections.length
  return (
    <>
      {evidence.length > 0 && <EvidenceLines evidence={evidence} />}
      <InspectionLines inspections={inspections} />
      {found.data && withdrawn > 0 && (
        <p className='wb-quiet'>{t('withdrawnSince', { count: withdrawn })}</p>
      )}
    </>
  )
}
