import { useRead } from '../api/query.ts'
import { coverageAsked, pipelineAsked } from './asked.ts'

/**
 * Whether what is looked at first has been read, or could not be. What lies below asks after it: an
 * embedded database answers one question after another, and the sentence would wait for the map.
 */
export const useAfterTop = (operation: string): { enabled: boolean } => {
  const pipeline = useRead('reportPipeline', pipelineAsked(operation))
  const needs = useRead('reportCoverage', coverageAsked(operation))
  return { enabled: !pipeline.isPending && !needs.isPending }
}
