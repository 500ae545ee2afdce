import { Button } from '@mantine/core'
import { type ComponentType, lazy } from 'react'
import { useTranslations } from 'use-intl'
import { Refused } from './refused.tsx'

/**
 * A part of a page whose file is fetched when it is first drawn, under a Suspense. If it does not
 * come, the part says so and the page around it stays; a browser asks for a file that failed only
 * when the page is opened again. `quiet`: nothing is said, of a part that nobody looks for at once.
 */
export const part = <Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  { quiet = false }: { quiet?: boolean } = {},
) =>
  lazy(async (): Promise<{ default: ComponentType<Props> }> => {
    try {
      return { default: await load() }
    } catch (error) {
      const reload = () => window.location.reload()
      return { default: () => !quiet && <TryAgain error={error as Error} again={reload} /> }
    }
  })

/** What did not come or stopped working, and another try. */
export const TryAgain = ({ error, again }: { error: Error; again: () => void }) => {
  const t = useTranslations('shell')
  const act = (
    <Button variant='default' onClick={again}>
      {t('tryAgain')}
    </Button>
  )
  return <Refused error={error} act={act} />
}
