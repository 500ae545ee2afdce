import { type LineInput, lineInput, needInput, priorities, purposes, wearers } from '#needs/need.ts'
import { itemColumn, quantityColumn, unitColumn } from './goods-columns.ts'
import { type Column, type RowMade, rowIdColumn, type Sheet } from './sheet.ts'

const columns: readonly Column[] = [
  rowIdColumn,
  {
    name: 'request',
    heading: 'Request',
    reads: { as: 'code', most: 120 },
    help: 'Your own number of the request; rows with the same number are one request.',
    example: 'R-2020-031',
    required: true,
  },
  {
    name: 'facility',
    heading: 'Facility',
    reads: { as: 'party' },
    help: 'Who asks and will sign for it: name, GLN or id.',
    example: 'Ospedale Maggiore',
    required: true,
    ofPart: true,
  },
  {
    name: 'place',
    heading: 'Bring to',
    reads: { as: 'place' },
    help: 'The place it is to be brought to: name, GLN or id.',
    example: 'Farmacia',
    required: true,
    ofPart: true,
  },
  {
    name: 'askedOn',
    heading: 'Asked on',
    reads: { as: 'day' },
    help: 'The day it was asked; blank is the day of the import.',
    example: { day: '2020-03-16' },
    ofPart: true,
  },
  {
    name: 'contact',
    heading: 'Contact',
    reads: { as: 'words', most: 400 },
    help: 'Whom to call.',
    example: 'Pharmacy desk, +39 02 5550 100',
    ofPart: true,
  },
  {
    name: 'note',
    heading: 'Note',
    reads: { as: 'words', most: 4000 },
    help: 'Anything else about the request.',
    example: null,
    ofPart: true,
  },
  { ...itemColumn, required: true },
  { ...quantityColumn, required: true },
  { ...unitColumn, required: true },
  {
    name: 'standards',
    heading: 'Standards',
    reads: { as: 'list', most: 120 },
    help: 'Acceptance standards of which any one will do, with ; between them.',
    example: 'EN 149 FFP2; NIOSH N95',
  },
  {
    name: 'usedBy',
    heading: 'Used by',
    reads: { as: 'choice', of: wearers },
    help: 'Who wears or uses it.',
    example: 'intensive care staff',
    required: true,
  },
  {
    name: 'purpose',
    heading: 'Purpose',
    reads: { as: 'choice', of: purposes },
    help: 'For what.',
    example: 'aerosol generating procedures',
    required: true,
  },
  {
    name: 'useWords',
    heading: 'Use in own words',
    reads: { as: 'words', most: 400 },
    help: 'The use as the facility puts it.',
    example: null,
  },
  {
    name: 'byWhen',
    heading: 'By when',
    reads: { as: 'day' },
    help: 'The day by which it is needed.',
    example: { day: '2020-03-25' },
  },
  {
    name: 'priority',
    heading: 'Priority',
    reads: { as: 'choice', of: priorities },
    help: 'Blank is routine.',
    example: 'life saving',
  },
  {
    name: 'withdrawn',
    heading: 'Withdrawn',
    reads: { as: 'yes or no' },
    help: 'Of a list that was exported: whether the line is asked for no more.',
    example: null,
    listed: true,
  },
]

/** `exportNeeds` as a sheet: another operation takes over what is asked there. */
const list = {
  Code: 'request',
  Line: null,
  Facility: 'facility',
  Place: 'place',
  Item: 'item',
  Quantity: 'quantity',
  Unit: 'unit',
  Standards: 'standards',
  'Used by': 'usedBy',
  Purpose: 'purpose',
  Use: 'useWords',
  Priority: 'priority',
  'Needed by': 'byWhen',
  'Asked on': 'askedOn',
  'Verified on': null,
  Allocated: null,
  'On its way': null,
  Delivered: null,
  Open: null,
  Overdue: null,
  Withdrawn: 'withdrawn',
  Id: 'rowId',
} as const

export const needsSheet: Sheet = {
  name: 'needs',
  title: 'Needs',
  about: 'What facilities ask for: one row per item asked, rows of one request together or not.',
  columns,
  part: { calls: 'request', by: ['request'] },
  group: 'request',
  list,
}

/** The line of a need that a row describes. */
export const needLine = ({ id, ids, values }: RowMade): LineInput =>
  lineInput.parse({ ...values, id, item: ids.item?.[0] })

/** The need of which these rows are the first lines. */
export const needOf = (rows: readonly [RowMade, ...RowMade[]]) => {
  const [{ ids, values }] = rows
  const [facility, place] = [ids.facility?.[0], ids.place?.[0]]
  return needInput.parse({ ...values, facility, place, lines: rows.map(needLine) })
}
