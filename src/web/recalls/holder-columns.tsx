import { Link } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { isOpen, standingOf } from '#recalls/recall.ts'
import type { RowOf } from '../api/query.ts'
import { useOperation } from '../session/me.ts'
import { Held, StageWord } from '../stock/goods-state.tsx'
import { useLotName } from '../stock/lot-name.tsx'
import type { Column } from '../ui/columns.ts'
import { Figure } from '../ui/figure.tsx'
import { When } from '../ui/when.tsx'

/** Neither in quarantine nor gone: such goods wear the warning hue. */
const isOut = (stage: Holder['stage']): boolean => {
  const standing = standingOf(stage)
  return standing !== undefined && isOpen(standing)
}

export type Holder = RowOf<'listRecallHolders'>

/** Who has how many of what, where. */
export const useHolderColumns = (): Column<Holder>[] => {
  const t = useTranslations('recalls')
  const operation = useOperation()
  const lotName = useLotName()
  return [
    {
      key: 'party',
      head: t('holders.who'),
      cell: ({ party }) => party?.name ?? t('partyNotKnown'),
      phone: 'title',
    },
    {
      key: 'quantity',
      head: t('quantity'),
      cell: ({ quantity, unit, lot }) => (
        <Figure value={quantity} unit={unit} why={`lot:${lot.id}`} />
      ),
      align: 'end',
      width: 140,
      phone: 'end',
    },
    {
      key: 'stage',
      head: t('holders.stands'),
      cell: ({ stage }) => <StageWord stage={stage} held={isOut(stage)} />,
      width: 170,
      phone: 'detail',
    },
    {
      key: 'place',
      head: t('place'),
      cell: ({ place, consignment }) =>
        place?.name ??
        (consignment && (
          <Link to={`/o/${operation}/deliveries/${consignment.id}`}>{consignment.code}</Link>
        )),
      phone: 'detail',
    },
    { key: 'item', head: t('item'), cell: ({ item }) => item.name, optional: true },
    {
      key: 'lot',
      head: t('lot'),
      cell: ({ lot, suspect }) => (
        <>
          {lotName(lot)} {suspect && <Held sign='?'>{t('holders.suspect')}</Held>}
        </>
      ),
      width: 200,
      phone: 'detail',
    },
    {
      key: 'since',
      head: t('holders.since'),
      cell: ({ since }) => since && <When at={since} />,
      width: 172,
    },
  ]
}
