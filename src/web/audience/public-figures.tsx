import { Button } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useFormatter, useTranslations } from 'use-intl'
import { Refusal } from '#platform/refusal.ts'
import { call } from '../api/client.ts'
import { type RowOf, useRead } from '../api/query.ts'
import { useParam } from '../shell/address.ts'
import { Back, Empty, Loaded, Page, Section } from '../ui/page.tsx'
import { FiguresTable } from './figures-table.tsx'
import { type FigureRow, sourcesOf } from './figures-by-item.ts'
import { PublicFrame } from './frame.tsx'
import { About } from './public-list.tsx'

type Operation = RowOf<'listPublicOperations'>

/** What anyone may know of an operation: figures with their sources, and what is not known. */
export const PublicFigures = () => {
  const slug = useParam('operation')
  const t = useTranslations('audience')
  const found = useRead('listPublicOperations', { query: { search: slug, limit: 200 } })
  const operation = found.data?.items.find((each) => each.slug === slug)
  const figures = useFigures(slug)
  if (figures.error instanceof Refusal || (found.data && !operation))
    return (
      <PublicFrame>
        <Page title={t('notPublic')} above={<Back to='/public'>{t('publicFigures')}</Back>}>
          <Empty title={t('notPublic')}>{t('notPublicHelp')}</Empty>
        </Page>
      </PublicFrame>
    )
  const readAt = figures.dataUpdatedAt
  return (
    <PublicFrame>
      <Page
        title={operation?.name ?? '…'}
        above={<Back to='/public'>{t('publicFigures')}</Back>}
        below={operation && <About operation={operation} />}
        acts={
          <Button variant='default' className='wb-at-desk' onClick={() => window.print()}>
            {t('print')}
          </Button>
        }
      >
        {operation?.summary && <p className='wb-prose'>{operation.summary}</p>}
        {operation && readAt > 0 && <Terms operation={operation} readAt={readAt} />}
        <Loaded of={figures} height={480}>
          {({ pages }) => <Figures rows={pages.flatMap(({ rows }) => rows)} />}
        </Loaded>
        {figures.hasNextPage && (
          <Button variant='default' mt={16} onClick={() => void figures.fetchNextPage()}>
            {t('more')}
          </Button>
        )}
      </Page>
    </PublicFrame>
  )
}

const useFigures = (operation: string) =>
  useInfiniteQuery({
    queryKey: ['public', 'figures', operation],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      call('publicFigures', { params: { operation }, query: { cursor: pageParam } }),
    getNextPageParam: ({ next }) => next ?? undefined,
  })

/** Until when, with which delay, and how to read what stands there. */
const Terms = ({ operation, readAt }: { operation: Operation; readAt: number }) => {
  const t = useTranslations('audience')
  const format = useFormatter()
  const { publicDelayHours: hours } = operation
  const until = format.dateTime(new Date(readAt - hours * 3_600_000), 'short')
  return (
    <div className='wb-public-terms'>
      <p>{hours > 0 ? t('untilDelayed', { until, hours }) : t('until', { until })}</p>
      <p>{t('rules')}</p>
    </div>
  )
}

const Figures = ({ rows }: { rows: readonly FigureRow[] }) => {
  const t = useTranslations('audience')
  const sources = sourcesOf(rows)
  if (rows.length === 0) return <Empty title={t('noFigures')}>{t('noFiguresHelp')}</Empty>
  return (
    <>
      <FiguresTable rows={rows} sources={sources} />
      {sources.length > 0 && (
        <Section title={t('sources')}>
          <ol className='wb-sources'>
            {sources.map((source, at) => (
              <li key={at} id={`source-${at + 1}`} className='wb-claim'>
                {source.url ? (
                  <a href={source.url} rel='noreferrer'>
                    {source.title}
                  </a>
                ) : (
                  source.title
                )}
                {[source.issuer, source.issuedOn ?? source.statedDate]
                  .filter(Boolean)
                  .map((part) => `, ${part}`)}
                {source.quotes.map((quote) => (
                  <q key={quote}>{quote.replaceAll(/^["“]|["”]$/g, '')}</q>
                ))}
              </li>
            ))}
          </ol>
        </Section>
      )}
    </>
  )
}
