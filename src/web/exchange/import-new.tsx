import './exchange.css'
import { Button, Radio } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { newId } from '#platform/ids.ts'
import { useAct } from '../api/query.ts'
import { useMay, useOperation } from '../session/me.ts'
import { useAddress } from '../shell/address.ts'
import { Back, Loaded, Page, Section } from '../ui/page.tsx'
import { Refused } from '../ui/refused.tsx'
import { FileDrop } from './file-drop.tsx'
import { RunProgress, useRun } from './run-progress.tsx'
import { RunResult } from './run-result.tsx'
import { actOf, isOver, type Run, type SheetKind, sheetKinds, typed } from './sheets.ts'
import { useLanguage } from '../words/provider.tsx'

/** A spreadsheet in three steps: which kind, the file tried dry, and then for real. */
export const ImportNew = () => {
  const t = useTranslations('exchange')
  const may = useMay()
  const operation = useOperation()
  const asked = useAddress()['kind']
  const allowed = sheetKinds.filter((each) => may(actOf[each]))
  const [chosen, setKind] = useState<SheetKind | undefined>(allowed.find((each) => each === asked))
  // Whoever may bring in one kind only has nothing to choose.
  const kind = chosen ?? (allowed.length === 1 ? allowed[0] : undefined)
  const [file, setFile] = useState<File>()
  const [dry, setDry] = useState<string>()
  const send = useAct('importFile')
  const navigate = useNavigate()
  const upload = (given: File, dryRun: boolean, onSent: (run: string) => void) => {
    if (!kind) return
    const query = { id: newId(), kind, dryRun: String(dryRun), fileName: given.name }
    send.mutate(
      { params: { operation }, query, file: typed(given) },
      { onSuccess: ({ id }) => onSent(id) },
    )
  }
  const tryDry = (given: File) => {
    setFile(given)
    setDry(undefined)
    upload(given, true, setDry)
  }
  const choose = (next: string) => {
    setKind(sheetKinds.find((each) => each === next))
    setFile(undefined)
    setDry(undefined)
    send.reset()
  }
  return (
    <Page
      title={t('begin')}
      above={<Back to={`/o/${operation}/imports`}>{t('title')}</Back>}
      below={t('beginHelp')}
    >
      <Section title={t('which')}>
        <Radio.Group value={kind ?? ''} onChange={choose} aria-label={t('which')}>
          <div className='wb-kinds'>
            {allowed.map((value) => (
              <Radio.Card key={value} value={value} className='wb-kind'>
                <span className='wb-kind-title'>
                  <Radio.Indicator /> {t(`kinds.${value}.title`)}
                </span>
                <span>{t(`kinds.${value}.about`)}</span>
              </Radio.Card>
            ))}
          </div>
        </Radio.Group>
        {kind && <Templates operation={operation} kind={kind} />}
      </Section>
      {kind && (
        <Section title={t('theFile')}>
          <FileDrop file={file} onFile={tryDry} busy={send.isPending} />
          {send.isPending && <p className='wb-late'>{t('sending')}</p>}
          {send.error && <Refused error={send.error} />}
        </Section>
      )}
      {dry && (
        <Tried
          operation={operation}
          run={dry}
          busy={send.isPending}
          start={() =>
            file &&
            upload(file, false, (id) => void navigate({ to: `/o/${operation}/imports/${id}` }))
          }
        />
      )}
    </Page>
  )
}

const Templates = ({ operation, kind }: { operation: string; kind: SheetKind }) => {
  const t = useTranslations('exchange')
  const { language } = useLanguage()
  const address = `/api/operations/${operation}/imports/templates/${kind}`
  return (
    <p className='wb-run-files'>
      {t('template')}{' '}
      <a href={`${address}?format=xlsx&language=${language}`} download>
        XLSX
      </a>{' '}
      <a href={`${address}?format=csv&language=${language}`} download>
        CSV
      </a>
      . {t('templateHelp')}
    </p>
  )
}

/** What a dry run found, and the way to do it for real. */
const Tried = ({
  operation,
  run,
  busy,
  start,
}: {
  operation: string
  run: string
  busy: boolean
  start: () => void
}) => {
  const t = useTranslations('exchange')
  const found = useRun(operation, run)
  return (
    <Section title={t('tried')}>
      <Loaded of={found} height={120}>
        {(tried) => (
          <>
            <RunProgress run={tried} />
            {isOver(tried) && <Start run={tried} busy={busy} start={start} />}
            <RunResult run={tried} />
          </>
        )}
      </Loaded>
    </Section>
  )
}

const Start = ({ run, busy, start }: { run: Run; busy: boolean; start: () => void }) => {
  const t = useTranslations('exchange')
  if (run.status !== 'done') return null
  if (run.recorded === 0) return <p>{t(run.bad > 0 ? 'nothingToTake' : 'allThere')}</p>
  return (
    <div className='wb-run-start'>
      <Button loading={busy} onClick={start}>
        {t('importRows', { rows: run.recorded })}
      </Button>
      <span className='wb-hint'>{t(run.bad > 0 ? 'someBad' : 'noneBad')}</span>
    </div>
  )
}
