import './deliveries.css'
import { Button } from '@mantine/core'
import { Link, useNavigate } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { facilityStages } from '#stock/stock.ts'
import { useRead } from '../api/query.ts'
import { OwnNotices } from '../recalls/own-notices.tsx'
import { useMay, useMe, useOperation } from '../session/me.ts'
import { useAddress } from '../shell/address.ts'
import { GoodsState, isKept, StageWord } from '../stock/goods-state.tsx'
import { useLotName } from '../stock/lot-name.tsx'
import type { StockRow } from '../stock/stock-list.tsx'
import { Figure } from '../ui/figure.tsx'
import { Empty, Loaded, Page, Section } from '../ui/page.tsx'
import { RecordPicker } from '../ui/record-picker.tsx'
import { Day } from '../ui/when.tsx'
import { DeliveryTabs } from './delivery-tabs.tsx'
import { FacilityActs } from './facility-acts.tsx'

/** What a facility has: signed for, on its wards, in service; and what it does with it. */
export const FacilityPage = () => {
  const t = useTranslations('deliveries')
  const operation = useOperation()
  const navigate = useNavigate()
  const mine = useMe().data?.memberships.find((each) => each.operation === operation)?.party?.id
  const may = useMay()
  const facility = useAddress()['facility'] ?? mine ?? null
  return (
    <Page
      title={t('tabs.at')}
      below={<DeliveryTabs about={t('atAbout')} />}
      acts={
        may('alarm.record') && (
          <Button
            component={Link}
            to={`/o/${operation}/recalls/alarms/new${facility ? `?facility=${facility}` : ''}`}
            variant='default'
          >
            {t('raiseAlarm')}
          </Button>
        )
      }
    >
      {facility !== null && <OwnNotices key={facility} party={facility} />}
      <div className='wb-form'>
        <RecordPicker
          kind='party'
          label={t('facility')}
          value={facility}
          onChange={(id) =>
            void navigate({ to: '.', search: { facility: id ?? undefined }, replace: true })
          }
        />
      </div>
      {facility === null && <Empty title={t('chooseFacility')}>{t('chooseFacilityHelp')}</Empty>}
      {facility !== null &&
        facilityStages.map((stage) => <Part key={stage} facility={facility} stage={stage} />)}
    </Page>
  )
}

const Part = ({
  facility,
  stage,
}: {
  facility: string
  stage: (typeof facilityStages)[number]
}) => {
  const t = useTranslations('deliveries')
  const params = { operation: useOperation() }
  const found = useRead('listStock', {
    params,
    query: { holder: facility, stage, sort: 'expiry', limit: 200 },
  })
  return (
    <Section title={t(`parts.${stage}`)}>
      <Loaded of={found} height={120}>
        {({ items }) =>
          items.length === 0 ? (
            <p className='wb-quiet'>{t('nothingHere')}</p>
          ) : (
            <ul className='wb-plain wb-held-goods'>
              {items.map((row) => (
                <Row key={row.account} facility={facility} row={row} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </Section>
  )
}

const Row = ({ facility, row }: { facility: string; row: StockRow }) => {
  const t = useTranslations('deliveries')
  const lotName = useLotName()
  return (
    <li>
      <span>
        <b>{row.item.name}</b>
        <span className='wb-quiet'>
          {' '}
          {lotName(row.lot)}
          {row.lot.expiresOn && (
            <>
              {' · '}
              {t.rich('expiresOn', {
                day: () => <Day on={row.lot.expiresOn ?? ''} weekday={false} />,
              })}
            </>
          )}
        </span>
      </span>
      <Figure value={row.quantity} unit={row.item.unit} why={`lot:${row.lot.id}`} />
      <span>
        <StageWord stage={row.stage} held={isKept(row)} />{' '}
        <span className='wb-quiet'>{row.place?.name}</span>
      </span>
      <GoodsState {...row} />
      <FacilityActs facility={facility} row={row} />
    </li>
  )
}
