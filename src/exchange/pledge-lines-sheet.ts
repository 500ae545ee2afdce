import { type LineInput, lineInput, pledgeInput } from '#pledges/pledge.ts'
import {
  exactnessOf,
  itemColumn,
  provenanceColumn,
  qualifierColumn,
  quantityColumn,
  unitColumn,
  wordsOf,
} from './goods-columns.ts'
import { type Fault, fault } from './row-error.ts'
import { type Column, type RowMade, rowIdColumn, type Sheet, type Values } from './sheet.ts'

const columns: readonly Column[] = [
  rowIdColumn,
  {
    name: 'pledge',
    heading: 'Pledge',
    reads: { as: 'code', most: 120 },
    help: 'Your own number of the pledge; rows with the same number are one pledge.',
    example: 'AL-2020-7',
    required: true,
  },
  {
    name: 'donors',
    heading: 'Donors',
    reads: { as: 'parties' },
    help: 'Who promises: name, code or id. Several promise jointly, with + between them.',
    example: 'Alibaba Foundation + Jack Ma Foundation',
    required: true,
    ofPart: true,
  },
  {
    name: 'shares',
    heading: 'Shares are',
    reads: { as: 'choice', of: ['unknown', 'stated', 'agreed'] },
    help: 'Of joint donors. Blank is unknown; shares are never made up.',
    example: 'unknown',
    ofPart: true,
  },
  {
    name: 'parts',
    heading: 'Shares',
    reads: { as: 'wholes' },
    help: 'Parts of the whole in the order of the donors, with ; between them: 1; 2 is a third.',
    example: null,
    ofPart: true,
  },
  {
    name: 'recipients',
    heading: 'Recipients',
    reads: { as: 'parties' },
    help: 'For whom: none yet, one, or several with + between them.',
    example: 'Belgium',
    ofPart: true,
  },
  {
    name: 'recipientWords',
    heading: 'Recipients in words',
    reads: { as: 'words', most: 400 },
    help: 'As stated, where not all are named.',
    example: null,
    ofPart: true,
  },
  {
    name: 'solicited',
    heading: 'Asked for',
    reads: { as: 'yes or no' },
    help: 'Whether somebody asked for it: yes or no. Blank is not known.',
    example: 'no',
    ofPart: true,
  },
  {
    name: 'announcedOn',
    heading: 'Announced on',
    reads: { as: 'day' },
    help: 'The day it was announced.',
    example: { day: '2020-03-16' },
    ofPart: true,
  },
  {
    name: 'statedDate',
    heading: 'Date in words',
    reads: { as: 'words', most: 200 },
    help: 'As stated: last Saturday.',
    example: null,
    ofPart: true,
  },
  {
    name: 'note',
    heading: 'Note',
    reads: { as: 'words', most: 4000 },
    help: 'Anything else about the pledge.',
    example: null,
    ofPart: true,
  },
  { ...itemColumn, required: true },
  quantityColumn,
  unitColumn,
  qualifierColumn,
  {
    name: 'stated',
    heading: 'As stated',
    reads: { as: 'words', most: 400 },
    help: "The donor's words: over 2 million masks, dozens. Needed where there is no number.",
    example: 'over 12,000 masks',
  },
  provenanceColumn,
  {
    name: 'recipient',
    heading: 'Recipient of the row',
    reads: { as: 'party' },
    help: 'If this row is for one of several recipients.',
    example: null,
  },
  {
    name: 'owner',
    heading: 'Owner',
    reads: { as: 'party' },
    help: 'Who owns the goods, if not the donor.',
    example: null,
  },
  {
    name: 'returnBy',
    heading: 'Return by',
    reads: { as: 'day' },
    help: 'Loans: the day by which they go back.',
    example: null,
  },
  {
    name: 'titlePasses',
    heading: 'Title passes',
    reads: { as: 'words', most: 400 },
    help: 'When the goods become the recipient’s.',
    example: null,
  },
  {
    name: 'earmark',
    heading: 'Earmark',
    reads: { as: 'words', most: 400 },
    help: 'What the donor wants it used for.',
    example: null,
  },
]

export const pledgeLinesSheet: Sheet = {
  name: 'pledge-lines',
  title: 'Pledge lines',
  about: 'What donors promise: one row per item, rows of one pledge together or not.',
  columns,
  part: { calls: 'pledge', by: ['pledge'] },
  group: 'pledge',
}

/** What does not go together in a row. `donors`: how many there are. */
export const pledgeFaults = (values: Values, donors: number): Fault[] => {
  const { quantity, unit, stated, qualifier, provenance, returnBy, shares, parts } = values
  const known = shares === 'stated' || shares === 'agreed'
  const given = Array.isArray(parts) ? parts.length : 0
  return [
    ...(quantity === undefined && stated === undefined
      ? [fault('quantity', 'quantity_or_words')]
      : []),
    ...(quantity !== undefined && unit === undefined ? [fault('unit', 'cell_blank')] : []),
    ...((exactnessOf(values) === 'unquantified') === (quantity !== undefined)
      ? [fault('qualifier', 'qualifier_differs', { found: qualifier })]
      : []),
    ...(provenance === 'loan' && returnBy === undefined
      ? [fault('returnBy', 'return_date_missing')]
      : []),
    ...(donors > 1 && (known ? given !== donors : given > 0)
      ? [fault('parts', 'shares_do_not_fit', { donors, parts: given })]
      : []),
  ]
}

/** The line of a pledge that a row describes. */
export const pledgeLine = ({ id, ids, values }: RowMade): LineInput =>
  lineInput.parse({
    ...values,
    id,
    item: ids.item?.[0],
    recipient: ids.recipient?.[0],
    owner: ids.owner?.[0],
    qualifier: exactnessOf(values),
    stated: wordsOf(values),
  })

/** The pledge of which these rows are the first lines. */
export const pledgeOf = (rows: readonly [RowMade, ...RowMade[]]) => {
  const [{ ids, values }] = rows
  const donors = ids.donors ?? []
  const parts: readonly unknown[] = Array.isArray(values.parts) ? values.parts : []
  return pledgeInput.parse({
    ...values,
    donors,
    recipients: ids.recipients,
    parts: parts.map((part, index) => ({ party: donors[index], parts: part })),
    lines: rows.map(pledgeLine),
    values: [],
  })
}
