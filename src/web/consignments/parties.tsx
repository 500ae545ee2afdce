import { Link } from '@tanstack/react-router'
import { useFormatter, useTranslations } from 'use-intl'
import { Facts } from '../ui/page.tsx'
import { digitsOf } from './header-values.ts'
import type { Consignment } from './standing.ts'

/** Who takes part in which role, and on which terms. */
export const Parties = ({ operation, kept }: { operation: string; kept: Consignment }) => {
  const t = useTranslations('consignments')
  const format = useFormatter()
  const roles = Map.groupBy(kept.parties, ({ role }) => role)
  const insured = kept.insuredValue
  return (
    <Facts
      facts={[
        ...[...roles].map(
          ([role, played]) =>
            [
              t(`roles.${role}`),
              <PartyLinks key={role} operation={operation} played={played} />,
            ] as const,
        ),
        [t('header.origin'), kept.origin?.name],
        [t('header.destination'), kept.destination?.name],
        [
          t('header.incoterm'),
          kept.incoterm && [kept.incoterm, kept.incotermPlace].filter(Boolean).join(' '),
        ],
        [t('header.freightPayer'), kept.freightPayer?.name],
        [t('header.storagePayer'), kept.storagePayer?.name],
        [t('header.demurragePayer'), kept.demurragePayer?.name],
        [t('header.insurer'), kept.insurer?.name],
        [
          t('header.insuredValue'),
          insured &&
            format.number(insured.minor / 10 ** digitsOf(insured.currency), {
              style: 'currency',
              currency: insured.currency,
            }),
        ],
        [t('header.message'), kept.message && <q key='m'>{kept.message}</q>],
        [t('header.statedDate'), kept.statedDate && <q key='s'>{kept.statedDate}</q>],
        [t('header.note'), kept.note],
      ]}
    />
  )
}

const PartyLinks = ({
  operation,
  played,
}: {
  operation: string
  played: Consignment['parties']
}) => (
  <>
    {played.map(({ party, eori }, at) => (
      <span key={party.id}>
        {at > 0 && ', '}
        <Link to={`/o/${operation}/parties/${party.id}`}>{party.name}</Link>
        {eori && <span className='wb-quiet'> EORI {eori}</span>}
      </span>
    ))}
  </>
)
