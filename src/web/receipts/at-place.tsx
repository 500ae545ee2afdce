import { Button } from '@mantine/core'
import { Link, useNavigate } from '@tanstack/react-router'
import { type ReactNode, useEffect, useState } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import { useRead } from '../api/query.ts'
import type { OpenConsignment, PlaceData } from '../outbox/place-data.ts'
import { usePlaceData } from '../outbox/use-place-data.ts'
import { useAddress, useParam } from '../shell/address.ts'
import { Back, Empty, Loaded, Page } from '../ui/page.tsx'
import { usePlace } from './place.ts'

/** When the list was read, by the network or long ago; always said. */
export const ReadAt = ({ data, isStale }: { data: PlaceData; isStale: boolean }) => {
  const t = useTranslations('receipts')
  const format = useFormatter()
  const [now, setNow] = useState(() => new Date())
  useEffect(() => {
    const tick = setInterval(() => setNow(new Date()), 20_000)
    return () => clearInterval(tick)
  }, [])
  const at = new Date(data.readAt)
  const ago = format.relativeTime(at, { now: now < at ? at : now })
  return (
    <span className={isStale ? 'wb-stale' : undefined}>
      {t(isStale ? 'readWithout' : 'readAt', { at: format.dateTime(at, 'planned'), ago })}
    </span>
  )
}

/**
 * Whoever comes by a link from a desk and never chose a place stands where the consignment goes.
 * True where nobody said where that is.
 */
const useWayToPlace = (operation: string, place: string, consignment: string): boolean => {
  const navigate = useNavigate()
  const asked = { params: { operation, consignment } }
  const found = useRead('getConsignment', asked, { enabled: place === '' })
  const destination = found.data?.destination?.id
  useEffect(() => {
    if (place !== '' || !destination) return
    const search = (now: object) => ({ ...now, place: destination })
    void navigate({ to: '.', search, replace: true })
  }, [place, destination, navigate])
  return place === '' && (found.error !== null || found.data?.destination === null)
}

/** One open consignment of the place, out of what this device keeps. */
export const AtPlace = ({
  children,
}: {
  children: (found: { consignment: OpenConsignment; data: PlaceData }) => ReactNode
}) => {
  const t = useTranslations('receipts')
  const { operation, place } = usePlace()
  const id = useParam('consignment')
  const { act } = useAddress()
  const read = usePlaceData(operation, place, act)
  const isLost = useWayToPlace(operation, place, id)
  const elsewhere = (
    <div className='wb-page'>
      <Empty
        title={t('notHere')}
        act={
          <Button component={Link} to={`/o/${operation}/receiving`} variant='default'>
            {t('toPlace')}
          </Button>
        }
      >
        {t('notHereHelp')}
      </Empty>
    </div>
  )
  if (isLost) return elsewhere
  return (
    <Loaded of={read} height={480}>
      {(data) => {
        const consignment = data.consignments.find((each) => each.id === id)
        if (!consignment) return elsewhere
        const there = `/o/${operation}/receiving`
        const tabs = [
          ['tally', `${there}/${id}`],
          ['count', `${there}/${id}/count`],
        ] as const
        return (
          <Page
            title={consignment.code}
            above={<Back to={`${there}?place=${place}`}>{data.name}</Back>}
            below={<About consignment={consignment} />}
          >
            <nav className='wb-ways' aria-label={t('ways.label')}>
              {tabs.map(([key, to]) => (
                <Link
                  key={key}
                  to={to}
                  search={{ place }}
                  activeOptions={{ exact: true, includeSearch: false }}
                  activeProps={{ 'aria-current': 'page' }}
                >
                  {t(`ways.${key}`)}
                </Link>
              ))}
            </nav>
            {children({ consignment, data })}
            <p className='wb-read-at'>
              <ReadAt data={data} isStale={read.isStale} />
            </p>
          </Page>
        )
      }}
    </Loaded>
  )
}

/** Whom it comes from, under which papers, when. */
export const About = ({ consignment }: { consignment: OpenConsignment }) => {
  const t = useTranslations('receipts')
  const format = useFormatter()
  const { donors, documents, arrival } = consignment
  const parts = [
    donors.join(' + '),
    documents.join(', '),
    arrival &&
      t(arrival.isActual ? 'arrived' : 'arrives', {
        vehicle: arrival.vehicle ?? '',
        at: format.dateTime(new Date(arrival.at), 'planned'),
      }),
  ]
  return parts.filter((part) => part).join(' · ')
}
