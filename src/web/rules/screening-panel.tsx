import './rules.css'
import { Link } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { useOperation } from '../session/me.ts'
import { CertaintyMark } from './certainty-mark.tsx'
import { type Finding, type Screening, useFindingsWords } from './finding-words.ts'
import { useRuleWords } from './rule-words.ts'

/** What will be asked where goods go: the gravest first, by the rule that asks it. */
export const ScreeningPanel = ({ found }: { found: Screening }) => {
  const t = useTranslations('rules')
  const of = (severity: Finding['severity']) =>
    found.findings.filter((each) => each.severity === severity)
  const know = of('know')
  if (found.findings.length === 0) return <p className='wb-quiet'>{t('screening.nothing')}</p>
  return (
    <div className='wb-screening'>
      {(['must', 'should'] as const).map(
        (severity) =>
          of(severity).length > 0 && (
            <section key={severity} data-severity={severity}>
              <h3 className={severity === 'must' ? 'wb-held' : undefined}>
                {t(`screening.severity.${severity}`)}
              </h3>
              <ByRule findings={of(severity)} found={found} />
            </section>
          ),
      )}
      {know.length > 0 && (
        <details data-severity='know'>
          <summary>{t('screening.severity.know')}</summary>
          <ByRule findings={know} found={found} />
        </details>
      )}
    </div>
  )
}

/** Findings of one rule about the same lines stand together. */
const ByRule = ({ findings, found }: { findings: readonly Finding[]; found: Screening }) => {
  const say = useFindingsWords()
  const groups = Map.groupBy(findings, ({ rule, lines }) => `${rule ?? ''} ${lines.join(' ')}`)
  return (
    <ul className='wb-screening-rules'>
      {[...groups].map(([key, group]) => (
        <li key={key}>
          {say(group).map((sentence) => (
            <div key={sentence}>{sentence}</div>
          ))}
          <Cited finding={group[0]} found={found} />
        </li>
      ))}
    </ul>
  )
}

const shownLines = 3

/** Of which lines, by which rule, and how sure we are of that. */
const Cited = ({ finding, found }: { finding: Finding | undefined; found: Screening }) => {
  const t = useTranslations('rules')
  const words = useRuleWords()
  const operation = useOperation()
  if (!finding) return null
  const rule = found.rules.find(({ id }) => id === finding.rule)
  const names = [
    ...new Set(
      found.lines
        .filter(({ ref }) => finding.lines.includes(ref))
        .flatMap(({ name }) => name ?? []),
    ),
  ]
  const isAll = finding.lines.length === 0 || finding.lines.length === found.lines.length
  const more = names.length - shownLines
  return (
    <div className='wb-screening-by'>
      {!isAll && names.length > 0 && (
        <span>
          {t('screening.lines', { lines: words.list(names.slice(0, shownLines)) })}
          {more > 0 && <> {t('screening.more', { count: more })}</>}
        </span>
      )}
      {rule ? (
        <>
          <span>{words.jurisdiction(rule.jurisdiction)}</span>
          <Link to={`/o/${operation}/rules/${rule.id}`}>
            <span lang={rule.source.language}>{rule.source.title}</span>
          </Link>
          <CertaintyMark certainty={rule.certainty} />
        </>
      ) : (
        <span>{t('screening.ours')}</span>
      )}
    </div>
  )
}
