import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { sayingIn } from '#exchange/row-words.ts'
import { rowsOf, useList } from '../api/query.ts'
import { useOperation } from '../session/me.ts'
import { Section } from '../ui/page.tsx'
import { useLanguage } from '../words/provider.tsx'
import { RunScreened } from './run-screened.tsx'
import { isOver, type Run } from './sheets.ts'

/** What became of the rows: taken, there already, not taken; the last cell by cell. */
export const RunResult = ({ run }: { run: Run }) => {
  const t = useTranslations('exchange')
  if (!isOver(run)) return null
  return (
    <>
      {run.status !== 'done' && (
        <p className='wb-held' role='alert'>
          {t(run.status === 'failed' ? 'failedHelp' : 'interruptedHelp')}
        </p>
      )}
      <dl className='wb-run-sums'>
        <Sum of={run.recorded} says={t(run.dryRun ? 'wouldTake' : 'tookRows')} />
        <Sum of={run.unchanged} says={t('unchangedRows')} />
        <Sum of={run.bad} says={t('badRows')} isWrong={run.bad > 0} />
      </dl>
      {run.bad > 0 && <BadRows run={run} />}
      <RunScreened run={run} />
    </>
  )
}

const Sum = ({ of, says, isWrong = false }: { of: number; says: string; isWrong?: boolean }) => {
  const t = useTranslations('exchange')
  return (
    <div>
      <dt>{says}</dt>
      <dd className={isWrong ? 'wb-held' : undefined}>{t('number', { number: of })}</dd>
    </div>
  )
}

const BadRows = ({ run }: { run: Run }) => {
  const t = useTranslations('exchange')
  const operation = useOperation()
  const params = { operation, import: run.id }
  const found = useList('listImportErrors', { params, query: { limit: 50 } })
  const { language } = useLanguage()
  const { data: saying } = useQuery({
    queryKey: ['row words', language],
    queryFn: () => sayingIn(language),
    staleTime: Infinity,
  })
  const rows = saying ? rowsOf<'listImportErrors'>(found.data) : []
  const file = (format: string) =>
    `/api/operations/${operation}/imports/${run.id}/bad-rows?format=${format}&language=${language}`
  return (
    <Section
      title={t('badTitle')}
      acts={
        <span className='wb-run-files'>
          {t('badFile')}{' '}
          <a href={file('xlsx')} download>
            XLSX
          </a>{' '}
          <a href={file('csv')} download>
            CSV
          </a>
        </span>
      }
    >
      <div className='wb-table-box'>
        <table className='wb-errors'>
          <thead>
            <tr>
              <th scope='col'>{t('cell')}</th>
              <th scope='col'>{t('column')}</th>
              <th scope='col'>{t('wrong')}</th>
              <th scope='col'>{t('remedy')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.flatMap(({ number, errors }) =>
              errors
                .map((error) => ({ ...error, ...saying?.say(error) }))
                .map(({ cell, column, says, remedy }, at) => (
                  <tr key={`${number}-${at}`}>
                    <td>
                      <code>{cell}</code>
                    </td>
                    <td>{column}</td>
                    <td>{says}</td>
                    <td>{remedy}</td>
                  </tr>
                )),
            )}
          </tbody>
        </table>
      </div>
      {found.hasNextPage && (
        <p className='wb-more'>
          <button type='button' className='wb-link' onClick={() => void found.fetchNextPage()}>
            {t('moreErrors')}
          </button>
        </p>
      )}
    </Section>
  )
}
