import { NumberInput } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { Figure } from '../ui/figure.tsx'
import { useLotName } from './lot-name.tsx'
import type { StockRow } from './stock-list.tsx'

/** These goods and no others, as they lie in this row. */
export const pickOf = (row: StockRow) => ({
  lot: row.lot.id,
  place: row.place?.id ?? null,
  holder: row.holder?.id ?? null,
  condition: row.condition,
  consignmentLine: row.consignmentLine,
  pledgeLine: row.pledgeLine,
})

/** What an act is about: the goods, their lot, where they lie, how many. */
export const PickedGoods = ({ row }: { row: StockRow }) => {
  const t = useTranslations('stock')
  const lotName = useLotName()
  return (
    <p className='wb-picked'>
      <b>{row.item.name}</b> <Figure value={row.quantity} unit={row.item.unit} />
      <span>
        {[lotName(row.lot), row.place?.name, row.condition === 'damaged' && t('damaged')]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </p>
  )
}

/** A number of units; what lies there stands beside it, never in it. */
export const UnitsInput = ({
  there,
  unit,
  label,
  ...props
}: {
  there: number
  unit?: string
  label?: string
  [given: string]: unknown
}) => {
  const t = useTranslations('stock')
  const ui = useTranslations('ui')
  return (
    <NumberInput
      label={label ?? t('quantity')}
      description={t('ofThere', { there })}
      min={1}
      allowDecimal={false}
      thousandSeparator=' '
      suffix={unit ? ` ${ui('unit', { unit, count: 2 })}` : ''}
      hideControls
      inputMode='numeric'
      {...props}
    />
  )
}
