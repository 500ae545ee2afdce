import '../stock/stock.css'
import './conformity.css'
import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Answered } from '#http/calling.ts'
import { newId } from '#platform/ids.ts'
import { ruleById } from '#rules/applying.ts'
import { useAct, useRead } from '../api/query.ts'
import { MedicineFound } from '../medicines/medicine-found.tsx'
import { useRuleTitle } from '../rules/rule-title.ts'
import { useMay, useOperation } from '../session/me.ts'
import { useParam } from '../shell/address.ts'
import { Held } from '../stock/goods-state.tsx'
import { Back, Facts, Loaded, Page, Section } from '../ui/page.tsx'
import { Refused } from '../ui/refused.tsx'
import { Day, When } from '../ui/when.tsx'
import { LabelLinks } from './label-links.tsx'
import { NamedEvidence } from './named-evidence.tsx'
import { OutcomeWord } from './outcome.tsx'
import { useSubjectWords } from './subject-words.tsx'
import { Reach, useLimitFacts } from './verdict-line.tsx'
import { VerdictStory } from './verdict-story.tsx'

type Verdict = Answered<'getVerdict'>

/** One verdict: what, for whom, on which evidence; what it lifts, and what came of it since. */
export const VerdictPage = () => {
  const operation = useOperation()
  const verdict = useParam('verdict')
  const found = useRead('getVerdict', { params: { operation, verdict } })
  return (
    <Loaded of={found} height={480}>
      {(one) => <Whole verdict={one} />}
    </Loaded>
  )
}

const Whole = ({ verdict }: { verdict: Verdict }) => {
  const t = useTranslations('conformity')
  const operation = useOperation()
  const words = useSubjectWords()
  const limitFacts = useLimitFacts()
  const may = useMay()
  const room = `/o/${operation}/conformity`
  const { subject, under } = verdict
  const derogation = ruleById(under?.rule ?? '')
  const titleOf = useRuleTitle()
  const title = derogation && titleOf(derogation)
  const again = new URLSearchParams({
    ...(subject.lot && { lot: subject.lot }),
    ...(subject.item && { item: subject.item }),
    ...(subject.package && { package: subject.package }),
  })
  const linked = (id: string, text: React.ReactNode) => (
    <Link key={id} to={`${room}/verdicts/${id}`}>
      {text}
    </Link>
  )
  return (
    <Page
      title={words(subject)}
      above={<Back to={`${room}/verdicts`}>{t('tabs.verdicts')}</Back>}
      below={
        <>
          <OutcomeWord outcome={verdict.outcome} />
          {verdict.confirmation === 'waiting' && <> · {t('waitsForSecond')}</>}
          {verdict.revisedBy && (
            <>
              {' · '}
              {linked(verdict.revisedBy.id, t('revised'))}
            </>
          )}
        </>
      }
      acts={
        verdict.ours && (
          <>
            {verdict.confirmation === 'waiting' && may('verdict.confirm') && (
              <Confirm id={verdict.id} />
            )}
            {may('verdict.record') && (
              <Button
                component={Link}
                to={
                  subject.lot ? `${room}/lots/${subject.lot}` : `${room}/decide?${again.toString()}`
                }
                variant='default'
              >
                {t('decideAnew')}
              </Button>
            )}
          </>
        )
      }
    >
      <p>{verdict.reason}</p>
      <LabelLinks
        path={`verdicts/${verdict.id}/papers/verdict`}
        title={t('labels.verdict')}
        isPaper
      />
      {verdict.medicine && <MedicineFound tests={verdict.medicine} />}
      <Facts
        facts={[
          [t('level'), t(`levels.${subject.kind}`)],
          ...limitFacts(verdict),
          [t('reach'), !verdict.limits && <Reach key='r' verdict={verdict} />],
          [
            t('under'),
            under && (
              <>
                <Link to={`/o/${operation}/rules/${under.rule}`}>
                  <span lang={title?.lang}>{title?.text ?? under.rule}</span>
                </Link>
                {' · '}
                {t('authorisedOn')} <Day on={under.authorisedOn} weekday={false} />
                {under.placedOn && (
                  <>
                    {' · '}
                    {t('placedOn')} <Day on={under.placedOn} weekday={false} />
                  </>
                )}
              </>
            ),
          ],
          [t('receiptCheck'), verdict.receiptCheck && t('byReceiptCheck')],
          [t('decidedBy'), verdict.ours ? verdict.decidedBy : t('ofAnother')],
          [t('decidedAt'), <When key='d' at={verdict.decidedAt} />],
          [
            t('confirmation'),
            verdict.confirmation === 'confirmed' && (
              <>
                {verdict.confirmedBy}
                {verdict.confirmedAt && (
                  <>
                    {' · '}
                    <When at={verdict.confirmedAt} />
                  </>
                )}
              </>
            ),
          ],
          [t('source'), verdict.sourceTitle],
          [
            t('liftsThese'),
            verdict.lifts.length > 0 &&
              verdict.lifts.map((id, at) => linked(id, t('heldNumber', { number: at + 1 }))),
          ],
          [
            t('liftedBy'),
            verdict.liftedBy.length > 0 &&
              verdict.liftedBy.map(({ id, outcome }) =>
                linked(id, <OutcomeWord outcome={outcome} />),
              ),
          ],
        ]}
      />
      <Section title={t('lookedAt')}>
        {verdict.evidence.length === 0 && <Held>{t('onNoEvidence')}</Held>}
        <NamedEvidence by={{ verdict: verdict.id }} count={verdict.evidence.length} />
      </Section>
      <VerdictStory verdict={verdict} />
    </Page>
  )
}

const Confirm = ({ id }: { id: string }) => {
  const t = useTranslations('conformity')
  const operation = useOperation()
  const confirm = useAct('confirmVerdict')
  const [act] = useState(newId)
  return (
    <>
      <Button
        loading={confirm.isPending}
        onClick={() => confirm.mutate({ params: { operation, verdict: id }, body: { id: act } })}
      >
        {t('confirm')}
      </Button>
      {confirm.error && <Refused error={confirm.error} />}
    </>
  )
}
