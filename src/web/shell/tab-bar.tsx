import { Drawer } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { OutboxChip } from '../outbox/chip.tsx'
import { useMe } from '../session/me.ts'
import type { Place } from './navigation.ts'
import { Oneself, Places } from './side.tsx'

const tabs: readonly Place['key'][] = ['desk', 'receiving', 'stock', 'deliveries']

/** The navigation of a phone: four places at the thumb, the others one touch away. */
export const TabBar = ({ operation }: { operation: string }) => {
  const t = useTranslations('shell')
  const [open, setOpen] = useState(false)
  const { data: me } = useMe()
  return (
    <>
      <nav className='wb-tabs wb-no-print' aria-label={t('navigationPhone')}>
        <OutboxChip operation={operation} />
        {tabs.map((key) => (
          <Link key={key} to={`/o/${operation}/${key}`} activeProps={{ 'aria-current': 'page' }}>
            {t(`places.${key}`)}
          </Link>
        ))}
        <button type='button' onClick={() => setOpen(true)} aria-haspopup='dialog'>
          {t('more')}
        </button>
      </nav>
      <Drawer
        opened={open}
        onClose={() => setOpen(false)}
        title='Waybill'
        position='right'
        size='86%'
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        {me && (
          <div className='wb-drawer' onClick={(event) => closeOnLink(event.target, setOpen)}>
            <Places operation={operation} />
            <Oneself me={me} />
          </div>
        )}
      </Drawer>
    </>
  )
}

const closeOnLink = (target: EventTarget, setOpen: (open: boolean) => void): void => {
  if (target instanceof HTMLElement && target.closest('a')) setOpen(false)
}
