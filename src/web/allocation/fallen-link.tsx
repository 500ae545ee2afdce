import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { useRead } from '../api/query.ts'

/** How many plans lost their goods; nothing where none did. */
export const FallenLink = ({ operation }: { operation: string }) => {
  const t = useTranslations('allocation')
  const fallen = useRead('listFallenPlans', { params: { operation } }).data?.items.length ?? 0
  if (fallen === 0) return null
  return (
    <Button component={Link} to={`/o/${operation}/allocation/fallen`} variant='light' color='warn'>
      ▲ {t('fallenCount', { count: fallen })}
    </Button>
  )
}
