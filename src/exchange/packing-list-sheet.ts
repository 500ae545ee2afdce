import { packageKinds } from '#consignments/package.ts'
import { sscc } from '#standards/gs1.ts'
import {
  exactnessOf,
  itemColumn,
  provenanceColumn,
  qualifierColumn,
  quantityColumn,
  unitColumn,
} from './goods-columns.ts'
import { type Fault, fault } from './row-error.ts'
import { type Column, rowIdColumn, type Sheet, type Values } from './sheet.ts'

/** What stands in the package column of goods that travel in none. Blank is an error. */
export const unpackaged = 'unpackaged'

const printed = { as: 'code', most: 120 } as const

const columns: readonly Column[] = [
  rowIdColumn,
  {
    name: 'consignment',
    heading: 'Consignment',
    reads: { as: 'consignment' },
    help: 'Code (C-7K3F-9QXM) or id of a consignment that is recorded already.',
    example: 'C-7K3F-9QXM',
    required: true,
  },
  {
    name: 'package',
    heading: 'Package',
    reads: printed,
    help: `Its own reference, never blank; ${unpackaged} for goods that are in none.`,
    example: 'CTN-0001',
    required: true,
  },
  {
    name: 'kind',
    heading: 'Package kind',
    reads: { as: 'choice', of: packageKinds },
    help: 'Blank is a carton.',
    example: 'carton',
    ofPart: true,
  },
  {
    name: 'sscc',
    heading: 'SSCC',
    reads: { as: 'code', most: 40, standard: sscc },
    help: 'The 18 digits of the label. Format the column as text: a number loses digits.',
    example: '106141411234567897',
    ofPart: true,
  },
  {
    name: 'inside',
    heading: 'Lies in',
    reads: printed,
    help: 'The reference of the pallet or box it lies in, which has a row above without an item.',
    example: null,
    ofPart: true,
  },
  {
    name: 'marks',
    heading: 'Marks',
    reads: { as: 'words', most: 200 },
    help: 'What others painted or glued on it.',
    example: null,
    ofPart: true,
  },
  {
    name: 'weightGrams',
    heading: 'Weight kg',
    reads: { as: 'weight' },
    help: 'Gross weight of the package in kilograms.',
    example: 12.5,
    ofPart: true,
  },
  itemColumn,
  quantityColumn,
  unitColumn,
  qualifierColumn,
  {
    name: 'stated',
    heading: 'As stated',
    reads: { as: 'words', most: 400 },
    help: 'The words of the paper; needed where there is no number.',
    example: null,
  },
  {
    name: 'lotNumber',
    heading: 'Lot',
    reads: printed,
    help: 'As printed on the pack. Blank: the goods do not say.',
    example: 'A1',
  },
  {
    name: 'serial',
    heading: 'Serial number',
    reads: printed,
    help: 'Of a device, which has a row of its own with the quantity 1.',
    example: null,
  },
  {
    name: 'packaging',
    heading: 'Packaging',
    reads: printed,
    help: 'Where one lot comes in several: green pack, blue pack.',
    example: null,
  },
  {
    name: 'expiresOn',
    heading: 'Expires on',
    reads: { as: 'day' },
    help: 'As printed on the pack.',
    example: { day: '2023-05-01' },
  },
  {
    name: 'madeOn',
    heading: 'Made on',
    reads: { as: 'day' },
    help: 'As printed on the pack.',
    example: null,
  },
  {
    name: 'maker',
    heading: 'Maker',
    reads: { as: 'party' },
    help: 'Who made this lot: name, code or id.',
    example: null,
  },
  {
    name: 'pledgeLine',
    heading: 'Pledge line',
    reads: { as: 'pledge line' },
    help: 'Code of the pledge and number of its line (P-4T9A-2MXE/1). Blank: nobody promised it.',
    example: null,
  },
  { ...provenanceColumn, help: "Blank is the pledge line's own, or a gift." },
  {
    name: 'recipient',
    heading: 'Recipient of the row',
    reads: { as: 'party' },
    help: 'Whom it is for, if not as the consignment says.',
    example: null,
  },
  {
    name: 'amount',
    heading: 'Value',
    reads: { as: 'amount' },
    help: 'Of the row, as on the pro-forma.',
    example: null,
  },
  {
    name: 'currency',
    heading: 'Currency',
    reads: { as: 'code', most: 3 },
    help: 'Three letters: CNY.',
    example: null,
  },
  {
    name: 'valueBasis',
    heading: 'Value basis',
    reads: { as: 'choice', of: ['donor_stated', 'market', 'catalogue', 'unknown'] },
    help: 'What the value rests on.',
    example: null,
  },
]

export const packingListSheet: Sheet = {
  name: 'packing-list',
  title: 'Packing list',
  about: 'What is in the packages of consignments: one row per package, item and lot.',
  columns,
  part: { calls: 'package', by: ['consignment', 'package'] },
  group: 'consignment',
}

const ofPackage = new Set(columns.flatMap((c) => (c.ofPart || c.required ? [c.name] : [])))
const value = ['amount', 'currency', 'valueBasis'] as const

/** What does not go together in a row. */
export const packingFaults = (values: Values): Fault[] => {
  const { item, quantity, unit, stated, qualifier, serial } = values
  const loose =
    values.package === unpackaged
      ? columns
          .filter(({ name, ofPart }) => ofPart && values[name] !== undefined)
          .map(({ name }) => fault(name, 'package_of_none'))
      : []
  if (loose.length > 0) return loose
  if (item === undefined)
    return [
      ...Object.keys(values)
        .filter((name) => !ofPackage.has(name))
        .map((name) => fault(name, 'package_only')),
      ...(values.package === unpackaged ? [fault('item', 'cell_blank')] : []),
    ]
  const missing = value.filter((name) => values[name] === undefined)
  return [
    ...(quantity === undefined && stated === undefined
      ? [fault('quantity', 'quantity_or_words')]
      : []),
    ...(quantity !== undefined && unit === undefined ? [fault('unit', 'cell_blank')] : []),
    ...((exactnessOf(values) === 'unquantified') === (quantity !== undefined)
      ? [fault('qualifier', 'qualifier_differs', { found: qualifier })]
      : []),
    ...(serial !== undefined && quantity !== 1
      ? [fault('quantity', 'serial_needs_one', { found: quantity ?? 'blank' })]
      : []),
    ...(missing.length > 0 && missing.length < value.length
      ? [fault(missing[0] ?? 'amount', 'value_incomplete', { missing })]
      : []),
  ]
}
