import { Button } from '@mantine/core'
import { Outlet, useRouter } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { Empty } from '../ui/page.tsx'
import { TryAgain } from '../ui/part.tsx'

export const Root = () => <Outlet />

export const NotFound = () => {
  const t = useTranslations('shell')
  return (
    <main className='wb-page'>
      <Empty
        title={t('notFound')}
        act={
          <Button component='a' href='/' variant='default'>
            {t('home')}
          </Button>
        }
      >
        {t('notFoundHelp')}
      </Empty>
    </main>
  )
}

/** A page that stopped working says so, keeps the rest of the screen, and can be tried again. */
export const Stopped = ({ error }: { error: Error }) => {
  const router = useRouter()
  return (
    <main className='wb-page'>
      <TryAgain error={error} again={() => void router.invalidate()} />
    </main>
  )
}
