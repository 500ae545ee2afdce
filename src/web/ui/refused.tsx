import { Alert } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { type Facts, Refusal, type RefusalWords } from '#platform/refusal.ts'
import { refusalWords } from '../words/refusal-words.ts'
import { useLanguage } from '../words/provider.tsx'
import { bringWords } from '../words/spoken.ts'
import type { NamedAct } from './act-page.ts'
import { ActLinks } from './act-links.tsx'
import { useTell } from './fact-words.ts'

/** Why something was not done, and what to do: in the reader's language. */
export const Refused = ({ error, act }: { error: Error; act?: ReactNode }) => {
  const said = useRefusal(error)
  return (
    <Alert color='warn' variant='light' title={said.says} role='alert'>
      {said.remedy}
      {isRefusal(error) && error.code === 'later_acts_drew' && (
        <ActLinks acts={error.facts['acts'] as NamedAct[]} />
      )}
      {act && <div className='wb-alert-act'>{act}</div>}
    </Alert>
  )
}

/** The words of a refusal. What is no refusal is a network that failed, or a fault of ours. */
export const useRefusal = (error: Error): { says: string; remedy: string } => {
  const t = useTranslations('ui')
  const { language } = useLanguage()
  const tell = useTell()
  const { data } = useQuery<RefusalWords>({
    queryKey: ['refusal words', language],
    // Facts are said by the words of these rooms, which this page may not speak yet.
    queryFn: async () => {
      await bringWords('catalogue', 'reports')
      return refusalWords(language)
    },
    staleTime: Infinity,
  })
  if (!isRefusal(error))
    return navigator.onLine && !(error instanceof TypeError)
      ? { says: t('fault'), remedy: t('faultRemedy') }
      : { says: t('offline'), remedy: t('offlineRemedy') }
  if (!data) return { says: '…', remedy: '' }
  const told = data[error.code]
  if (!told) return { says: error.code.replaceAll('_', ' '), remedy: '' }
  return {
    says: tell(told.says, error.facts),
    remedy: tell(told.remedy, error.facts) + fields(error),
  }
}

const isRefusal = (error: Error): error is Refusal => error instanceof Refusal

const fields = ({ facts }: { facts: Facts }): string => {
  const list = facts['fields']
  if (!Array.isArray(list)) return ''
  return ` (${list.map((each: { field: string }) => each.field).join(', ')})`
}
