import { Button, TextInput } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { identifyInput } from '#stock/makeover.ts'
import { useRead } from '../api/query.ts'
import { useOperation } from '../session/me.ts'
import { ActForm, useActForm } from '../ui/act-form.tsx'
import { EnvelopeFields } from '../ui/envelope-fields.tsx'
import { said } from '../ui/said.ts'
import { PickedGoods, UnitsInput } from './picked.tsx'
import type { StepOf } from './stock-step.tsx'

const emptyPart = (place: string | null) => ({
  lot: { lotNumber: '', serial: '', packaging: '', expiresOn: '' },
  quantity: '' as number | '',
  place,
})

/** What was read off goods that did not say their lot, part by part; the rest stays unstated. */
export const IdentifyForm = ({ row, close }: StepOf) => {
  const t = useTranslations('stock')
  const operation = useOperation()
  const item = useRead('getItem', { params: { item: row.item.id } })
  const place = row.place?.id ?? null
  const form = useActForm({
    name: 'identifyLot',
    params: { operation },
    schema: identifyInput,
    draft: `${row.account}`,
    start: { lot: row.lot.id, parts: [emptyPart(place)] },
    toBody: ({ lot, parts }) => ({
      lot,
      parts: parts.map((part) => ({
        place: part.place,
        quantity: said(part.quantity),
        lot: { ...part.lot, expiresOn: part.lot.expiresOn || null },
      })),
    }),
    done: t('steps.identify.done'),
    onDone: close,
  })
  const { fields } = form
  const { parts } = fields.getValues()
  return (
    <ActForm form={form} submit={t('steps.identify.submit')} cancel={close}>
      <PickedGoods row={row} />
      <p className='wb-hint'>{t('steps.identify.help')}</p>
      {parts.map((_, at) => (
        // Parts have no identity of their own before they are recorded.
        <div key={at} className='wb-line'>
          <UnitsInput
            there={row.quantity}
            unit={row.item.unit}
            {...fields.getInputProps(`parts.${at}.quantity`)}
          />
          {item.data?.serialised && (
            <TextInput label={t('serial')} {...fields.getInputProps(`parts.${at}.lot.serial`)} />
          )}
          <TextInput
            label={t('lotNumber')}
            {...fields.getInputProps(`parts.${at}.lot.lotNumber`)}
          />
          <TextInput
            type='date'
            label={t('expires')}
            {...fields.getInputProps(`parts.${at}.lot.expiresOn`)}
          />
          <TextInput
            label={t('packaging')}
            description={t('packagingHelp')}
            {...fields.getInputProps(`parts.${at}.lot.packaging`)}
          />
        </div>
      ))}
      <Button
        variant='default'
        size='xs'
        onClick={() => fields.insertListItem('parts', emptyPart(place) as never)}
      >
        {t('anotherLot')}
      </Button>
      <EnvelopeFields fields={fields} basis />
    </ActForm>
  )
}
