import './exchange.css'
import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { useOperation } from '../session/me.ts'
import { useParam } from '../shell/address.ts'
import { Back, Loaded, Page } from '../ui/page.tsx'
import { When } from '../ui/when.tsx'
import { RunProgress, useRun } from './run-progress.tsx'
import { RunResult } from './run-result.tsx'
import { isOver, type Run } from './sheets.ts'

/** One import: how far it is, or how it ended. */
export const ImportPage = () => {
  const operation = useOperation()
  const found = useRun(operation, useParam('import'))
  return <Loaded of={found}>{(run) => <Whole operation={operation} run={run} />}</Loaded>
}

const Whole = ({ operation, run }: { operation: string; run: Run }) => {
  const t = useTranslations('exchange')
  const status = run.dryRun && run.status === 'done' ? t('triedDry') : t(`statuses.${run.status}`)
  const leads = {
    needs: 'needs',
    'pledge-lines': 'pledges',
    'packing-list': 'consignments',
  } as const
  return (
    <Page
      title={run.fileName ?? t('noName')}
      above={<Back to={`/o/${operation}/imports`}>{t('title')}</Back>}
      below={
        <>
          {t(`kinds.${run.kind}.title`)} · {status} · <When at={run.endedAt ?? run.startedAt} />
        </>
      }
      acts={
        isOver(run) && (
          <>
            {!run.dryRun && run.recorded > 0 && (
              <Button component={Link} to={`/o/${operation}/${leads[run.kind]}`} variant='default'>
                {t(`kinds.${run.kind}.see`)}
              </Button>
            )}
            {(run.dryRun || run.bad > 0 || run.status !== 'done') && (
              <Button
                component={Link}
                to={`/o/${operation}/imports/new`}
                search={{ kind: run.kind } as never}
              >
                {t('fileAgain')}
              </Button>
            )}
          </>
        )
      }
    >
      <RunProgress run={run} />
      <RunResult run={run} />
    </Page>
  )
}
