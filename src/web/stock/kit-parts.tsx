import { NumberInput } from '@mantine/core'
import { useQueries } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { reading } from '../api/query.ts'
import { useOperation } from '../session/me.ts'
import type { ActFormState } from '../ui/act-form.tsx'
import type { AssembleValues } from './assemble-page.tsx'
import { isKept } from './goods-state.tsx'
import { useLotName } from './lot-name.tsx'
import { pickOf } from './picked.tsx'
import type { Recipe } from './recipe-list.tsx'
import type { StockRow } from './stock-list.tsx'

/** What goes in of one item: how much is needed, and how much of each lot. */
export interface Taken {
  readonly item: string
  readonly itemName: string
  readonly needed: number
  readonly lots: readonly {
    readonly row: StockRow
    readonly pick: ReturnType<typeof pickOf>
    readonly quantity: number
  }[]
}

/** First to expire, first in, unless somebody said another number. Held lots are left out. */
export const useTaken = (parts: Recipe['parts'], values: AssembleValues): Taken[] => {
  const operation = useOperation()
  const { place, holder } = values
  const read = useQueries({
    queries: parts.map(({ item }) => ({
      ...reading('listStock', {
        params: { operation },
        query: {
          item,
          stage: 'in_stock',
          condition: 'sound',
          sort: 'expiry',
          limit: 200,
          place: place ?? undefined,
          holder: holder ?? undefined,
        },
      }),
      enabled: place !== null && holder !== null,
    })),
  })
  return parts.map(({ item, itemName, quantity }, at) => {
    const needed = quantity * Number(values.times)
    let rest = needed
    const lots = (read[at]?.data?.items ?? [])
      .filter((row) => row.item.id === item && !isKept(row))
      .map((row) => {
        const given = values.takes[row.account]
        const taken = typeof given === 'number' ? given : Math.min(rest, row.quantity)
        rest = Math.max(0, rest - taken)
        return { row, pick: pickOf(row), quantity: taken }
      })
    return { item, itemName, needed, lots }
  })
}

/** The lots of each part at the place: the number that goes in can be changed. */
export const KitParts = ({
  form,
  taken,
}: {
  form: ActFormState<AssembleValues>
  taken: readonly Taken[]
}) => {
  const t = useTranslations('stock')
  const lotName = useLotName()
  const { fields } = form
  const { place, holder } = fields.getValues()
  if (place === null || holder === null) return <p className='wb-hint'>{t('chooseStore')}</p>
  return taken.map(({ item, itemName, needed, lots }) => {
    const given = lots.reduce((sum, { quantity }) => sum + quantity, 0)
    return (
      <fieldset key={item} className='wb-fieldset'>
        <legend>{itemName}</legend>
        <p className={given < needed ? 'wb-held' : 'wb-hint'}>
          {t('needsGiven', { needed, given })}
        </p>
        {lots.map(({ row, quantity }) => (
          <NumberInput
            key={row.account}
            label={lotName(row.lot)}
            description={t('ofThere', { there: row.quantity })}
            min={0}
            max={row.quantity}
            allowDecimal={false}
            thousandSeparator=' '
            value={quantity}
            onChange={(value) =>
              fields.setFieldValue(`takes.${row.account}` as 'takes', Number(value) as never)
            }
          />
        ))}
      </fieldset>
    )
  })
}
