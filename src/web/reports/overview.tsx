import './overview.css'
import { useFormatter, useTranslations } from 'use-intl'
import { useMe, useOperation } from '../session/me.ts'
import { Page } from '../ui/page.tsx'
import { CoveragePanel } from './coverage-panel.tsx'
import { DaySentence } from './day-sentence.tsx'
import { FreshPanels } from './fresh-panels.tsx'
import { MapPanel } from './map-panel.tsx'
import { PipelinePanel } from './pipeline-panel.tsx'

/** The front page of an operation: each panel asks once, and all ask at the same time. */
export const Overview = () => {
  const t = useTranslations('reports')
  const format = useFormatter()
  const operation = useOperation()
  const { data: me } = useMe()
  const here = me?.memberships.find((each) => each.operation === operation)
  return (
    <Page
      title={t('overview')}
      above={`${here?.name ?? operation} · ${format.dateTime(new Date(), { dateStyle: 'full' })}`}
    >
      <DaySentence />
      <PipelinePanel />
      <FreshPanels />
      <MapPanel />
      <CoveragePanel />
    </Page>
  )
}
