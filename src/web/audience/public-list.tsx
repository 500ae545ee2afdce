import { Link } from '@tanstack/react-router'
import { useFormatter, useTranslations } from 'use-intl'
import { rowsOf, type RowOf, useList } from '../api/query.ts'
import { useNamesOf } from '../ui/country.tsx'
import { Empty, Loaded, Page } from '../ui/page.tsx'
import { PublicFrame } from './frame.tsx'

/** The operations that are declared public. */
export const PublicList = () => {
  const t = useTranslations('audience')
  const found = useList('listPublicOperations', { query: { sort: 'newest' } })
  return (
    <PublicFrame>
      <Page title={t('publicFigures')} below={t('publicAbout')}>
        <Loaded of={found}>
          {(data) => {
            const rows = rowsOf<'listPublicOperations'>(data)
            if (rows.length === 0)
              return <Empty title={t('noneIsPublic')}>{t('noneIsPublicHelp')}</Empty>
            return (
              <ul className='wb-public-list'>
                {rows.map((row) => (
                  <li key={row.slug}>
                    <Link to={`/public/${row.slug}`}>
                      <b>{row.name}</b>
                      <About operation={row} />
                    </Link>
                  </li>
                ))}
              </ul>
            )
          }}
        </Loaded>
        {found.hasNextPage && (
          <button type='button' className='wb-link' onClick={() => void found.fetchNextPage()}>
            {t('more')}
          </button>
        )}
      </Page>
    </PublicFrame>
  )
}

/** For which countries, and since when. */
export const About = ({ operation }: { operation: RowOf<'listPublicOperations'> }) => {
  const t = useTranslations('audience')
  const format = useFormatter()
  const countryOf = useNamesOf('region')
  const { recipientCountries, beginsOn, endsOn, glide } = operation
  const day = (on: string) => format.dateTime(new Date(`${on}T12:00:00Z`), 'day')
  const parts = [
    format.list(recipientCountries.map(countryOf)),
    beginsOn && (endsOn ? `${day(beginsOn)} – ${day(endsOn)}` : t('since', { on: day(beginsOn) })),
    glide,
  ].filter(Boolean)
  return <span>{parts.join(' · ')}</span>
}
