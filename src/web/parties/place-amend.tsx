import { useTranslations } from 'use-intl'
import { placeAmendment } from '#parties/place.ts'
import { useRead } from '../api/query.ts'
import { useOperation } from '../session/me.ts'
import { useParam } from '../shell/address.ts'
import { placeBody, PlaceFields, placeValues } from './place-fields.tsx'
import { RegisterAmend } from './register-amend.tsx'

/** A place written anew. */
export const PlaceAmend = () => {
  const t = useTranslations('parties')
  const operation = useOperation()
  const place = useParam('place')
  return (
    <RegisterAmend
      found={useRead('getPlace', { params: { place } })}
      act='amendPlace'
      params={{ place }}
      schema={placeAmendment}
      valuesOf={placeValues}
      bodyOf={placeBody}
      page={`/o/${operation}/places/${place}`}
      title={t('amendPlace')}
      done={t('placeAmended')}
      labels={{
        names: t('names'),
        country: t('country'),
        parent: t('liesIn'),
        operatedBy: t('runBy'),
        unlocode: t('unlocode'),
        iata: t('iata'),
        gln: t('schemes.gln'),
        timeZone: t('timeZone'),
        coordinates: t('coordinates'),
        note: t('note'),
      }}
      fields={(fields) => <PlaceFields fields={fields} />}
    />
  )
}
