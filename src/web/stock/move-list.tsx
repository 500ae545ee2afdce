import './stock.css'
import { Button, Modal } from '@mantine/core'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { RowOf } from '../api/query.ts'
import { useMay, useOperation } from '../session/me.ts'
import { useAddress } from '../shell/address.ts'
import type { Column } from '../ui/columns.ts'
import { ListPage } from '../ui/list-page.tsx'
import { Empty } from '../ui/page.tsx'
import { When } from '../ui/when.tsx'
import { MoveArrival } from './move-arrival.tsx'
import { StockTabs } from './stock-tabs.tsx'

export type Move = RowOf<'listMoves'>

/** What left one of our places for another: how much of it is still under way. */
export const MoveList = () => {
  const t = useTranslations('stock')
  const operation = useOperation()
  const may = useMay()
  const [arriving, setArriving] = useState<Move>()
  const columns: Column<Move>[] = [
    {
      key: 'goods',
      head: t('goods'),
      cell: ({ lines }) => goodsOf(lines).join(', '),
      phone: 'title',
    },
    { key: 'from', head: t('from'), cell: ({ from }) => from.name, phone: 'detail' },
    { key: 'to', head: t('to'), cell: ({ to }) => to.name, phone: 'detail' },
    { key: 'left', head: t('leftAt'), cell: ({ leftAt }) => <When at={leftAt} />, width: 172 },
    {
      key: 'underWay',
      head: t('underWay'),
      cell: ({ lines }) =>
        t('underWayOf', { open: sum(lines, 'underWay'), sent: sum(lines, 'sent') }),
      align: 'end',
      width: 170,
      phone: 'end',
    },
    {
      key: 'acts',
      head: t('acts'),
      cell: (move) =>
        may('stock.move') &&
        sum(move.lines, 'underWay') > 0 && (
          <Button size='compact-sm' variant='default' onClick={() => setArriving(move)}>
            {t('arrival')}
          </Button>
        ),
      align: 'end',
      width: 170,
      phone: 'act',
    },
  ]
  return (
    <>
      <ListPage
        name='listMoves'
        params={{ operation }}
        title={t('tabs.moves')}
        below={<StockTabs about={t('movesAbout')} />}
        columns={columns}
        search={useAddress()}
        searchable
        filters={[
          { kind: 'place', key: 'from', label: t('from'), any: t('fromAnywhere') },
          { kind: 'place', key: 'to', label: t('to'), any: t('toAnywhere') },
          { kind: 'flag', key: 'open', label: t('onlyUnderWay') },
        ]}
        sorts={(['newest', 'oldest'] as const).map((value) => ({
          value,
          label: t(`sorts.${value}`),
        }))}
        rowKey={({ id }) => id}
        empty={<Empty title={t('movesEmpty')}>{t('movesEmptyHelp')}</Empty>}
      />
      {arriving && (
        <Modal opened onClose={() => setArriving(undefined)} title={t('arrival')} size='lg'>
          <MoveArrival move={arriving} close={() => setArriving(undefined)} />
        </Modal>
      )}
    </>
  )
}

const sum = (lines: Move['lines'], which: 'sent' | 'underWay'): number =>
  lines.reduce((all, line) => all + line[which], 0)

const goodsOf = (lines: Move['lines']): string[] => [...new Set(lines.map(({ item }) => item.name))]
