import { useNavigate } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { itemInput } from '#catalogue/item.ts'
import { useOperation } from '../session/me.ts'
import { ActForm, useActForm } from '../ui/act-form.tsx'
import { Back, Page } from '../ui/page.tsx'
import { ItemFields } from './item-fields.tsx'
import { emptyItem, itemBody } from './item-values.ts'

/** Records an item with its unit, packs and codes, for all operations. */
export const ItemNew = () => {
  const t = useTranslations('catalogue')
  const shared = useTranslations('parties')
  const operation = useOperation()
  const navigate = useNavigate()
  const form = useActForm({
    name: 'recordItem',
    schema: itemInput,
    draft: 'new',
    start: emptyItem(),
    toBody: itemBody,
    done: t('itemRecorded'),
    onDone: ({ id }) => void navigate({ to: `/o/${operation}/items/${id}` }),
  })
  return (
    <Page
      title={t('recordItem')}
      above={<Back to={`/o/${operation}/items`}>{t('items')}</Back>}
      below={shared('sharedHelp')}
    >
      <ActForm form={form} submit={t('recordItem')}>
        <ItemFields fields={form.fields} />
      </ActForm>
    </Page>
  )
}
