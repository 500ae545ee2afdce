import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { ruleById } from '#rules/applying.ts'
import type { Customs, Derogation, Donation, Equivalence, Requirement, Trade } from '#rules/rule.ts'
import { capital } from '../ui/capital.ts'
import { Facts } from '../ui/page.tsx'
import { LimitTable } from './limit-table.tsx'
import type { RuleAnswered } from './rule-page.tsx'
import { useRuleTitle } from './rule-title.ts'
import { useRuleWords } from './rule-words.ts'

/** What a rule says, by its kind. */
export const RuleContent = ({ rule, operation }: { rule: RuleAnswered; operation: string }) => {
  switch (rule.kind) {
    case 'requirement':
      return <RequirementFacts rule={rule} />
    case 'derogation':
      return <DerogationFacts rule={rule} operation={operation} />
    case 'equivalence':
      return <EquivalenceFacts rule={rule} />
    case 'customs':
      return <CustomsPaths rule={rule} />
    case 'trade':
      return <TradeFacts rule={rule} />
    case 'donation':
      return <DonationFacts rule={rule} />
  }
}

const List = ({ of }: { of: readonly ReactNode[] }) => (
  <ul className='wb-rule-list'>
    {of.map((each, at) => (
      // The lists of a rule are fixed: their places are their keys.
      // oxlint-disable-next-line react/no-array-index-key
      <li key={at}>{each}</li>
    ))}
  </ul>
)

const named = ({ standard, edition, grade }: Requirement['standards'][number]): string =>
  [edition ? `${standard}:${edition}` : standard, grade].filter(Boolean).join(' ')

const useEvidence = () => {
  const t = useTranslations('rules')
  const { evidence } = useRuleWords()
  return (asked: Requirement['evidence']) =>
    asked.map(({ kinds, byNotifiedBody }) =>
      capital(t('evidenceOr', { kinds: evidence(kinds), body: String(byNotifiedBody) })),
    )
}

const listed = (of: readonly string[], key: string) => of.length > 0 && <List key={key} of={of} />

const RequirementFacts = ({ rule }: { rule: Requirement }) => {
  const t = useTranslations('rules')
  const words = useRuleWords()
  const evidence = useEvidence()
  return (
    <>
      <Facts
        facts={[
          [t('regime'), rule.regime && words.laws([rule.regime])],
          [t('wearers'), rule.wearers && words.wearers(rule.wearers)],
          [t('purposes'), rule.purposes && words.purposes(rule.purposes)],
          [t('standards'), listed(rule.standards.map(named), 's')],
          [t('evidence'), listed(evidence(rule.evidence), 'e')],
          [t('markings'), listed(rule.markings, 'm')],
          [t('languages'), rule.languages && words.languages(rule.languages.of)],
          [t('shelfLife'), rule.shelfLifeDays && t('days', { days: rule.shelfLifeDays })],
        ]}
      />
      <LimitTable limits={rule.limits} />
    </>
  )
}

const DerogationFacts = ({ rule, operation }: { rule: Derogation; operation: string }) => {
  const t = useTranslations('rules')
  const words = useRuleWords()
  const evidence = useEvidence()
  const until = (day: string | null) => (day ? words.day(day) : t('open'))
  const titleOf = useRuleTitle()
  const link = (id: string) => {
    const found = ruleById(id)
    return (
      <Link key={id} to={`/o/${operation}/rules/${id}`}>
        {found ? titleOf(found).text : id}
      </Link>
    )
  }
  return (
    <Facts
      facts={[
        [t('authoriseUntil'), until(rule.authoriseUntil)],
        [t('placeUntil'), until(rule.placeOnMarketUntil)],
        [t('availableUntil'), until(rule.makeAvailableUntil)],
        [t('useUpUntil'), until(rule.useUpUntil)],
        [t('users'), rule.users && words.wearers(rule.users)],
        [t('publicPurchase'), rule.publicPurchaseOnly && t('yes')],
        [t('authorities'), rule.authorities.join(', ')],
        [t('bindsTitle'), t(`binds.${rule.bindsByItself}`)],
        [t('standards'), listed(rule.standards.map(named), 's')],
        [t('evidence'), listed(evidence(rule.evidence), 'e')],
        [t('lets'), <List key='l' of={rule.from.map(link)} />],
        [t('replaces'), rule.replaces && link(rule.replaces)],
      ]}
    />
  )
}

const EquivalenceFacts = ({ rule }: { rule: Equivalence }) => {
  const t = useTranslations('rules')
  const { word } = useRuleWords()
  return (
    <>
      <Facts
        facts={[
          [t('met'), named(rule.met)],
          [t('standsFor'), named(rule.standsFor)],
          [
            t('oneWay'),
            listed(
              rule.conditions.map((each) => word('conditions', each)),
              'c',
            ),
          ],
          [
            t('doesNotCover'),
            listed(
              rule.doesNotCover.map((each) => word('uncovered', each)),
              'u',
            ),
          ],
        ]}
      />
      <LimitTable limits={rule.limits} />
    </>
  )
}

const CustomsPaths = ({ rule }: { rule: Customs }) => {
  const t = useTranslations('rules')
  const words = useRuleWords()
  return rule.paths.map(({ path, recipients, certified, papers, warning }) => (
    <div key={`${path}${recipients.join('')}`} className='wb-rule-path'>
      <Facts
        facts={[
          [
            t('recipients'),
            <>
              {recipients.length > 0 ? words.parties(recipients) : t('anyOther')}
              {certified.length > 0 && (
                <>; {t('certifying', { kinds: words.parties(certified) })}</>
              )}
            </>,
          ],
          [t('paths'), words.word('path', path)],
          [t('papersAsked'), words.words('papers', papers)],
          [
            t('warning'),
            warning && <span className='wb-held'>{words.word('warnings', warning)}</span>,
          ],
        ]}
      />
    </div>
  ))
}

const TradeFacts = ({ rule }: { rule: Trade }) => {
  const t = useTranslations('rules')
  const words = useRuleWords()
  return (
    <Facts
      facts={[
        [t('measure'), t(`measures.${rule.measure}`)],
        [t('bindsTo'), words.words('movements', rule.binds)],
        [t('papersAsked'), rule.papers.length > 0 && words.words('papers', rule.papers)],
        [t('within'), rule.within.length > 0 && words.list(rule.within.map(words.country))],
        [t('sparesAid'), t(`sparesAidIs.${rule.sparesAid}`)],
      ]}
    />
  )
}

const DonationFacts = ({ rule }: { rule: Donation }) => {
  const t = useTranslations('rules')
  const { word } = useRuleWords()
  return (
    <Facts
      facts={[
        [t('shelfLife'), rule.shelfLifeDays && t('days', { days: rule.shelfLifeDays })],
        [
          t('tests'),
          listed(
            rule.tests.map((each) => word('test', each)),
            't',
          ),
        ],
        [
          t('doNotSend'),
          listed(
            rule.doNotSend.map((each) => word('never', each)),
            'n',
          ),
        ],
      ]}
    />
  )
}
