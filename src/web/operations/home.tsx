import { Button, Title } from '@mantine/core'
import { Link, Navigate } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { useMe } from '../session/me.ts'
import { Empty } from '../ui/page.tsx'

/** After the door: straight to the desk of one's operation, or a choice of several. */
export const Home = () => {
  const t = useTranslations('operations')
  const role = useTranslations('roles')
  const { data: me, isPending } = useMe()
  if (isPending) return null
  if (!me) return <Navigate to='/sign-in' replace />
  const only = me.memberships.length === 1 ? me.memberships[0] : undefined
  // Without a network one lands where one can work without it.
  const place = navigator.onLine ? 'desk' : 'receiving'
  if (only) return <Navigate to={`/o/${only.operation}/${place}`} replace />
  return (
    <main className='wb-page'>
      <Title order={1}>{t('yours')}</Title>
      {me.memberships.length === 0 ? (
        <Empty
          title={t('none')}
          act={
            <Button component='a' href='/public' variant='default'>
              {t('public')}
            </Button>
          }
        >
          {t('noneHelp')}
        </Empty>
      ) : (
        <ul className='wb-choices'>
          {me.memberships.map((each) => (
            <li key={each.operation}>
              <Link to={`/o/${each.operation}/desk`}>
                <b>{each.name}</b>
                <span>{each.roles.map((one) => role(one)).join(', ')}</span>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </main>
  )
}
