import { Link } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { useOperation } from '../session/me.ts'
import { useLotName } from '../stock/lot-name.tsx'
import { Figure } from '../ui/figure.tsx'
import { StageBar } from '../ui/stage-bar.tsx'
import { Day } from '../ui/when.tsx'
import type { Delivery } from './delivery-page.tsx'

/** Each line with what was sent, and one bar: on its way, signed for, refused. */
export const DeliveryLines = ({ delivery }: { delivery: Delivery }) => {
  const t = useTranslations('deliveries')
  const operation = useOperation()
  const lotName = useLotName()
  return (
    <div className='wb-delivery-lines'>
      {delivery.lines.map((line) => (
        <article key={line.id} className='wb-card wb-delivery-line'>
          <header>
            <h2>{line.item.name}</h2>
            <Figure value={line.dispatched} unit={line.unit} why={`delivery:${delivery.id}`} />
          </header>
          <StageBar
            total={line.dispatched}
            segments={[
              {
                solidity: 'delivered',
                quantity: line.delivered - line.damaged,
                label: t('soundSigned'),
              },
              { solidity: 'held', quantity: line.damaged, label: t('damagedSigned') },
              { solidity: 'sent', quantity: line.onItsWay, label: t('onItsWay') },
              { solidity: 'gone', quantity: line.refused, label: t('refused') },
            ]}
          />
          <p className='wb-quiet'>
            <Link to={`/o/${operation}/stock/lots/${line.lot}`}>{lotName(line)}</Link>
            {line.expiresOn && (
              <>
                {' · '}
                {t.rich('expiresOn', {
                  day: () => <Day on={line.expiresOn ?? ''} weekday={false} />,
                })}
              </>
            )}
            {line.need && (
              <>
                {' · '}
                <Link to={`/o/${operation}/needs/${line.need.id}`}>
                  {t('forNeed', { code: line.need.code })}
                </Link>
              </>
            )}
          </p>
        </article>
      ))}
    </div>
  )
}
