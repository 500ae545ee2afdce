import { Suspense } from 'react'
import { useTranslations } from 'use-intl'
import { part } from '../ui/part.tsx'

const Photographs = part(async () => (await import('./photographs.tsx')).Photographs)

/** Photographs of what a form speaks of; how they are made is fetched when a form is opened. */
export const PhotographsField = ({
  ids = [],
  change,
}: {
  ids: readonly string[] | undefined
  change: (ids: readonly string[]) => void
}) => {
  const t = useTranslations('receipts.photographs')
  return (
    <div className='wb-photographs-field' role='group' aria-label={t('title')}>
      <Suspense>
        <Photographs ids={ids} change={change} />
      </Suspense>
    </div>
  )
}
