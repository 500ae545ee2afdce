import { Progress } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useFormatter, useTranslations } from 'use-intl'
import { reading } from '../api/query.ts'
import { isOver, type Run, secondsLeft } from './sheets.ts'

/** A run, asked again every second while it goes on. */
export const useRun = (operation: string, run: string) =>
  useQuery({
    ...reading('getImport', { params: { operation, import: run } }),
    refetchInterval: ({ state: { data } }) => (data && isOver(data) ? false : 1000),
    staleTime: 0,
  })

/** How far a run is: rows, rate, time left; it goes on if the page is closed. */
export const RunProgress = ({ run }: { run: Run }) => {
  const t = useTranslations('exchange')
  const format = useFormatter()
  if (isOver(run)) return null
  const left = secondsLeft(run)
  return (
    <div className='wb-card wb-run' role='status'>
      <b>{run.status === 'waiting' ? t('waiting') : t(run.dryRun ? 'checking' : 'importing')}</b>
      <Progress
        value={run.total === 0 ? 0 : (100 * run.read) / run.total}
        aria-label={t('progress')}
      />
      <span>
        {[
          t('readOf', { read: run.read, total: run.total }),
          run.rowsPerSecond !== null && t('rate', { rate: format.number(run.rowsPerSecond) }),
          left !== null && t('left', { seconds: left }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
      <p className='wb-hint'>{t('goesOn')}</p>
    </div>
  )
}
