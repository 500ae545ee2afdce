import '../stock/stock.css'
import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import type { RowOf } from '../api/query.ts'
import { useMay, useOperation } from '../session/me.ts'
import { useAddress } from '../shell/address.ts'
import { Held } from '../stock/goods-state.tsx'
import { useLotName } from '../stock/lot-name.tsx'
import type { Column } from '../ui/columns.ts'
import { Figure } from '../ui/figure.tsx'
import { ListPage } from '../ui/list-page.tsx'
import { Empty } from '../ui/page.tsx'
import { When } from '../ui/when.tsx'
import { RecallTabs } from './recall-tabs.tsx'

type Row = RowOf<'listAlarms'>

/** What somebody said is wrong with goods: open ones first, the oldest of them above. */
export const AlarmList = () => {
  const t = useTranslations('recalls')
  const operation = useOperation()
  const may = useMay()
  const begin = may('alarm.record') && (
    <Button component={Link} to={`/o/${operation}/recalls/alarms/new`} data-begins>
      {t('alarm.raise')}
    </Button>
  )
  return (
    <ListPage
      name='listAlarms'
      params={{ operation }}
      title={t('tabs.alarms')}
      below={<RecallTabs about={t('alarm.about')} />}
      columns={useColumns()}
      search={useAddress()}
      ask={({ open, ...asked }) => ({
        open: open === 'any' ? undefined : (open ?? 'true'),
        ...asked,
      })}
      searchable
      filters={[
        {
          kind: 'choice',
          key: 'open',
          label: t('state'),
          any: t('onlyOpen'),
          options: [
            { value: 'false', label: t('alarm.onlyAnswered') },
            { value: 'any', label: t('alarm.openAndAnswered') },
          ],
        },
        { kind: 'party', key: 'facility', label: t('facility'), any: t('anyFacility') },
      ]}
      sorts={(['oldest', 'newest'] as const).map((value) => ({
        value,
        label: t(`sorts.${value}`),
      }))}
      rowKey={({ id }) => id}
      rowLink={({ id }) => `/o/${operation}/recalls/alarms/${id}`}
      acts={begin}
      empty={
        <Empty title={t('alarm.empty')} act={begin}>
          {t('alarm.emptyHelp')}
        </Empty>
      }
    />
  )
}

const useColumns = (): Column<Row>[] => {
  const t = useTranslations('recalls')
  const lotName = useLotName()
  return [
    { key: 'item', head: t('item'), cell: ({ item }) => item.name, phone: 'title' },
    { key: 'lot', head: t('lot'), cell: ({ lot }) => lotName(lot), width: 120, phone: 'detail' },
    { key: 'what', head: t('alarm.what'), cell: ({ what }) => what, phone: 'detail' },
    {
      key: 'quantity',
      head: t('quantity'),
      cell: ({ quantity, unit }) => <Figure value={quantity} unit={unit} />,
      align: 'end',
      width: 130,
      optional: true,
    },
    {
      key: 'harm',
      head: t('alarm.harm'),
      cell: ({ harm }) =>
        harm === 'none' ? t('alarm.harms.none') : <Held>{t(`alarm.harms.${harm}`)}</Held>,
      width: 170,
      phone: 'end',
    },
    { key: 'facility', head: t('facility'), cell: ({ facility }) => facility.name, width: 160 },
    {
      key: 'state',
      head: t('state'),
      cell: ({ finding }) => (finding ? t(`alarm.findings.${finding}`) : t('open')),
      width: 130,
      optional: true,
    },
    {
      key: 'raised',
      head: t('alarm.raisedAt'),
      cell: ({ raisedAt }) => <When at={raisedAt} />,
      width: 172,
      phone: 'detail',
    },
  ]
}
