import '../stock/stock.css'
import './conformity.css'
import { Button, TextInput } from '@mantine/core'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Answered } from '#http/calling.ts'
import { newId } from '#platform/ids.ts'
import { useAct, useRead } from '../api/query.ts'
import { useMay, useOperation } from '../session/me.ts'
import { useParam } from '../shell/address.ts'
import { Held } from '../stock/goods-state.tsx'
import { useLotName } from '../stock/lot-name.tsx'
import { Figure } from '../ui/figure.tsx'
import { Back, Facts, Loaded, Page, Section } from '../ui/page.tsx'
import { Refused } from '../ui/refused.tsx'
import { Day, When } from '../ui/when.tsx'
import { useRuleWords } from '../rules/rule-words.ts'
import { Against } from './against.tsx'
import { Decided } from './decided.tsx'
import { EvidenceLines } from './evidence-lines.tsx'
import { InspectionLines } from './inspection-lines.tsx'
import { OutcomeWord } from './outcome.tsx'
import { VerdictForm } from './verdict-form.tsx'
import { useUseWords, VerdictLine } from './verdict-line.tsx'

type Assessment = Answered<'getAssessment'>

/** One lot: evidence against rule, and the decision beside it. */
export const AssessmentPage = () => {
  const operation = useOperation()
  const lot = useParam('lot')
  const [on, setOn] = useState<string>()
  const found = useRead('getAssessment', { params: { operation }, query: { lot, on } })
  return (
    <Loaded of={found} height={480}>
      {(assessment) => <Whole found={assessment} setOn={setOn} />}
    </Loaded>
  )
}

const Whole = ({ found, setOn }: { found: Assessment; setOn: (on?: string) => void }) => {
  const t = useTranslations('conformity')
  const catalogue = useTranslations('catalogue')
  const operation = useOperation()
  const lotName = useLotName()
  const may = useMay()
  const navigate = useNavigate()
  const words = useRuleWords()
  const { lot } = found
  const room = `/o/${operation}/conformity`
  const about = new URLSearchParams({ lot: lot.id, item: lot.item.id }).toString()
  return (
    <Page
      title={`${lot.item.name}, ${lotName(lot)}`}
      above={
        <>
          <Back to={room}>{t('title')}</Back> ·{' '}
          <Link to={`/o/${operation}/stock/lots/${lot.id}`}>{t('whereItIs')}</Link>
        </>
      }
      below={<Standing found={found} />}
      acts={
        <>
          {may('evidence.record') && (
            <Button component={Link} to={`${room}/evidence/new?${about}`} variant='default'>
              {t('addEvidence')}
            </Button>
          )}
          {may('inspection.record') && (
            <Button component={Link} to={`${room}/inspections/new?${about}`} variant='default'>
              {t('addInspection')}
            </Button>
          )}
        </>
      }
    >
      <Facts
        facts={[
          [t('maker'), lot.maker?.name ?? t('makerUnknown')],
          [t('model'), lot.item.model],
          [t('law'), catalogue(`regimes.${lot.regime}`)],
          [t('madeOn'), lot.madeOn && <Day on={lot.madeOn} weekday={false} />],
          [
            t('shelfLife'),
            lot.expiresOn && lot.daysLeft !== null && (
              <>
                <Day on={lot.expiresOn} weekday={false} />
                {' · '}
                {lot.daysLeft < 0 ? (
                  <Held>{t('expired')}</Held>
                ) : (
                  t('daysLeft', { days: lot.daysLeft })
                )}
              </>
            ),
          ],
        ]}
      />
      <div className='wb-beside'>
        <div>
          <Section title={t('against')}>
            <div className='wb-rules-of'>
              <TextInput
                type='date'
                label={t('rulesOf')}
                description={words.list(found.countries.map(words.country))}
                value={found.on}
                onChange={({ currentTarget }) => setOn(currentTarget.value || undefined)}
              />
            </div>
            <Against found={found} />
          </Section>
          <Section title={t('tabs.evidence')}>
            <EvidenceLines evidence={found.evidence} />
          </Section>
          {found.inspections.length > 0 && (
            <Section title={t('tabs.inspections')}>
              <InspectionLines inspections={found.inspections} />
            </Section>
          )}
          {found.alarms.length > 0 && <Alarms found={found} />}
          {found.uses.length > 0 && <Uses found={found} />}
          {found.verdicts.length > 0 && (
            <Section title={t('verdictsHere')}>
              <ul className='wb-plain'>
                {found.verdicts.map((verdict) => (
                  <VerdictLine key={verdict.id} verdict={verdict} />
                ))}
              </ul>
            </Section>
          )}
        </div>
        {may('verdict.record') && (
          <aside className='wb-card wb-decision' aria-label={t('decision')}>
            <ReceiptCheck found={found} />
            <h2>{t('decision')}</h2>
            <VerdictForm
              start={{
                kind: 'lot',
                item: lot.item.id,
                maker: lot.maker?.id ?? null,
                packaging: lot.packaging,
                lot: lot.id,
                package: null,
              }}
              onDone={() => void navigate({ to: room })}
            />
          </aside>
        )}
      </div>
    </Page>
  )
}

const Standing = ({ found }: { found: Assessment }) => {
  const t = useTranslations('conformity')
  const { outcome, decision } = found.standing
  return (
    <>
      {outcome === 'none' ? (
        t('nobodyDecided')
      ) : (
        <>
          {t('standsNow')} <OutcomeWord outcome={outcome} />
        </>
      )}
      {decision && (
        <>
          {' · '}
          <Decided decision={decision} lot={found.lot.id} />
        </>
      )}
    </>
  )
}

/** Where the type passed and lots wait for their check, the check is the one thing to do. */
const ReceiptCheck = ({ found }: { found: Assessment }) => {
  const t = useTranslations('conformity')
  const operation = useOperation()
  const may = useMay()
  const check = useAct('recordReceiptChecks')
  const [id] = useState(newId)
  const passed = found.verdicts.find(({ subject }) => subject.kind === 'type')
  if (found.checked || !passed?.receiptCheck || !may('verdict.receipt_check')) return null
  return (
    <div className='wb-receipt-check'>
      <p>{t('receiptCheckAsk')}</p>
      <Button
        loading={check.isPending}
        onClick={() => check.mutate({ params: { operation }, body: { id, lots: [found.lot.id] } })}
      >
        {t('checkLots', { count: 1 })}
      </Button>
      {check.error && <Refused error={check.error} />}
    </div>
  )
}

const Alarms = ({ found }: { found: Assessment }) => {
  const t = useTranslations('conformity')
  return (
    <Section title={t('alarms')}>
      <ul className='wb-plain'>
        {found.alarms.map((alarm) => (
          <li key={alarm.id}>
            {alarm.open ? <Held>{t('alarmOpen')}</Held> : t('alarmClosed')} {alarm.what}
            <span className='wb-quiet'>
              {' · '}
              {alarm.facility}
              {' · '}
              <When at={alarm.raisedAt} />
              {alarm.lot !== found.lot.id && ` · ${t('onAnotherLot')}`}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}

const Uses = ({ found }: { found: Assessment }) => {
  const t = useTranslations('conformity')
  const need = useTranslations('needs')
  const uses = useUseWords()
  return (
    <Section title={t('wantedFor')}>
      <ul className='wb-plain'>
        {found.uses.map((use) => (
          <li key={use.needLine}>
            {use.facility}: {uses(use.usedBy)}, {uses(use.purpose)}{' '}
            <Figure value={use.open} unit={found.lot.unit} />
            <span className='wb-quiet'>
              {' · '}
              {need(`priorities.${use.priority}`)}
              {use.standards.length > 0 && ` · ${use.standards.join(', ')}`}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
