import './rules.css'
import { useTranslations } from 'use-intl'
import type { Answered } from '#http/calling.ts'
import { useRead } from '../api/query.ts'
import { useOperation } from '../session/me.ts'
import { useParam } from '../shell/address.ts'
import { Back, Facts, Loaded, Page, Section } from '../ui/page.tsx'
import { Day } from '../ui/when.tsx'
import { CertaintyMark } from './certainty-mark.tsx'
import { RuleContent } from './rule-content.tsx'
import { Applies } from './rule-list.tsx'
import { useRuleTitle } from './rule-title.ts'
import { useRuleWords } from './rule-words.ts'

export type RuleAnswered = Answered<'getRule'>

/** One rule, whole: what it says, since when, where that stands, and how sure we are. */
export const RulePage = () => {
  const rule = useRead('getRule', { params: { rule: useParam('rule') } })
  return (
    <Loaded of={rule} height={480}>
      {(found) => <Whole rule={found} />}
    </Loaded>
  )
}

const Whole = ({ rule }: { rule: RuleAnswered }) => {
  const t = useTranslations('rules')
  const catalogue = useTranslations('catalogue')
  const words = useRuleWords()
  const operation = useOperation()
  const { source } = rule
  return (
    <Page
      title={useRuleTitle()(rule).text}
      above={
        <>
          <Back to={`/o/${operation}/rules`}>{t('title')}</Back> ·{' '}
          {words.jurisdiction(rule.jurisdiction)} · {t(`kinds.${rule.kind}`)}
        </>
      }
      below={words.list(rule.classes.map((each) => catalogue(`classes.${each}`)))}
    >
      <Facts
        facts={[
          [t('applies'), <Applies key='a' row={rule} />],
          [t('issued'), <Day key='i' on={rule.issuedOn} weekday={false} />],
          [t('inForce'), <Day key='f' on={rule.inForceOn} weekday={false} />],
          [t('certainty'), <CertaintyMark key='c' certainty={rule.certainty} />],
          [t('source'), <Source key='s' source={source} />],
        ]}
      />
      <Words label={t('note')} words={rule.note} />
      <Words label={t('checkedAgainst')} words={rule.checkedAgainst} />
      <Section title={t(`kinds.${rule.kind}`)}>
        <RuleContent rule={rule} operation={operation} />
      </Section>
    </Page>
  )
}

/** What was written down in English, at the length of a paragraph. */
const Words = ({ label, words }: { label: string; words: string | null }) =>
  words && (
    <dl className='wb-rule-words'>
      <dt>{label}</dt>
      <dd lang='en'>{words}</dd>
    </dl>
  )

const Source = ({ source }: { source: RuleAnswered['source'] }) => {
  const t = useTranslations('rules')
  return (
    <>
      {source.url ? (
        <a href={source.url} rel='noreferrer external' target='_blank' title={t('notFromHere')}>
          <span lang={source.language}>{source.title}</span>
        </a>
      ) : (
        <span lang={source.language}>{source.title}</span>
      )}
      {source.article && <span lang='en'>, {source.article}</span>}
    </>
  )
}
