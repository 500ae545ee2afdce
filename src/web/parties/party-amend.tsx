import { useNavigate } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { type PartyAnswer, partyAmendment } from '#parties/party.ts'
import { useRead } from '../api/query.ts'
import { useOperation } from '../session/me.ts'
import { useParam } from '../shell/address.ts'
import { ActForm, useActForm } from '../ui/act-form.tsx'
import { ChangedMeanwhile, useBase } from '../ui/changed-meanwhile.tsx'
import { Back, Loaded, Page } from '../ui/page.tsx'
import { partyBody, PartyFields, partyValues } from './party-fields.tsx'

/** A party written anew, over the version that was read. */
export const PartyAmend = () => {
  const t = useTranslations('parties')
  const operation = useOperation()
  const id = useParam('party')
  const party = useRead('getParty', { params: { party: id } })
  return (
    <Page
      title={t('amendParty')}
      above={<Back to={`/o/${operation}/parties/${id}`}>{party.data?.name ?? '…'}</Back>}
      below={t('sharedHelp')}
    >
      <Loaded of={party}>{(found) => <Amending party={found} readAgain={party.refetch} />}</Loaded>
    </Page>
  )
}

const Amending = ({ party, readAgain }: { party: PartyAnswer; readAgain: () => unknown }) => {
  const t = useTranslations('parties')
  const operation = useOperation()
  const navigate = useNavigate()
  const { base, newer, take } = useBase(party)
  const form = useActForm({
    name: 'amendParty',
    params: { party: party.id },
    schema: partyAmendment,
    draft: `${base.version}`,
    start: partyValues(base),
    toBody: (values) => ({ ...partyBody(values), amends: base.version }),
    done: t('partyAmended'),
    onDone: () => void navigate({ to: `/o/${operation}/parties/${party.id}` }),
  })
  const takeTheirs = () => {
    form.fields.setValues(partyValues(party))
    take()
  }
  return (
    <ActForm form={form} submit={t('amendParty')}>
      <ChangedMeanwhile
        base={base}
        newer={newer}
        labels={{
          names: t('names'),
          country: t('country'),
          parent: t('partOf'),
          eori: t('eori'),
          codes: t('codes'),
          note: t('note'),
        }}
        error={form.error}
        readAgain={readAgain}
        keepMine={take}
        takeTheirs={takeTheirs}
      />
      <PartyFields fields={form.fields} />
    </ActForm>
  )
}
