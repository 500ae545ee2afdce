import { useTranslations } from 'use-intl'
import { useRead } from '../api/query.ts'
import { useOperation } from '../session/me.ts'
import { Figure } from '../ui/figure.tsx'
import { Section } from '../ui/page.tsx'
import { When } from '../ui/when.tsx'
import type { Consignment } from './standing.ts'

/** What came otherwise than announced, line by line, with what was found and why. */
export const Discrepancies = ({ consignment }: { consignment: Consignment }) => {
  const t = useTranslations('consignments.discrepancy')
  const operation = useOperation()
  const unit = new Map(consignment.lines.map(({ id, item }) => [id, item.unit]))
  const asked = { params: { operation, consignment: consignment.id } }
  const found = useRead('getDiscrepancies', asked)
  const lines = (found.data?.lines ?? []).filter(
    ({ over, short, findings }) =>
      over > 0 || short > 0 || findings.some(({ finding }) => finding !== 'sound'),
  )
  const { breaches, dwell } = consignment
  if (lines.length === 0 && breaches.length === 0 && !dwell) return null
  return (
    <Section title={t('title')}>
      <ul className='wb-paper-list wb-card'>
        {dwell && (
          <li>
            <b>{t('dwell', { hours: dwell.hours })}</b>
            <span className='wb-quiet'>
              {t('since')} <When at={dwell.since} planned />
              {dwell.until && (
                <>
                  {' '}
                  {t('until')} <When at={dwell.until} planned />
                </>
              )}
            </span>
          </li>
        )}
        {breaches.map((breach) => (
          <li key={breach.act}>
            <span className='wb-held'>{t('breach', { place: breach.placeName })}</span>
            <When at={breach.at} planned />
          </li>
        ))}
        {lines.map((line) => (
          <li key={line.line}>
            <b>{line.item.name}</b>
            <span>
              {line.short > 0 && (
                <span className='wb-gone'>
                  {t('short')} <Figure value={line.short} unit={unit.get(line.line)} />
                </span>
              )}{' '}
              {line.over > 0 && (
                <>
                  {t('over')} <Figure value={line.over} unit={unit.get(line.line)} />
                </>
              )}
            </span>
            {line.findings
              .filter(({ finding }) => finding !== 'sound')
              .map((each, at) => (
                <span key={at} className='wb-quiet'>
                  {t(`findings.${each.finding}`)}{' '}
                  {each.quantity !== null && <Figure value={each.quantity} />}
                  {each.reason && `: ${each.reason}`}
                </span>
              ))}
          </li>
        ))}
      </ul>
    </Section>
  )
}
