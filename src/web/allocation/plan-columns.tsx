import { useTranslations } from 'use-intl'
import type { Column } from '../ui/columns.ts'
import { Figure } from '../ui/figure.tsx'
import { Fallen, PlanBar, type PlanRow } from './plan-bar.tsx'
import { ReasonWords } from './reason-words.tsx'

/** The columns of plans: for whom, what of what, where it stands, why; what fell through in words
 * where that is what the list is about. */
export const usePlanColumns = (fallen = false): Column<PlanRow>[] => {
  const t = useTranslations('allocation')
  return [
    { key: 'facility', head: t('for'), cell: (row) => row.facility.name, phone: 'title' },
    {
      key: 'item',
      head: t('item'),
      cell: ({ need }) => need.item.name,
      width: 140,
      phone: 'detail',
    },
    {
      key: 'supply',
      head: t('outOf'),
      cell: ({ supplyOf }) => supplyOf?.name || t('noLotNumber'),
      width: 112,
      phone: 'detail',
    },
    {
      key: 'quantity',
      head: t('planned'),
      cell: ({ quantity, need }) => <Figure value={quantity} unit={need.item.unit} />,
      align: 'end',
      width: 120,
      phone: 'end',
    },
    {
      key: 'stands',
      head: t('stands'),
      cell: (row) => (row.withdrawn ? t('withdrawn') : <PlanBar plan={row} />),
      width: 150,
      phone: 'end',
    },
    {
      key: 'open',
      head: t('toSend'),
      cell: ({ open }) => <Figure value={open} />,
      align: 'end',
      width: 100,
      optional: true,
    },
    {
      key: 'fallen',
      head: t('fallen'),
      cell: (row) => <Fallen plan={row} />,
      width: 216,
      optional: !fallen,
      phone: 'detail',
    },
    { key: 'reason', head: t('reasonOf'), cell: ({ reason }) => <ReasonWords reason={reason} /> },
  ]
}
