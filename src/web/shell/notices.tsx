import { MantineThemeProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { useTranslations } from 'use-intl'

/**
 * What was done, said for a moment; also whoever does not see its cross can send it away. Fetched
 * after the first paint: nothing was done before it.
 */
export const Notices = () => {
  const t = useTranslations('shell')
  const closeButtonProps = { 'aria-label': t('close') }
  return (
    <MantineThemeProvider
      inherit
      theme={{ components: { Notification: { defaultProps: { closeButtonProps } } } }}
    >
      <Notifications position='bottom-center' />
    </MantineThemeProvider>
  )
}
