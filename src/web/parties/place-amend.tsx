import { useNavigate } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { type PlaceAnswer, placeAmendment } from '#parties/place.ts'
import { useRead } from '../api/query.ts'
import { useOperation } from '../session/me.ts'
import { useParam } from '../shell/address.ts'
import { ActForm, useActForm } from '../ui/act-form.tsx'
import { ChangedMeanwhile, useBase } from '../ui/changed-meanwhile.tsx'
import { Back, Loaded, Page } from '../ui/page.tsx'
import { placeBody, PlaceFields, placeValues } from './place-fields.tsx'

/** A place written anew, over the version that was read. */
export const PlaceAmend = () => {
  const t = useTranslations('parties')
  const operation = useOperation()
  const id = useParam('place')
  const place = useRead('getPlace', { params: { place: id } })
  return (
    <Page
      title={t('amendPlace')}
      above={<Back to={`/o/${operation}/places/${id}`}>{place.data?.name ?? '…'}</Back>}
      below={t('sharedHelp')}
    >
      <Loaded of={place}>{(found) => <Amending place={found} readAgain={place.refetch} />}</Loaded>
    </Page>
  )
}

const Amending = ({ place, readAgain }: { place: PlaceAnswer; readAgain: () => unknown }) => {
  const t = useTranslations('parties')
  const operation = useOperation()
  const navigate = useNavigate()
  const { base, newer, take } = useBase(place)
  const form = useActForm({
    name: 'amendPlace',
    params: { place: place.id },
    schema: placeAmendment,
    draft: `${base.version}`,
    start: placeValues(base),
    toBody: (values) => ({ ...placeBody(values), amends: base.version }),
    done: t('placeAmended'),
    onDone: () => void navigate({ to: `/o/${operation}/places/${place.id}` }),
  })
  const takeTheirs = () => {
    form.fields.setValues(placeValues(place))
    take()
  }
  return (
    <ActForm form={form} submit={t('amendPlace')}>
      <ChangedMeanwhile
        base={base}
        newer={newer}
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
        error={form.error}
        readAgain={readAgain}
        keepMine={take}
        takeTheirs={takeTheirs}
      />
      <PlaceFields fields={form.fields} />
    </ActForm>
  )
}
