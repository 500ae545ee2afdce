import { useNavigate } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { partyInput } from '#parties/party.ts'
import { useOperation } from '../session/me.ts'
import { ActForm, useActForm } from '../ui/act-form.tsx'
import { Back, Page } from '../ui/page.tsx'
import { emptyParty, partyBody, PartyFields } from './party-fields.tsx'

/** Records an organisation or a person, for all operations. */
export const PartyNew = () => {
  const t = useTranslations('parties')
  const operation = useOperation()
  const navigate = useNavigate()
  const form = useActForm({
    name: 'recordParty',
    schema: partyInput,
    draft: 'new',
    start: emptyParty(),
    toBody: partyBody,
    done: t('partyRecorded'),
    onDone: ({ id }) => void navigate({ to: `/o/${operation}/parties/${id}` }),
  })
  return (
    <Page
      title={t('recordParty')}
      above={<Back to={`/o/${operation}/parties`}>{t('parties')}</Back>}
      below={t('sharedHelp')}
    >
      <ActForm form={form} submit={t('recordParty')}>
        <PartyFields fields={form.fields} />
      </ActForm>
    </Page>
  )
}
