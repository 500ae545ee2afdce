import { majorText } from '#standards/currencies.ts'
import { every, joined, type Report, shortDay, upTo } from './report-asked.ts'
import { figure, tableOf } from './table.ts'

export const needs: Report = async (client, operation, { limit }) => {
  const rows = await upTo(limit, (query) => client('listNeeds', { params: { operation }, query }))
  return {
    data: rows,
    text: () =>
      tableOf(rows, [
        { head: 'need', cell: (row) => row.code },
        { head: 'facility', cell: (row) => row.facility.name },
        { head: 'item', cell: (row) => row.itemName },
        { head: 'asked', right: true, cell: (row) => figure(row.quantity) },
        { head: 'allocated', right: true, cell: (row) => figure(row.allocated) },
        { head: 'on its way', right: true, cell: (row) => figure(row.onItsWay) },
        { head: 'delivered', right: true, cell: (row) => figure(row.delivered) },
        { head: 'open', right: true, cell: (row) => figure(row.open) },
        { head: 'days', right: true, cell: (row) => String(row.daysSinceAsked) },
      ]),
  }
}

export const pledges: Report = async (client, operation, { limit }) => {
  const rows = await upTo(limit, (query) => client('listPledges', { params: { operation }, query }))
  return {
    data: rows,
    text: () =>
      tableOf(rows, [
        { head: 'pledge', cell: (row) => row.code },
        { head: 'donors', cell: (row) => joined(row.donors) },
        { head: 'to', cell: (row) => row.recipient ?? '—' },
        { head: 'lines', right: true, cell: (row) => String(row.lines) },
        { head: 'without a number', right: true, cell: (row) => String(row.unquantifiedLines) },
        { head: 'open units', right: true, cell: (row) => figure(row.open) },
        { head: 'days', right: true, cell: (row) => String(row.ageDays) },
      ]),
  }
}

export const ageing: Report = async (client, operation, { limit }) => {
  const rows = await upTo(limit, (query) =>
    client('reportAgeing', { params: { operation }, query }),
  )
  return {
    data: rows,
    text: () =>
      tableOf(rows, [
        { head: 'since', cell: (row) => shortDay(row.since) },
        { head: 'days', right: true, cell: (row) => String(row.days) },
        { head: 'stage', cell: (row) => row.stage.replaceAll('_', ' ') },
        { head: 'item', cell: (row) => row.item },
        { head: 'quantity', right: true, cell: (row) => figure(row.quantity) },
        { head: 'with', cell: (row) => row.holder },
        { head: 'at', cell: (row) => row.place ?? '—' },
      ]),
  }
}

export const waiting: Report = async (client, operation, { limit }) => {
  const rows = await upTo(limit, (query) =>
    client('listWaitingForVerdict', { params: { operation }, query }),
  )
  return {
    data: rows,
    text: () =>
      tableOf(rows, [
        { head: 'since', cell: (row) => shortDay(row.since) },
        { head: 'item', cell: (row) => row.itemName },
        { head: 'quantity', right: true, cell: (row) => figure(row.quantity) },
        { head: 'lot', cell: (row) => row.lotNumber || '— (not stated)' },
        { head: 'maker', cell: (row) => row.maker ?? '—' },
        { head: 'at', cell: (row) => row.placeName },
      ]),
  }
}

export const notes: Report = async (client, operation, { limit }) => {
  const rows = await upTo(limit, (query) => client('listNotes', { params: { operation }, query }))
  return {
    data: rows,
    text: () =>
      rows
        .map(
          ({ words, source, statedDate }) =>
            `${words}\n  ${source.title}${statedDate ? ` (${statedDate})` : ''}\n`,
        )
        .join('\n'),
  }
}

export const values: Report = async (client, operation) => {
  const rows = await every((query) => client('reportValues', { params: { operation }, query }))
  return {
    data: rows,
    text: () =>
      tableOf(rows, [
        { head: 'donors', cell: (row) => joined(row.donors) },
        { head: 'for', cell: (row) => row.items.join(', ') },
        { head: 'value', right: true, cell: (row) => majorText(row.minor, row.currency) },
        { head: '', cell: (row) => row.currency },
        { head: 'basis', cell: (row) => row.basis.replaceAll('_', ' ') },
        {
          head: 'implied rate',
          cell: ({ implied, currency }) =>
            implied.map((each) => `1 ${each.currency} = ${each.rate} ${currency}`).join(', ') ||
            '—',
        },
        {
          head: 'per item',
          cell: (row) => (row.perItem === null ? 'unknown' : majorText(row.perItem, row.currency)),
        },
        { head: 'source', cell: (row) => row.source ?? '—' },
        { head: 'rate from', cell: (row) => row.rateSource ?? '—' },
      ]),
  }
}
