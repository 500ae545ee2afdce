import '../stock/stock.css'
import { useNavigate } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { useOperation } from '../session/me.ts'
import { useAddress } from '../shell/address.ts'
import { Back, Page } from '../ui/page.tsx'
import { subjectFrom } from './subject-fields.tsx'
import { VerdictForm } from './verdict-form.tsx'

/** Pass, limit, hold or reject: at the level that the evidence supports, with the reason. */
export const VerdictNew = () => {
  const t = useTranslations('conformity')
  const navigate = useNavigate()
  const asked = useAddress()
  const room = `/o/${useOperation()}/conformity`
  const lots = (asked['lots'] ?? '').split(',').filter(Boolean)
  return (
    <Page
      title={lots.length > 0 ? t('decideLots', { count: lots.length }) : t('recordVerdict')}
      above={<Back to={room}>{t('title')}</Back>}
      below={t('verdictHelp')}
    >
      <VerdictForm
        start={subjectFrom(asked)}
        lots={lots}
        onDone={() => void navigate({ to: room })}
      />
    </Page>
  )
}
