import '../stock/stock.css'
import './conformity.css'
import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Answered } from '#http/calling.ts'
import { newId } from '#platform/ids.ts'
import { useAct, useRead } from '../api/query.ts'
import { useMay, useOperation } from '../session/me.ts'
import { useAddress } from '../shell/address.ts'
import { Held } from '../stock/goods-state.tsx'
import { useLotName } from '../stock/lot-name.tsx'
import { Figure } from '../ui/figure.tsx'
import { Empty, Loaded, Page, Section } from '../ui/page.tsx'
import { Refused } from '../ui/refused.tsx'
import { Day, When } from '../ui/when.tsx'
import { useRuleWords } from '../rules/rule-words.ts'
import { ConformityTabs } from './conformity-tabs.tsx'
import { OutcomeWord } from './outcome.tsx'
import { useSubjectWords } from './subject-words.tsx'

type Desk = Answered<'conformityDesk'>
type Group = Desk['groups'][number]

/** What waits for the officer, by type, the most needed first; and what to look at again. */
export const DeskPage = () => {
  const t = useTranslations('conformity')
  const operation = useOperation()
  const may = useMay()
  const { place, item } = useAddress()
  const found = useRead('conformityDesk', { params: { operation }, query: { place, item } })
  const begin = may('verdict.record') && (
    <Button component={Link} to={`/o/${operation}/conformity/decide`} data-begins>
      {t('recordVerdict')}
    </Button>
  )
  return (
    <Page title={t('title')} below={<ConformityTabs about={t('deskAbout')} />} acts={begin}>
      <Loaded of={found} height={400}>
        {(desk) => (
          <>
            {desk.toConfirm > 0 && (
              <p className='wb-desk-note'>
                <Link to={`/o/${operation}/conformity/verdicts?waiting=true`}>
                  {t('toConfirm', { count: desk.toConfirm })}
                </Link>
              </p>
            )}
            {desk.reviews.length > 0 && <Reviews reviews={desk.reviews} />}
            {desk.groups.length === 0 ? (
              <Empty title={t('waitingEmpty')}>{t('waitingEmptyHelp')}</Empty>
            ) : (
              <ul className='wb-groups'>
                {desk.groups.map((group) => (
                  <li key={[group.item, group.maker, group.packaging].join()}>
                    <TypeGroup group={group} />
                  </li>
                ))}
              </ul>
            )}
            {!desk.whole && <p className='wb-quiet'>{t('notWhole')}</p>}
          </>
        )}
      </Loaded>
    </Page>
  )
}

const Reviews = ({ reviews }: { reviews: Desk['reviews'] }) => {
  const t = useTranslations('conformity')
  const operation = useOperation()
  const words = useSubjectWords()
  const { word } = useRuleWords()
  return (
    <Section title={t('reviews')}>
      <ul className='wb-plain'>
        {reviews.map((review) => (
          <li key={review.evidence + review.verdict}>
            <Held>{t(`review.${review.why}`)}</Held>{' '}
            <Link to={`/o/${operation}/conformity/evidence/${review.evidence}`}>
              {[word('evidenceKinds', review.kind), review.number].filter(Boolean).join(' ')}
            </Link>
            <span className='wb-quiet'>
              {' · '}
              <When at={review.since} />
              {' · '}
            </span>
            <Link to={`/o/${operation}/conformity/verdicts/${review.verdict}`}>
              <OutcomeWord outcome={review.outcome} /> {words(review.subject)}
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** One type: what of it waits, who needs it, on which evidence; its lots, each to be looked at. */
const TypeGroup = ({ group }: { group: Group }) => {
  const t = useTranslations('conformity')
  const need = useTranslations('needs')
  const { evidence } = useRuleWords()
  const operation = useOperation()
  const lotName = useLotName()
  const first = group.lots[0]
  return (
    <section className='wb-group' aria-label={group.itemName}>
      <header>
        <div>
          <h2>
            <Link to={`/o/${operation}/conformity/lots/${first?.lot ?? ''}`}>{group.itemName}</Link>
          </h2>
          <p className='wb-quiet'>
            {[group.makerName ?? t('makerUnknown'), group.packaging].filter(Boolean).join(', ')}
          </p>
        </div>
        <div className='wb-group-sum'>
          <Figure value={group.quantity} unit={group.unit} why={`lot:${first?.lot ?? ''}`} />
          <span className='wb-quiet'>{t('waitsDays', { days: group.ageDays })}</span>
        </div>
      </header>
      <p className='wb-state'>
        {group.priority ? (
          <span className='wb-needed' data-priority={group.priority}>
            {t('neededBy', { priority: need(`priorities.${group.priority}`) })}{' '}
            <Figure value={group.needed} unit={group.unit} why={`need:${group.item}`} />
          </span>
        ) : (
          <span className='wb-quiet'>{t('notNeeded')}</span>
        )}
        <EvidenceHad kinds={group.evidence} words={evidence(group.evidence)} />
        {group.validated && <span>{t('validated')}</span>}
      </p>
      <ul className='wb-group-lots'>
        {group.lots.map((lot) => (
          <li key={lot.lot}>
            <Link to={`/o/${operation}/conformity/lots/${lot.lot}`}>{lotName(lot)}</Link>
            <span className='wb-quiet'>{lot.places.join(', ')}</span>
            <span className='wb-quiet'>
              {lot.expiresOn && (
                <>
                  {t('expires')} <Day on={lot.expiresOn} weekday={false} />
                </>
              )}
              {lot.alarms > 0 && <Held>{t('alarmsOpen', { count: lot.alarms })}</Held>}
            </span>
            <Figure value={lot.quantity} unit={group.unit} />
          </li>
        ))}
      </ul>
      <GroupActs group={group} />
    </section>
  )
}

const EvidenceHad = ({ kinds, words }: { kinds: Group['evidence']; words: string }) => {
  const t = useTranslations('conformity')
  if (kinds.length === 0) return <Held>{t('noEvidence')}</Held>
  return kinds.every((kind) => kind === 'donor_statement') ? (
    <Held>{t('statementOnly')}</Held>
  ) : (
    <span>{words}</span>
  )
}

const GroupActs = ({ group }: { group: Group }) => {
  const t = useTranslations('conformity')
  const operation = useOperation()
  const may = useMay()
  const check = useAct('recordReceiptChecks')
  const [id] = useState(newId)
  const lots = group.lots.map(({ lot }) => lot).slice(0, 200)
  const count = lots.length
  const several = new URLSearchParams({ item: group.item, lots: lots.join(',') })
  return (
    <div className='wb-group-acts wb-no-print'>
      {group.validated && may('verdict.receipt_check') && (
        <Button
          loading={check.isPending}
          onClick={() => check.mutate({ params: { operation }, body: { id, lots } })}
        >
          {t('checkLots', { count })}
        </Button>
      )}
      {may('verdict.record') && (
        <Button
          component={Link}
          to={
            count > 1
              ? `/o/${operation}/conformity/decide?${several.toString()}`
              : `/o/${operation}/conformity/lots/${lots[0] ?? ''}`
          }
          variant='default'
        >
          {count > 1 ? t('decideLots', { count }) : t('assess')}
        </Button>
      )}
      {check.error && <Refused error={check.error} />}
    </div>
  )
}
