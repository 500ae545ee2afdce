import { useTranslations } from 'use-intl'
import { partyAmendment } from '#parties/party.ts'
import { useRead } from '../api/query.ts'
import { useOperation } from '../session/me.ts'
import { useParam } from '../shell/address.ts'
import { partyBody, PartyFields, partyValues } from './party-fields.tsx'
import { RegisterAmend } from './register-amend.tsx'

/** A party written anew. */
export const PartyAmend = () => {
  const t = useTranslations('parties')
  const operation = useOperation()
  const party = useParam('party')
  return (
    <RegisterAmend
      found={useRead('getParty', { params: { party } })}
      act='amendParty'
      params={{ party }}
      schema={partyAmendment}
      valuesOf={partyValues}
      bodyOf={partyBody}
      page={`/o/${operation}/parties/${party}`}
      title={t('amendParty')}
      done={t('partyAmended')}
      labels={{
        names: t('names'),
        country: t('country'),
        parent: t('partOf'),
        eori: t('eori'),
        codes: t('codes'),
        note: t('note'),
      }}
      fields={(fields) => <PartyFields fields={fields} />}
    />
  )
}
