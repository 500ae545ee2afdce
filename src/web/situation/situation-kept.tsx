import './situation.css'
import { Button } from '@mantine/core'
import { useFormatter, useTranslations } from 'use-intl'
import { useRead } from '../api/query.ts'
import { useOperation } from '../session/me.ts'
import { useParam } from '../shell/address.ts'
import { Back, Loaded, Page } from '../ui/page.tsx'
import { useLanguage } from '../words/provider.tsx'
import { Print, Window } from './situation.tsx'
import { Told } from './told.tsx'

/** A situation report as it was kept: it says what was known then. */
export const SituationKept = () => {
  const t = useTranslations('situation')
  const format = useFormatter()
  const operation = useOperation()
  const report = useParam('report')
  const { language } = useLanguage()
  const paper = `/api/operations/${operation}/situation-reports/${report}/paper`
  const found = useRead('getSituation', { params: { operation, report } })
  return (
    <Loaded of={found} height={480}>
      {({ told, actor, dueAt }) => (
        <Page
          title={t('title')}
          above={
            <>
              <Back to={`/o/${operation}/situation`}>{t('now')}</Back> ·{' '}
              <Window from={told.from} until={told.until} />
            </>
          }
          below={
            dueAt
              ? t('keptFor', { hour: format.dateTime(new Date(dueAt), 'planned') })
              : t('keptBy', { name: actor })
          }
          acts={
            <>
              <Button component='a' variant='default' href={`${paper}?languages=${language}`}>
                {t('pdf')}
              </Button>
              <Print />
            </>
          }
        >
          <Told told={told} />
        </Page>
      )}
    </Loaded>
  )
}
