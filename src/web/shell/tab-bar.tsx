import { Link } from '@tanstack/react-router'
import { Suspense, useState } from 'react'
import { useTranslations } from 'use-intl'
import { OutboxChip } from '../outbox/chip.tsx'
import { useMe } from '../session/me.ts'
import type { Place } from './navigation.ts'
import { part } from '../ui/part.tsx'

const More = part(async () => (await import('./more.tsx')).More)

const tabs: readonly Place['key'][] = ['desk', 'receiving', 'stock', 'deliveries']

/** The navigation of a phone: four places at the thumb, the others one touch away. */
export const TabBar = ({ operation }: { operation: string }) => {
  const t = useTranslations('shell')
  const [open, setOpen] = useState(false)
  const [wanted, setWanted] = useState(false)
  const { data: me } = useMe()
  const more = () => {
    setWanted(true)
    setOpen(true)
  }
  return (
    <>
      <nav className='wb-tabs wb-no-print' aria-label={t('navigationPhone')}>
        <OutboxChip operation={operation} />
        {tabs.map((key) => (
          <Link key={key} to={`/o/${operation}/${key}`} activeProps={{ 'aria-current': 'page' }}>
            {t(`places.${key}`)}
          </Link>
        ))}
        <button type='button' onClick={more} aria-haspopup='dialog'>
          {t('more')}
        </button>
      </nav>
      <Suspense>
        {wanted && (
          <More me={me} operation={operation} opened={open} close={() => setOpen(false)} />
        )}
      </Suspense>
    </>
  )
}
