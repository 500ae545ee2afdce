import { useTranslations } from 'use-intl'
import { itemAmendment } from '#catalogue/item.ts'
import { useRead } from '../api/query.ts'
import { useOperation } from '../session/me.ts'
import { useParam } from '../shell/address.ts'
import { RegisterAmend } from '../parties/register-amend.tsx'
import { ItemFields } from './item-fields.tsx'
import { itemBody, itemValues } from './item-values.ts'

/** An item written anew. */
export const ItemAmend = () => {
  const t = useTranslations('catalogue')
  const operation = useOperation()
  const item = useParam('item')
  return (
    <RegisterAmend
      found={useRead('getItem', { params: { item } })}
      act='amendItem'
      params={{ item }}
      schema={itemAmendment}
      valuesOf={itemValues}
      bodyOf={itemBody}
      page={`/o/${operation}/items/${item}`}
      title={t('amendItem')}
      done={t('itemAmended')}
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
      fields={(fields) => <ItemFields fields={fields} unitFixed />}
    />
  )
}
