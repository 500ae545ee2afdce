import { Textarea } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { refusalInput } from '#deliveries/delivery.ts'
import { useOperation } from '../session/me.ts'
import { useLotName } from '../stock/lot-name.tsx'
import { UnitsInput } from '../stock/picked.tsx'
import { ActForm, useActForm } from '../ui/act-form.tsx'
import { EnvelopeFields } from '../ui/envelope-fields.tsx'
import type { Delivery } from './delivery-page.tsx'
import { useFirstSaying, useSigner, WhoSays } from './who-says.tsx'

/** What the facility does not take goes back with the truck; numbers left empty refuse all. */
export const RefuseForm = ({ delivery, close }: { delivery: Delivery; close: () => void }) => {
  const t = useTranslations('deliveries')
  const lotName = useLotName()
  const operation = useOperation()
  const open = delivery.lines.filter(({ onItsWay }) => onItsWay > 0)
  const form = useActForm({
    name: 'refuseDelivery',
    params: { operation, delivery: delivery.id },
    schema: refusalInput,
    draft: delivery.id,
    start: { reason: '', lines: open.map(() => '') },
    envelope: useFirstSaying(delivery.facility.id),
    toBody: ({ reason, lines }) => {
      const said = open.flatMap(({ id: line }, at) => {
        const quantity = lines[at]
        return quantity === '' ? [] : [{ line, quantity }]
      })
      return { reason, ...(said.length > 0 && { lines: said }) }
    },
    done: t('refusedNow'),
    onDone: close,
  })
  const signer = useSigner(form.fields, delivery.facility.id)
  const some = form.fields.getValues().lines.some((quantity) => quantity !== '')
  return (
    <ActForm form={form} submit={t(some ? 'refuseSome' : 'refuseAll')} cancel={close}>
      <p className='wb-hint'>{t('refuseHelp')}</p>
      <WhoSays signer={signer} delivery={delivery} />
      <Textarea label={t('reason')} autosize minRows={2} {...form.fields.getInputProps('reason')} />
      {open.map((line, at) => (
        <UnitsInput
          key={line.id}
          label={`${line.item.name}, ${lotName(line)}`}
          there={line.onItsWay}
          unit={line.unit}
          {...form.fields.getInputProps(`lines.${at}`)}
        />
      ))}
      <EnvelopeFields fields={form.fields} />
    </ActForm>
  )
}
