import '../stock/stock.css'
import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useFormatter, useTranslations } from 'use-intl'
import type { RowOf } from '../api/query.ts'
import { useMay, useOperation } from '../session/me.ts'
import { useAddress } from '../shell/address.ts'
import { Held } from '../stock/goods-state.tsx'
import type { Column } from '../ui/columns.ts'
import { ListPage } from '../ui/list-page.tsx'
import { Empty } from '../ui/page.tsx'
import { When } from '../ui/when.tsx'
import { ConformityTabs } from './conformity-tabs.tsx'
import { SubjectCell } from './subject-words.tsx'

type Row = RowOf<'listUrgentReleases'>

/** What was let go without a verdict: on whose name, to whom, how much is left, until when. */
export const UrgentList = () => {
  const t = useTranslations('conformity')
  const format = useFormatter()
  const operation = useOperation()
  const may = useMay()
  const columns: Column<Row>[] = [
    {
      key: 'subject',
      head: t('subject'),
      cell: ({ subject }) => <SubjectCell subject={subject} />,
      phone: 'title',
    },
    {
      key: 'used',
      head: t('letGo'),
      cell: ({ used, quantity }) =>
        t('usedOf', { used: format.number(used), quantity: format.number(quantity) }),
      align: 'end',
      width: 140,
      phone: 'end',
    },
    {
      key: 'facilities',
      head: t('facilities'),
      cell: ({ facilities }) => facilities.map(({ name }) => name).join(', '),
      phone: 'detail',
    },
    { key: 'by', head: t('authorisedBy'), cell: ({ authorisedBy }) => authorisedBy, width: 190 },
    { key: 'reason', head: t('reason'), cell: ({ reason }) => reason, optional: true },
    {
      key: 'state',
      head: t('state'),
      cell: ({ state }) =>
        state === 'lapsed' || state === 'overruled' ? (
          <Held>{t(`urgentStates.${state}`)}</Held>
        ) : (
          t(`urgentStates.${state}`)
        ),
      width: 150,
      phone: 'detail',
    },
    {
      key: 'ends',
      head: t('ends'),
      cell: ({ expiresAt, expired }) =>
        expired ? (
          t('ended', { at: format.dateTime(new Date(expiresAt), 'planned') })
        ) : (
          <When at={expiresAt} planned />
        ),
      width: 200,
      phone: 'detail',
    },
  ]
  const begin = may('urgent_release.record') && (
    <Button component={Link} to={`/o/${operation}/conformity/urgent/new`} data-begins>
      {t('recordUrgent')}
    </Button>
  )
  return (
    <ListPage
      name='listUrgentReleases'
      params={{ operation }}
      title={t('tabs.urgent')}
      below={<ConformityTabs about={t('urgentAbout')} />}
      columns={columns}
      search={useAddress()}
      searchable
      filters={[
        {
          kind: 'choice',
          key: 'expired',
          label: t('ends'),
          any: t('allReleases'),
          options: [
            { value: 'false', label: t('running') },
            { value: 'true', label: t('overOnes') },
          ],
        },
      ]}
      sorts={(['ends_last', 'ends_first', 'newest'] as const).map((value) => ({
        value,
        label: t(`sorts.${value}`),
      }))}
      rowKey={({ id }) => id}
      rowLink={({ id }) => `/o/${operation}/conformity/urgent/${id}`}
      acts={begin}
      empty={
        <Empty title={t('urgentEmpty')} act={begin}>
          {t('urgentEmptyHelp')}
        </Empty>
      }
    />
  )
}
