import { MantineThemeProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { useTranslations } from 'use-intl'

/** What was done is told in passing, and can be sent away by whoever does not see its cross. */
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
