import './deliveries.css'
import { Button, Modal } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Answered } from '#http/calling.ts'
import { useRead } from '../api/query.ts'
import { useMay, useOperation } from '../session/me.ts'
import { useParam } from '../shell/address.ts'
import { Back, Facts, Loaded, Page, Section } from '../ui/page.tsx'
import { Timeline } from '../ui/timeline.tsx'
import { When } from '../ui/when.tsx'
import { DeliveryLines } from './delivery-lines.tsx'
import { RefuseForm } from './refuse-form.tsx'
import { Signatures } from './signatures.tsx'

export type Delivery = Answered<'getDelivery'>

/** One delivery: what was sent, what is on its way, who signed for what. */
export const DeliveryPage = () => {
  const operation = useOperation()
  const params = { operation, delivery: useParam('delivery') }
  const delivery = useRead('getDelivery', { params })
  return (
    <Loaded of={delivery} height={480}>
      {(found) => <Whole delivery={found} />}
    </Loaded>
  )
}

const Whole = ({ delivery }: { delivery: Delivery }) => {
  const t = useTranslations('deliveries')
  const operation = useOperation()
  const { facility, place, from, carrier, vehicle, plannedArrival } = delivery
  return (
    <Page
      title={facility.name}
      above={
        <>
          <Back to={`/o/${operation}/deliveries`}>{t('title')}</Back> · {delivery.code}
        </>
      }
      below={t('fromTo', { from: from.name, to: place.name })}
      acts={<Acts delivery={delivery} />}
    >
      <DeliveryLines delivery={delivery} />
      <Section title={t('signatures')}>
        <Signatures delivery={delivery} />
      </Section>
      <Section title={t('aboutIt')}>
        <Facts
          facts={[
            [t('dispatchedAt'), <When key='d' at={delivery.dispatchedAt} planned />],
            [t('plannedArrival'), plannedArrival && <When key='p' at={plannedArrival} planned />],
            [t('carrier'), carrier?.name],
            [t('vehicle'), vehicle],
            [t('note'), delivery.note],
          ]}
        />
      </Section>
      <Section title={t('done')}>
        <Timeline operation={operation} subject={delivery.id} />
      </Section>
    </Page>
  )
}

const Acts = ({ delivery }: { delivery: Delivery }) => {
  const t = useTranslations('deliveries')
  const operation = useOperation()
  const may = useMay()
  const [refusing, setRefusing] = useState(false)
  const isOpen = delivery.lines.some(({ onItsWay }) => onItsWay > 0)
  const lots = new Set(delivery.lines.map((line) => line.lot))
  const [lot] = lots.size === 1 ? lots : []
  return (
    <>
      {may('delivery.sign') && (
        <Button
          component={Link}
          to={`/o/${operation}/deliveries/${delivery.id}/sign`}
          variant={isOpen ? 'filled' : 'default'}
        >
          {t('sign')}
        </Button>
      )}
      {may('delivery.refuse') && isOpen && (
        <Button variant='default' onClick={() => setRefusing(true)}>
          {t('refuse')}
        </Button>
      )}
      {may('alarm.record') && (
        <Button
          component={Link}
          to={`/o/${operation}/recalls/alarms/new?${new URLSearchParams({
            facility: delivery.facility.id,
            ...(lot && { lot }),
          }).toString()}`}
          variant='default'
        >
          {t('raiseAlarm')}
        </Button>
      )}
      <Button
        component='a'
        href={`/api/operations/${operation}/deliveries/${delivery.id}/papers/dispatch_note`}
        variant='default'
        target='_blank'
      >
        {t('dispatchNote')}
      </Button>
      {refusing && (
        <Modal opened onClose={() => setRefusing(false)} title={t('refuse')} size='lg'>
          <RefuseForm delivery={delivery} close={() => setRefusing(false)} />
        </Modal>
      )}
    </>
  )
}
