import { Link, useLocation } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { ConformityTabs } from '../conformity/conformity-tabs.tsx'
import { useOperation } from '../session/me.ts'

/** Permits beside licences, under the lists of conformity. */
export const MedicineTabs = ({ about }: { about: string }) => {
  const t = useTranslations('medicines')
  const room = `/o/${useOperation()}/conformity`
  const { pathname } = useLocation()
  return (
    <>
      <ConformityTabs about={about} />
      <nav aria-label={t('lists')} className='wb-line-acts'>
        {(['permits', 'licences'] as const).map((list) => (
          <Link
            key={list}
            to={`${room}/${list}`}
            aria-current={pathname.endsWith(`/${list}`) ? 'page' : undefined}
          >
            {t(`${list}.title`)}
          </Link>
        ))}
      </nav>
    </>
  )
}
