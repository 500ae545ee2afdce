import { useNavigate } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { placeInput } from '#parties/place.ts'
import { useOperation } from '../session/me.ts'
import { ActForm, useActForm } from '../ui/act-form.tsx'
import { Back, Page } from '../ui/page.tsx'
import { emptyPlace, placeBody, PlaceFields } from './place-fields.tsx'

/** Records a place, for all operations. */
export const PlaceNew = () => {
  const t = useTranslations('parties')
  const operation = useOperation()
  const navigate = useNavigate()
  const form = useActForm({
    name: 'recordPlace',
    schema: placeInput,
    draft: 'new',
    start: emptyPlace(),
    toBody: placeBody,
    done: t('placeRecorded'),
    onDone: ({ id }) => void navigate({ to: `/o/${operation}/places/${id}` }),
  })
  return (
    <Page
      title={t('recordPlace')}
      above={<Back to={`/o/${operation}/places`}>{t('places')}</Back>}
      below={t('sharedHelp')}
    >
      <ActForm form={form} submit={t('recordPlace')}>
        <PlaceFields fields={form.fields} />
      </ActForm>
    </Page>
  )
}
