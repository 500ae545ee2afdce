import { useTranslations } from 'use-intl'
import { useRead } from '../api/query.ts'
import { useOperation } from '../session/me.ts'
import { ListTable } from '../ui/list-table.tsx'
import { Back, Empty, Loaded, Page } from '../ui/page.tsx'
import { usePlanColumns } from './plan-columns.tsx'

/** Plans whose goods are no longer there, or are held from their use: each waits for a decision. */
export const PlanFallen = () => {
  const t = useTranslations('allocation')
  const operation = useOperation()
  const columns = usePlanColumns(true)
  const fallen = useRead('listFallenPlans', { params: { operation } })
  return (
    <Page
      title={t('fallenTitle')}
      above={<Back to={`/o/${operation}/allocation`}>{t('title')}</Back>}
      below={t('fallenHelp')}
    >
      <Loaded of={fallen}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={t('noneFallen')} />
          ) : (
            <ListTable
              id='listFallenPlans'
              columns={columns}
              rows={items}
              rowKey={({ id }) => id}
              rowLink={({ id }) => `/o/${operation}/allocation/plans/${id}`}
            />
          )
        }
      </Loaded>
    </Page>
  )
}
