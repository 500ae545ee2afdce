import { Button, Modal } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { openStandings } from '#recalls/recall.ts'
import { useMay, useOperation } from '../session/me.ts'
import { Section } from '../ui/page.tsx'
import { sum } from './books.tsx'
import { QuarantineForm } from './quarantine-form.tsx'
import type { Recall } from './recall-page.tsx'

/** What keeps a recall from being closed: each with where it is dealt with. */
export const StillOpen = ({ recall }: { recall: Recall }) => {
  const t = useTranslations('recalls')
  const operation = useOperation()
  const may = useMay()
  const [keeping, setKeeping] = useState(false)
  const { id, units, suspect, unexplained, parties } = recall
  const room = `/o/${operation}/recalls/${id}`
  const open = openStandings.flatMap((standing) => {
    const left = sum([...units, ...suspect].filter((each) => each.standing === standing))
    return left > 0 ? [{ standing, left }] : []
  })
  const silent = parties.told - parties.answered
  if (recall.mayClose)
    return (
      <Section title={t('stillOpen.title')}>
        <p>{t('stillOpen.nothing')}</p>
      </Section>
    )
  return (
    <Section title={t('stillOpen.title')}>
      <ul className='wb-plain wb-open-list'>
        {open.map(({ standing, left }) => (
          <li key={standing}>
            <span>
              <Link to={`${room}/holders?standing=${standing}`}>
                {t(`stillOpen.${standing}`, { units: left })}
              </Link>
              <span className='wb-quiet'> {t(`stillOpen.help.${standing}`)}</span>
            </span>
            <span>
              {standing === 'in_store' && may('stock.quarantine') && (
                <Button size='compact-sm' onClick={() => setKeeping(true)}>
                  {t('quarantine.act')}
                </Button>
              )}
            </span>
          </li>
        ))}
        {unexplained > 0 && (
          <li>
            <span>
              <Link to={`/o/${operation}/stock/unexplained`}>
                {t('stillOpen.unexplained', { units: unexplained })}
              </Link>
              <span className='wb-quiet'> {t('stillOpen.help.unexplained')}</span>
            </span>
            <span />
          </li>
        )}
        {silent > 0 && (
          <li>
            <span>
              {t('stillOpen.silent', { parties: silent })}
              <span className='wb-quiet'> {t('stillOpen.help.silent')}</span>
            </span>
            <span />
          </li>
        )}
      </ul>
      {keeping && (
        <Modal opened onClose={() => setKeeping(false)} title={t('quarantine.title')} size='lg'>
          <QuarantineForm recall={id} reason={recall.reason} close={() => setKeeping(false)} />
        </Modal>
      )}
    </Section>
  )
}
