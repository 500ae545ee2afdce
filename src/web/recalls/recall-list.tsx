import '../stock/stock.css'
import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import type { RowOf } from '../api/query.ts'
import { SubjectCell } from '../conformity/subject-words.tsx'
import { useMay, useOperation } from '../session/me.ts'
import { useAddress } from '../shell/address.ts'
import { Held } from '../stock/goods-state.tsx'
import type { Column } from '../ui/columns.ts'
import { ListPage } from '../ui/list-page.tsx'
import { Empty } from '../ui/page.tsx'
import { When } from '../ui/when.tsx'
import { RecallTabs } from './recall-tabs.tsx'

type Row = RowOf<'listRecalls'>

/** What was called back here, by us and by other operations. */
export const RecallList = () => {
  const t = useTranslations('recalls')
  const operation = useOperation()
  const may = useMay()
  const begin = may('recall.record') && (
    <Button component={Link} to={`/o/${operation}/recalls/new`} data-begins>
      {t('begin')}
    </Button>
  )
  return (
    <ListPage
      name='listRecalls'
      params={{ operation }}
      title={t('title')}
      below={<RecallTabs about={t('about')} />}
      columns={useColumns()}
      search={useAddress()}
      filters={[
        {
          kind: 'choice',
          key: 'open',
          label: t('state'),
          any: t('openAndClosed'),
          options: [
            { value: 'true', label: t('onlyOpen') },
            { value: 'false', label: t('onlyClosed') },
          ],
        },
      ]}
      sorts={(['newest', 'oldest'] as const).map((value) => ({
        value,
        label: t(`sorts.${value}`),
      }))}
      rowKey={({ id }) => id}
      rowLink={({ id }) => `/o/${operation}/recalls/${id}`}
      acts={begin}
      empty={
        <Empty title={t('empty')} act={begin}>
          {t('emptyHelp')}
        </Empty>
      }
    />
  )
}

const useColumns = (): Column<Row>[] => {
  const t = useTranslations('recalls')
  return [
    {
      key: 'subject',
      head: t('subject'),
      cell: ({ subject }) => <SubjectCell subject={subject} />,
      phone: 'title',
    },
    {
      key: 'state',
      head: t('state'),
      cell: ({ closedAt }) => (closedAt ? t('closed') : <Held>{t('open')}</Held>),
      width: 120,
      phone: 'end',
    },
    {
      key: 'instruction',
      head: t('instruction'),
      cell: ({ instruction }) => t(`instructions.${instruction}`),
      width: 140,
      phone: 'detail',
    },
    { key: 'reason', head: t('reason'), cell: ({ reason }) => reason },
    {
      key: 'whose',
      head: t('whose'),
      cell: ({ ours }) => (ours ? t('ours') : t('ofAnother')),
      width: 190,
      optional: true,
    },
    {
      key: 'begun',
      head: t('begunAt'),
      cell: ({ begunAt }) => <When at={begunAt} />,
      width: 172,
      phone: 'detail',
    },
  ]
}
