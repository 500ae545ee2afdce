import { Link } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { useRead } from '../api/query.ts'
import { ScreeningPanel } from '../rules/screening-panel.tsx'
import { useOperation } from '../session/me.ts'
import { Section } from '../ui/page.tsx'
import type { Run } from './sheets.ts'

/** What will be asked on arrival of what a dry run would pack, before it is packed. */
export const RunScreened = ({ run }: { run: Run }) => {
  const t = useTranslations('exchange')
  const operation = useOperation()
  const enabled = run.dryRun && run.kind === 'packing-list' && run.status === 'done'
  const params = { operation, import: run.id }
  const { data } = useRead('screenImport', { params }, { enabled })
  return data?.consignments.map(({ consignment: { id, code }, found }) => (
    <Section key={id} title={t('screened', { code })}>
      <p className='wb-quiet'>
        {t('screenedHelp')} <Link to={`/o/${operation}/consignments/${id}`}>{code}</Link>
      </p>
      <ScreeningPanel found={found} />
    </Section>
  ))
}
