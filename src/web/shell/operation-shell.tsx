import { Outlet, useLocation, useNavigate } from '@tanstack/react-router'
import { Suspense, useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useNews } from '../api/live.ts'
import { Outboxes } from '../outbox/outboxes.tsx'
import { useMe, useOperation } from '../session/me.ts'
import { withWords } from '../words/spoken.ts'
import { NotFound } from './root.tsx'
import { Side } from './side.tsx'
import { useShortcuts } from './shortcuts.ts'
import { TabBar } from './tab-bar.tsx'
import { part } from '../ui/part.tsx'

const whyPanel = withWords(() => import('../reports/why-panel.tsx'), 'reports')
const WhyPanel = part(async () => (await whyPanel()).WhyPanel)
const Palette = part(async () => (await import('./palette.tsx')).Palette, { quiet: true })

/** The frame around every page of an operation: navigation, palette, why-panel, live news. */
export const OperationShell = () => {
  const t = useTranslations('shell')
  const { data: me, isPending } = useMe()
  const operation = useOperation()
  const location = useLocation()
  const { why } = location.search as { why?: string }
  const isMember =
    me?.owner === true || me?.memberships.some((each) => each.operation === operation)
  useNews(operation, isMember === true)
  useShortcuts(operation)
  useEffect(() => document.querySelector<HTMLElement>('#content')?.focus(), [location.pathname])
  if (isPending) return null
  if (!me) return <ToTheDoor />
  if (!isMember) return <NotFound />
  return (
    <Outboxes user={me.user} name={me.name}>
      <div className='wb-shell'>
        <a href='#content' className='wb-skip'>
          {t('skip')}
        </a>
        <Side me={me} operation={operation} />
        <main id='content' tabIndex={-1}>
          <Suspense>
            <Outlet />
          </Suspense>
        </main>
        <TabBar operation={operation} />
        <Suspense>{why && <WhyPanel why={why} />}</Suspense>
        <Suspense>
          <Palette operation={operation} />
        </Suspense>
      </div>
    </Outboxes>
  )
}

/** To the door, once, and from there back here. */
const ToTheDoor = () => {
  const navigate = useNavigate()
  const { href } = useLocation()
  const [to] = useState(href)
  useEffect(() => void navigate({ to: '/sign-in', search: { to }, replace: true }), [navigate, to])
  return null
}
