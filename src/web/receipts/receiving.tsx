import './receiving.css'
import { Button, Skeleton } from '@mantine/core'
import { Link, useNavigate } from '@tanstack/react-router'
import { Suspense, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Scan } from '#consignments/scan.ts'
import { useRead } from '../api/query.ts'
import { isUncounted, type OpenConsignment, outermostOf, packagesOf } from '../outbox/place-data.ts'
import { usePlaceData } from '../outbox/use-place-data.ts'
import { useMay } from '../session/me.ts'
import { Empty, Loaded, Page } from '../ui/page.tsx'
import { About, ReadAt } from './at-place.tsx'
import { usePlace } from './place.ts'
import { ScanBar } from './scan-bar.tsx'
import { part } from '../ui/part.tsx'

const OtherPlace = part(async () => (await import('./other-place.tsx')).OtherPlace)

/** Receiving: first where one stands, then what is expected there. */
export const Receiving = () => {
  const { place } = usePlace()
  return place === '' ? <ChoosePlace /> : <Board />
}

const ChoosePlace = () => {
  const t = useTranslations('receipts')
  const { operation, choose } = usePlace()
  const found = useRead('listAwaitedPlaces', { params: { operation } })
  return (
    <Page title={t('title')} below={t('choose')}>
      <Loaded of={found}>
        {({ items }) => (
          <ul className='wb-rows'>
            {items.map(({ place, consignments }) => (
              <li key={place.id}>
                <button type='button' className='wb-row' onClick={() => choose(place.id)}>
                  <b>{place.name}</b>
                  <span className='wb-row-end'>{t('open', { count: consignments })}</span>
                </button>
              </li>
            ))}
          </ul>
        )}
      </Loaded>
      <Suspense fallback={<Skeleton height={76} mt='md' />}>
        <OtherPlace />
      </Suspense>
      <p className='wb-read-at'>
        <Link to={`/o/${operation}/receiving/receipts`}>{t('allReceipts')}</Link>
      </p>
    </Page>
  )
}

const Board = () => {
  const t = useTranslations('receipts')
  const { operation, place, choose } = usePlace()
  const may = useMay()
  const read = usePlaceData(operation, place)
  const navigate = useNavigate()
  const [says, setSays] = useState<string>()
  const there = `/o/${operation}/receiving`
  const hear = (scan: Scan, text: string) => {
    const [found] = read.data ? packagesOf(read.data, scan) : []
    const byCode = read.data?.consignments.find(({ code }) => code === text.trim().toUpperCase())
    const id = found?.consignment.id ?? byCode?.id
    if (id === undefined) return setSays(t('scan.notExpected', { code: text.trim() }))
    const search = found ? { place, scan: found.package.id } : { place }
    return void navigate({ to: `${there}/${id}`, search })
  }
  return (
    <Loaded of={read} height={480}>
      {(data) => (
        <Page
          title={data.name}
          above={
            <button type='button' className='wb-link' onClick={() => choose(null)}>
              {t('changePlace')}
            </button>
          }
          below={<ReadAt data={data} isStale={read.isStale} />}
          acts={
            may('receipt.count') && (
              <Button
                component={Link}
                to={`${there}/unannounced`}
                search={{ place } as never}
                variant='default'
                data-begins
              >
                {t('unannounced.begin')}
              </Button>
            )
          }
        >
          <ScanBar heard={hear} says={says} />
          {data.consignments.length === 0 ? (
            <Empty title={t('nothingOpen')}>{t('nothingOpenHelp')}</Empty>
          ) : (
            <ul className='wb-rows'>
              {data.consignments.map((each) => (
                <li key={each.id}>
                  <Link
                    className='wb-row'
                    to={`${there}/${each.id}${outermostOf(each).length > 0 ? '' : '/count'}`}
                    search={{ place }}
                  >
                    <b>{each.code}</b>
                    <span className='wb-row-end'>
                      <Left consignment={each} />
                    </span>
                    <span className='wb-row-under'>
                      <About consignment={each} />
                    </span>
                  </Link>
                </li>
              ))}
            </ul>
          )}
          <p className='wb-read-at'>
            <Link to={`${there}/receipts`} search={{ place }}>
              {t('receiptsHere')}
            </Link>
          </p>
        </Page>
      )}
    </Loaded>
  )
}

/** What of a consignment is still to be done here. */
const Left = ({ consignment }: { consignment: OpenConsignment }) => {
  const t = useTranslations('receipts')
  const boxes = outermostOf(consignment).length
  if (boxes > 0) return t('packages', { count: boxes })
  const lines = consignment.lines.filter(isUncounted).length
  return lines > 0 ? t('linesToCount', { count: lines }) : t('received')
}
