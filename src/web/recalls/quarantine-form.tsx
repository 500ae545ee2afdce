import { NativeSelect, Textarea } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { quarantineInput } from '#stock/stock.ts'
import { type RowOf, useRead } from '../api/query.ts'
import { useOperation } from '../session/me.ts'
import { ActForm, useActForm } from '../ui/act-form.tsx'
import { EnvelopeFields } from '../ui/envelope-fields.tsx'
import { Loaded } from '../ui/page.tsx'
import { said } from '../ui/said.ts'

type Holder = RowOf<'listRecallHolders'>

/** Everything recalled that lies released in one store, taken back into quarantine at once. */
export const QuarantineForm = ({
  recall,
  reason,
  close,
}: {
  recall: string
  reason: string
  close: () => void
}) => {
  const t = useTranslations('recalls')
  const found = useRead('listRecallHolders', {
    params: { operation: useOperation(), recall },
    query: { standing: 'in_store', limit: 200 },
  })
  return (
    <Loaded of={found} height={200}>
      {({ items }) => {
        // What is between two stores is taken over first.
        const rows = items.filter(({ stage }) => stage === 'in_stock')
        return rows.length === 0 ? (
          <p>{t('quarantine.none')}</p>
        ) : (
          <Form rows={rows} reason={reason} close={close} />
        )
      }}
    </Loaded>
  )
}

const Form = ({
  rows,
  reason,
  close,
}: {
  rows: readonly Holder[]
  reason: string
  close: () => void
}) => {
  const t = useTranslations('recalls')
  const stores = [...Map.groupBy(rows, ({ place }) => place?.id ?? '').entries()]
  const form = useActForm({
    name: 'recordQuarantine',
    params: { operation: useOperation() },
    schema: quarantineInput,
    draft: stores.map(([id]) => id).join(),
    start: { store: stores[0]?.[0] ?? '', reason: t('quarantine.reason', { reason }) },
    toBody: ({ store, ...rest }) => ({
      ...(said(rest) as object),
      lines: rows.filter(({ place }) => (place?.id ?? '') === store).map(pickOf),
    }),
    done: t('quarantine.done'),
    onDone: close,
  })
  const { store } = form.fields.getValues()
  const chosen = rows.filter(({ place }) => (place?.id ?? '') === store)
  const units = chosen.reduce((sum, { quantity }) => sum + quantity, 0)
  return (
    <ActForm form={form} submit={t('quarantine.submit', { units })} cancel={close}>
      <p className='wb-hint'>{t('quarantine.help')}</p>
      <NativeSelect
        label={t('quarantine.store')}
        data={stores.map(([value, [first]]) => ({
          value,
          label: first?.place?.name ?? t('placeNotKnown'),
        }))}
        {...form.fields.getInputProps('store')}
      />
      <Textarea label={t('reason')} autosize {...form.fields.getInputProps('reason')} />
      <EnvelopeFields fields={form.fields} />
    </ActForm>
  )
}

const pickOf = ({ lot, place, holder, condition, quantity }: Holder) => ({
  lot: lot.id,
  place: place?.id ?? null,
  holder: holder?.id ?? null,
  condition,
  quantity,
})
