import { Fragment } from 'react'
import { useTranslations } from 'use-intl'
import { type ActKind, may, roles, type Standing } from '#acts/permission.ts'
import { useOperation } from '../session/me.ts'
import { Back, Page, Section } from '../ui/page.tsx'
import { useActWords } from '../ui/act-words.ts'
import { subjectOf, useRoleSentence } from './role-fields.tsx'

const bySubject = Map.groupBy(Object.keys(may) as ActKind[], subjectOf)
const standings = [...roles.filter((role) => role !== 'public'), 'owner', 'oneself'] as const

/** Who may do what: the table that the server itself decides by. */
export const Permissions = () => {
  const t = useTranslations('operations')
  const role = useTranslations('roles')
  const operation = useOperation()
  const sentence = useRoleSentence()
  const act = useActWords()
  return (
    <Page
      title={t('whoMay')}
      above={<Back to={`/o/${operation}/members`}>{t('members')}</Back>}
      below={t('whoMayHelp')}
    >
      <dl className='wb-role-list'>
        {roles.map((each) => (
          <div key={each}>
            <dt>{role(each)}</dt>
            <dd>{sentence(each)}</dd>
          </div>
        ))}
      </dl>
      <Section title={t('actByAct')}>
        <div className='wb-permissions-box' tabIndex={0} role='region' aria-label={t('actByAct')}>
          <table className='wb-permissions'>
            <thead>
              <tr>
                <th scope='col'>{t('act')}</th>
                {standings.map((each) => (
                  <th key={each} scope='col'>
                    {each === 'owner' || each === 'oneself' ? t(each) : role(each)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {[...bySubject].map(([subject, kinds]) => (
                <Fragment key={subject}>
                  <tr className='wb-subject'>
                    <th scope='rowgroup' colSpan={standings.length + 1}>
                      {t(`subjects.${subject}`)}
                    </th>
                  </tr>
                  {kinds.map((kind) => (
                    <tr key={kind}>
                      <th scope='row'>{act(kind)}</th>
                      {standings.map((each) => (
                        <td key={each}>
                          {(may[kind] as readonly Standing[]).includes(each) && (
                            <>
                              <span aria-hidden='true'>✓</span>
                              <span className='wb-visually-hidden'>{t('yes')}</span>
                            </>
                          )}
                        </td>
                      ))}
                    </tr>
                  ))}
                </Fragment>
              ))}
            </tbody>
          </table>
        </div>
      </Section>
    </Page>
  )
}
