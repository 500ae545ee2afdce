import { Notifications } from '@mantine/notifications'

/** What was done, said for a moment. Fetched after the first paint: nothing was done before it. */
export const Notices = () => <Notifications position='bottom-center' />
