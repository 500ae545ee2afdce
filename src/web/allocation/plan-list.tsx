import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { useOperation } from '../session/me.ts'
import { useAddress } from '../shell/address.ts'
import { ListPage } from '../ui/list-page.tsx'
import { Back, Empty } from '../ui/page.tsx'
import { FallenLink } from './fallen-link.tsx'
import { usePlanColumns } from './plan-columns.tsx'

/** Plans: who is meant to get what, where those goods stand, and what fell through. */
export const PlanList = () => {
  const t = useTranslations('allocation')
  const operation = useOperation()
  const search = useAddress()
  const narrowed = search['supply'] ?? search['needLine']
  return (
    <ListPage
      name='listPlans'
      params={{ operation }}
      title={t('plans')}
      below={
        <>
          {t('aboutPlans')} <Back to={`/o/${operation}/allocation`}>{t('title')}</Back>
          {narrowed && (
            <>
              {' · '}
              {t('narrowed')} <Link to={`/o/${operation}/allocation/plans`}>{t('allPlans')}</Link>
            </>
          )}
        </>
      }
      columns={usePlanColumns()}
      search={search}
      searchable
      sorts={[
        { value: 'newest', label: t('newest') },
        { value: 'facility', label: t('byFacility') },
        { value: 'due', label: t('dueFirst') },
      ]}
      filters={[
        { kind: 'party', key: 'facility', label: t('for'), any: t('anyFacility') },
        { kind: 'flag', key: 'open', label: t('onlyToSend') },
      ]}
      rowKey={({ id }) => id}
      rowLink={({ id }) => `/o/${operation}/allocation/plans/${id}`}
      acts={<FallenLink operation={operation} />}
      empty={
        <Empty
          title={t('noPlan')}
          act={
            <Button component={Link} to={`/o/${operation}/allocation`}>
              {t('toAllocation')}
            </Button>
          }
        >
          {t('noPlanHelp')}
        </Empty>
      }
    />
  )
}
