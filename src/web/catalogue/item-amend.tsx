import { useNavigate } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { type ItemAnswer, itemAmendment } from '#catalogue/item.ts'
import { useRead } from '../api/query.ts'
import { useOperation } from '../session/me.ts'
import { useParam } from '../shell/address.ts'
import { ActForm, useActForm } from '../ui/act-form.tsx'
import { ChangedMeanwhile, useBase } from '../ui/changed-meanwhile.tsx'
import { Back, Loaded, Page } from '../ui/page.tsx'
import { ItemFields } from './item-fields.tsx'
import { itemBody, itemValues } from './item-values.ts'

/** An item written anew, over the version that was read. */
export const ItemAmend = () => {
  const t = useTranslations('catalogue')
  const shared = useTranslations('parties')
  const operation = useOperation()
  const id = useParam('item')
  const item = useRead('getItem', { params: { item: id } })
  return (
    <Page
      title={t('amendItem')}
      above={<Back to={`/o/${operation}/items/${id}`}>{item.data?.name ?? '…'}</Back>}
      below={shared('sharedHelp')}
    >
      <Loaded of={item}>{(found) => <Amending item={found} readAgain={item.refetch} />}</Loaded>
    </Page>
  )
}

const Amending = ({ item, readAgain }: { item: ItemAnswer; readAgain: () => unknown }) => {
  const t = useTranslations('catalogue')
  const operation = useOperation()
  const navigate = useNavigate()
  const { base, newer, take } = useBase(item)
  const form = useActForm({
    name: 'amendItem',
    params: { item: item.id },
    schema: itemAmendment,
    draft: `${base.version}`,
    start: itemValues(base),
    toBody: (values) => ({ ...itemBody(values), amends: base.version }),
    done: t('itemAmended'),
    onDone: () => void navigate({ to: `/o/${operation}/items/${item.id}` }),
  })
  const takeTheirs = () => {
    form.fields.setValues(itemValues(item))
    take()
  }
  return (
    <ActForm form={form} submit={t('amendItem')}>
      <ChangedMeanwhile
        base={base}
        newer={newer}
        labels={{
          names: t('name'),
          class: t('class'),
          model: t('model'),
          size: t('size'),
          maker: t('maker'),
          parent: t('parent'),
          regime: t('regime'),
          storage: t('storage'),
          unNumber: t('unNumber'),
          packs: t('packs'),
          codes: t('codes'),
          note: t('note'),
        }}
        error={form.error}
        readAgain={readAgain}
        keepMine={take}
        takeTheirs={takeTheirs}
      />
      <ItemFields fields={form.fields} unitFixed />
    </ActForm>
  )
}
