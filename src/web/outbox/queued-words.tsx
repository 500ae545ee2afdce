import { useTranslations } from 'use-intl'
import type { Act } from './act.ts'

/** What an act in the queue says, in the reader's language. */
export const QueuedWords = ({ act }: { act: Act }) => {
  const t = useTranslations('receipts.queued')
  const { key, values } = act.words
  return t(key as 'tally', values as never)
}
