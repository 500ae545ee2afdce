import { type Contents, contents } from '#consignments/package.ts'
import { minorDigits } from '#standards/currencies.ts'
import { exactnessOf } from './goods-columns.ts'
import { unpackaged } from './packing-list-sheet.ts'
import { type Fault, fault } from './row-error.ts'
import type { RowMade, Values } from './sheet.ts'

/** The package references of a consignment that are packages already, by their ids. */
export type Known = ReadonlySet<string>

/**
 * What these rows put into a consignment: packages that are new, and lines in them, in packages
 * that are there, or in none.
 */
export const contentsOf = (
  rows: readonly RowMade[],
  known: Known,
  idOf: (row: RowMade, reference: string) => string | null,
): Contents => {
  const wrapped = rows.filter(({ values }) => values.package !== unpackaged)
  const fresh = Map.groupBy(
    wrapped.filter(({ part }) => !known.has(part)),
    ({ part }) => part,
  )
  return contents.parse({
    packages: [...fresh].map(([id, some]) => {
      const { kind = 'carton', sscc, marks, weightGrams, inside } = some[0]?.values ?? {}
      const parent = some[0] && typeof inside === 'string' ? idOf(some[0], inside) : null
      return { id, kind, sscc, marks, weightGrams, parent, lines: linesOf(some) }
    }),
    lines: rows
      .filter(({ part, values }) => values.package === unpackaged || known.has(part))
      .flatMap((row) => linesOf([row]).map((line) => ({ ...line, package: packageOf(row) }))),
  })
}

const packageOf = ({ part, values }: RowMade) => (values.package === unpackaged ? null : part)

const linesOf = (rows: readonly RowMade[]) =>
  rows.flatMap(({ id, ids, values }) => {
    const item = ids.item?.[0]
    if (!item) return []
    const { lotNumber, serial, packaging, expiresOn, madeOn, stated } = values
    const lot = { lotNumber, serial, packaging, expiresOn, madeOn, maker: ids.maker?.[0] }
    const isSaid = Object.values(lot).some((fact) => fact !== undefined)
    return [
      {
        id,
        item,
        quantity: values.quantity,
        qualifier: exactnessOf(values),
        stated,
        provenance: values.provenance,
        pledgeLine: ids.pledgeLine?.[0],
        recipient: ids.recipient?.[0],
        lot: isSaid ? lot : null,
        value: valueOf(values),
      },
    ]
  })

const valueOf = ({ amount, currency, valueBasis }: Values) => {
  if (amount === undefined || typeof currency !== 'string') return null
  const code = currency.toUpperCase()
  const minor = Math.round(Number(amount) * 10 ** (minorDigits(code) ?? 0))
  return { minor, currency: code, basis: valueBasis }
}

/** What the currency does not allow: one that nobody knows, or more decimals than it has. */
export const moneyFaults = ({ amount, currency }: Values): Fault[] => {
  if (amount === undefined || typeof currency !== 'string') return []
  const decimals = minorDigits(currency.toUpperCase())
  const problem = 'it is not the three letters of a currency.'
  if (decimals === undefined)
    return [fault('currency', 'code_invalid', { found: currency, problem })]
  const [, fraction = ''] = String(amount).split('.')
  return fraction.replace(/0+$/, '').length > decimals
    ? [fault('amount', 'amount_unreadable', { found: amount, decimals })]
    : []
}
