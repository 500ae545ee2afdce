import { Button, NativeSelect, NumberInput } from '@mantine/core'
import { useFormatter, useTranslations } from 'use-intl'
import { useRead } from '../api/query.ts'
import { useOperation } from '../session/me.ts'
import { LotPicker } from '../stock/lot-picker.tsx'
import type { ActFormState } from '../ui/act-form.tsx'
import { RecordPicker } from '../ui/record-picker.tsx'
import type { DispatchValues } from './dispatch-new.tsx'
import { Suggestion } from './suggestion.tsx'

/** One line of a load: what, how many, of which lot; for which need. */
export const LoadField = ({ form, at }: { form: ActFormState<DispatchValues>; at: number }) => {
  const t = useTranslations('deliveries')
  const { fields } = form
  const { lines, from, facility } = fields.getValues()
  const line = lines[at]
  const input = (name: string) => fields.getInputProps(`lines.${at}.${name}`)
  if (!line) return null
  return (
    <div className='wb-line'>
      <RecordPicker kind='item' label={t('item')} {...input('item')} value={line.item} />
      <NumberInput
        label={t('quantity')}
        min={1}
        allowDecimal={false}
        thousandSeparator=' '
        {...input('quantity')}
      />
      <NativeSelect
        label={t('takenFrom')}
        data={(['in_stock', 'arrived'] as const).map((value) => ({
          value,
          label: t(`stages.${value}`),
        }))}
        {...input('stage')}
      />
      <LotPicker
        label={t('lot')}
        placeholder={t('firstToExpire')}
        item={line.item}
        {...input('lot')}
        value={line.lot}
      />
      {line.plan ? (
        <p className='wb-quiet wb-line-note'>{t('carriesOutPlan')}</p>
      ) : (
        facility && <NeedLine facility={facility} item={line.item} {...input('needLine')} />
      )}
      {lines.length > 1 && (
        <Button
          variant='subtle'
          color='gray'
          size='xs'
          mt={24}
          onClick={() => fields.removeListItem('lines', at)}
        >
          {t('removeLine')}
        </Button>
      )}
      {from && <Suggestion line={line} from={from} />}
    </div>
  )
}

/** A need of the facility that this line answers: asked for, and not covered yet. */
const NeedLine = ({
  facility,
  item,
  value,
  onChange,
}: {
  facility: string
  item: string | null
  value?: string | null
  onChange?: (id: string | null) => void
}) => {
  const t = useTranslations('deliveries')
  const format = useFormatter()
  const asked = { params: { operation: useOperation() }, query: { facility, limit: 200 } }
  const found = useRead('listNeeds', asked)
  const open = (found.data?.items ?? []).filter((need) => !need.withdrawn)
  const fitting = open.toSorted((a, b) => Number(b.item === item) - Number(a.item === item))
  if (fitting.length === 0) return null
  return (
    <NativeSelect
      label={t('forWhichNeed')}
      value={value ?? ''}
      onChange={(event) => onChange?.(event.currentTarget.value || null)}
      data={[
        { value: '', label: t('forNoNeed') },
        ...fitting.map((need) => ({
          value: need.id,
          label: t('needOpen', {
            code: need.code,
            item: need.itemName,
            open: format.number(need.open + need.allocated),
          }),
        })),
      ]}
    />
  )
}
