import { Link } from '@tanstack/react-router'
import { useFormatter, useTranslations } from 'use-intl'
import type { Answered } from '#http/calling.ts'
import { useOperation } from '../session/me.ts'
import { CertaintyMark } from '../rules/certainty-mark.tsx'
import { useRuleTitle } from '../rules/rule-title.ts'
import { useRuleWords } from '../rules/rule-words.ts'
import { capital } from '../ui/capital.ts'

type Assessment = Answered<'getAssessment'>
type RuleAgainst = Assessment['rules'][number]
type Compared = RuleAgainst['compared'][number]

const signs = { supported: '✓', missing: '○', contradicted: '✕', review: '?' } as const

/** Rule by rule, what is asked on the left and what the evidence says on the right. */
export const Against = ({ found }: { found: Assessment }) => {
  const t = useTranslations('conformity')
  const of = (kind: RuleAgainst['rule']['kind']) =>
    found.rules.filter(({ rule }) => rule.kind === kind)
  const requirements = of('requirement')
  return (
    <>
      {requirements.length === 0 && <p className='wb-quiet'>{t('noRules')}</p>}
      {requirements.map((each) => (
        <RuleBlock key={each.rule.id} against={each} found={found} />
      ))}
      <Folded title={t('derogations')} rules={of('derogation')} found={found} />
      <Folded
        title={t('otherRules')}
        rules={[...of('equivalence'), ...of('donation')]}
        found={found}
      />
    </>
  )
}

const Folded = ({
  title,
  rules,
  found,
}: {
  title: string
  rules: readonly RuleAgainst[]
  found: Assessment
}) =>
  rules.length > 0 && (
    <details className='wb-more-fields'>
      <summary>
        {title} ({rules.length})
      </summary>
      {rules.map((each) => (
        <RuleBlock key={each.rule.id} against={each} found={found} />
      ))}
    </details>
  )

const RuleBlock = ({ against, found }: { against: RuleAgainst; found: Assessment }) => {
  const t = useTranslations('conformity')
  const words = useRuleWords()
  const operation = useOperation()
  const { rule, compared } = against
  const title = useRuleTitle()(rule)
  const counted = (outcome: Compared['outcome']) =>
    compared.filter((each) => each.outcome === outcome).length
  return (
    <section className='wb-against'>
      <header>
        <h3 lang={title.lang}>
          <Link to={`/o/${operation}/rules/${rule.id}`}>{title.text}</Link>
        </h3>
        <p className='wb-quiet'>
          {words.jurisdiction(rule.jurisdiction)} · <CertaintyMark certainty={rule.certainty} />
          {' · '}
          <span lang={rule.source.language}>{rule.source.title}</span>
          {rule.source.article && `, ${rule.source.article}`}
        </p>
        {compared.length > 0 && (
          <p>
            {t('asksMet', { met: counted('supported'), of: compared.length })}
            {counted('contradicted') > 0 && (
              <span className='wb-held'>
                {' · '}
                {t('contradicted', { count: counted('contradicted') })}
              </span>
            )}
          </p>
        )}
        {rule.kind === 'requirement' && rule.standards.length > 0 && (
          <p className='wb-quiet'>
            {t('byStandards')}{' '}
            {rule.standards
              .map(({ standard, edition, grade }) =>
                [edition ? `${standard}:${edition}` : standard, grade].filter(Boolean).join(' '),
              )
              .join(', ')}
          </p>
        )}
      </header>
      <ul className='wb-asks'>
        {compared.map((each, at) => (
          // What a rule asks is fixed: places are keys.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={at} data-outcome={each.outcome}>
            <AskWords ask={each.ask} />
            <Answer compared={each} found={found} />
          </li>
        ))}
      </ul>
    </section>
  )
}

const AskWords = ({ ask }: { ask: Compared['ask'] }) => {
  const t = useTranslations('rules')
  const own = useTranslations('conformity')
  const format = useFormatter()
  const words = useRuleWords()
  if (ask.what === 'languages')
    return <span>{own('askLanguages', { list: words.languages(ask.of), which: ask.which })}</span>
  if (ask.what === 'evidence') {
    const { kinds, byNotifiedBody } = ask.asked
    const text = t('evidenceOr', { kinds: words.evidence(kinds), body: String(byNotifiedBody) })
    return <span>{capital(text)}</span>
  }
  const { property, is, value, unit } = ask.limit
  return (
    <span>
      {words.word('properties', property)}{' '}
      <span className='wb-quiet'>{t(`limitIs.${is}`, { value: format.number(value), unit })}</span>
    </span>
  )
}

/** What the evidence says of it: by a sign and a word, with each paper behind it. */
const Answer = ({ compared, found }: { compared: Compared; found: Assessment }) => {
  const t = useTranslations('conformity')
  const { word } = useRuleWords()
  const format = useFormatter()
  const operation = useOperation()
  const { outcome, because } = compared
  const isHeld = outcome === 'contradicted'
  return (
    <div>
      <span className={isHeld ? 'wb-held' : outcome === 'missing' ? 'wb-quiet' : undefined}>
        <span aria-hidden='true'>{signs[outcome]} </span>
        {t(`compared.${outcome}`)}
      </span>
      {because.map(({ evidence, says, facts }) => {
        const paper = found.evidence.find(({ id }) => id === evidence)
        const value = facts['value']
        return (
          <div key={evidence + says} className='wb-because'>
            <Link to={`/o/${operation}/conformity/evidence/${evidence}`}>
              {paper
                ? [word('evidenceKinds', paper.kind), paper.number].filter(Boolean).join(' ')
                : t('tabs.evidence')}
            </Link>
            {typeof value === 'number' && (
              <b>
                {' '}
                {format.number(value)} {String(facts['unit'] ?? '')}
              </b>
            )}
            : {word('screening.says', says)}
          </div>
        )
      })}
    </div>
  )
}
