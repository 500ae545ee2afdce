import './operations.css'
import '../parties/parties.css'
import { Link, Navigate, useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { signOut, useMe } from '../session/me.ts'

/** The frame of what belongs to no operation, for whoever is signed in. */
export const OutsideFrame = ({ children }: { children: ReactNode }) => {
  const t = useTranslations('operations')
  const shell = useTranslations('shell')
  const navigate = useNavigate()
  const { data: me, isPending } = useMe()
  if (isPending) return null
  if (!me) return <Navigate to='/sign-in' search={{ to: window.location.pathname }} replace />
  const leave = async () => {
    await signOut()
    await navigate({ to: '/sign-in' })
  }
  return (
    <>
      <nav className='wb-outside-nav wb-no-print' aria-label={shell('navigation')}>
        <Link to='/' className='wb-brand'>
          Waybill
        </Link>
        <Link to='/'>{t('yours')}</Link>
        {me.owner && <Link to='/people'>{t('people')}</Link>}
        <Link to='/account'>{shell('account')}</Link>
        <Link to='/keys'>{t('ownKeys')}</Link>
        <button type='button' className='wb-link' onClick={() => void leave()}>
          {shell('signOut')}
        </button>
      </nav>
      <main>{children}</main>
    </>
  )
}
