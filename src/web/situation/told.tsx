import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import type { Answered } from '#http/calling.ts'
import { useOperation } from '../session/me.ts'
import { Figure } from '../ui/figure.tsx'
import { Section } from '../ui/page.tsx'
import { When } from '../ui/when.tsx'

type Situation = Answered<'reportSituation'>
type Goods = Situation['came'][number]

/** One page: what came, what is held, what is missing, what is late, what was broken. */
export const Told = ({ told }: { told: Situation }) => (
  <div className='wb-told'>
    <Came told={told} />
    <Held told={told} />
    <Missing told={told} />
    <Late told={told} />
    <Broken told={told} />
  </div>
)

/** A list of things with a figure each, or the words that there is none. */
const Things = ({ none, children }: { none: string; children: readonly ReactNode[] }) =>
  children.length === 0 ? (
    <p className='wb-told-none'>{none}</p>
  ) : (
    <ul className='wb-told-list'>{children}</ul>
  )

const goods = ({ item, name, unit, quantity }: Goods) => (
  <li key={item}>
    <span>{name}</span>
    <Figure value={quantity} unit={unit} why={`item:${item}:arrived`} />
  </li>
)

const Came = ({ told }: { told: Situation }) => {
  const t = useTranslations('situation')
  return (
    <Section title={t('came')}>
      <Things none={t('nothingCame')}>{told.came.map(goods)}</Things>
    </Section>
  )
}

const Held = ({ told: { held } }: { told: Situation }) => {
  const t = useTranslations('situation')
  return (
    <Section title={t('held')}>
      <h3>{t('undecided')}</h3>
      <Things none={t('nothingUndecided')}>{held.undecided.map(goods)}</Things>
      {held.isMore && <p className='wb-told-small'>{t('andMore')}</p>}
      <h3>{t('verdicts')}</h3>
      <Things none={t('noVerdicts')}>
        {held.verdicts.map((verdict) => (
          <li key={verdict.id}>
            <span>
              <span className='wb-held'>
                <span aria-hidden='true'>▲ </span>
                {t(`outcomes.${verdict.outcome}`)}
              </span>{' '}
              {subjectOf(verdict.subject)}
              <span className='wb-told-small'>{verdict.reason}</span>
            </span>
            <When at={verdict.decidedAt} />
          </li>
        ))}
      </Things>
    </Section>
  )
}

/** What a verdict or a release is about, in the names it carries. */
const subjectOf = (of: Situation['held']['verdicts'][number]['subject']): string =>
  [of.itemName, of.makerName, of.packaging, of.lotNumber, of.packageCode]
    .filter(Boolean)
    .join(' · ')

const Missing = ({ told }: { told: Situation }) => {
  const t = useTranslations('situation')
  return (
    <Section title={t('missing')}>
      <Things none={t('nothingMissing')}>
        {told.missing.map((row) => (
          <li key={row.itemId}>
            <span>
              {row.item}
              <span className='wb-told-small'>
                {t('coming')} <Figure value={row.coming} /> · {t('needed')}{' '}
                <Figure value={row.needed} />
              </span>
            </span>
            <Figure value={row.open} unit={row.unit} why={`need:${row.itemId}`} />
          </li>
        ))}
      </Things>
    </Section>
  )
}

const Late = ({ told }: { told: Situation }) => {
  const t = useTranslations('situation')
  const operation = useOperation()
  return (
    <Section title={t('late')}>
      <Things none={t('nothingLate')}>
        {told.late.map((row) => (
          <li key={row.leg}>
            <span>
              <Link to={`/o/${operation}/consignments/${row.consignment}`}>{row.code}</Link>{' '}
              {row.vehicle}
              <span className='wb-told-small'>
                {[row.from?.name, row.to?.name].filter(Boolean).join(' → ')}
              </span>
            </span>
            {row.plannedArrival && <When at={row.plannedArrival} planned />}
          </li>
        ))}
      </Things>
    </Section>
  )
}

const Broken = ({ told: { breaches, urgentReleasesEnding } }: { told: Situation }) => {
  const t = useTranslations('situation')
  const rule = useTranslations('desk.rules')
  return (
    <Section title={t('broken')}>
      <h3>
        {t('breaches')} {breaches.open !== 0 && <Figure value={breaches.open} />}
      </h3>
      <Things none={t('noBreach')}>
        {breaches.oldest.map((row) => (
          <li key={row.id}>
            <span>
              {row.itemName}
              <span className='wb-told-small'>
                {[rule(row.rule), row.facility?.name].filter(Boolean).join(' · ')}
              </span>
            </span>
            <Figure value={row.quantity} unit={row.unit} />
          </li>
        ))}
      </Things>
      <h3>{t('ending')}</h3>
      <Things none={t('noneEnding')}>
        {urgentReleasesEnding.map((row) => (
          <li key={row.id}>
            <span>
              {subjectOf(row.subject)}
              <span className='wb-told-small'>{row.authorisedBy}</span>
            </span>
            <When at={row.expiresAt} planned />
          </li>
        ))}
      </Things>
    </Section>
  )
}
