import { Button } from '@mantine/core'
import { Link, Navigate } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import type { Answered } from '#http/calling.ts'
import { rowsOf, useList, useRead } from '../api/query.ts'
import { useMe } from '../session/me.ts'
import { Empty, Page } from '../ui/page.tsx'
import { OutsideFrame } from './frame.tsx'

/** After the door: straight to the desk of one's operation, or a choice of several. */
export const Home = () => {
  const { data: me, isPending } = useMe()
  const installation = useRead('getInstallation', {}, { enabled: me === null })
  if (isPending || (me === null && installation.isPending)) return null
  if (!me) return <Navigate to={installation.data?.isNew ? '/setup' : '/sign-in'} replace />
  // Without a network one lands where one can work without it.
  const place = navigator.onLine ? 'desk' : 'receiving'
  const isChoice = me.memberships.length > 1 || (me.owner && navigator.onLine)
  const only = isChoice ? undefined : me.memberships[0]
  if (only) return <Navigate to={`/o/${only.operation}/${place}`} replace />
  return (
    <OutsideFrame>
      <Choice me={me} />
    </OutsideFrame>
  )
}

const Choice = ({ me }: { me: Answered<'whoAmI'> }) => {
  const t = useTranslations('operations')
  const role = useTranslations('roles')
  const found = useList('listOperations', { query: { sort: 'newest' } })
  const rows = rowsOf<'listOperations'>(found.data)
  const open = me.owner && (
    <Button component={Link} to='/operations/new' data-begins>
      {t('open')}
    </Button>
  )
  const nothing = me.owner ? (
    <Empty title={t('noneYet')} act={open}>
      {t('noneYetHelp')}
    </Empty>
  ) : (
    <Empty
      title={t('none')}
      act={
        <Button component={Link} to='/public' variant='default'>
          {t('public')}
        </Button>
      }
    >
      {t('noneHelp')}
    </Empty>
  )
  return (
    <Page title={t('yours')} acts={rows.length > 0 && open}>
      {found.data && rows.length === 0 && nothing}
      <ul className='wb-choices'>
        {rows.map((each) => (
          <li key={each.slug}>
            <Link to={`/o/${each.slug}/desk`}>
              <b>{each.name}</b>
              <span>
                {each.roles.map((one) => (one === 'owner' ? t('noMember') : role(one))).join(', ')}
              </span>
            </Link>
          </li>
        ))}
      </ul>
      {found.hasNextPage && (
        <Button variant='default' onClick={() => void found.fetchNextPage()}>
          {t('more')}
        </Button>
      )}
    </Page>
  )
}
