import { useTranslations } from 'use-intl'
import { useOperation } from '../session/me.ts'
import { RoomTabs } from '../ui/room-tabs.tsx'

/** What was called back, and what somebody said is wrong. */
export const RecallTabs = ({ about }: { about: string }) => {
  const t = useTranslations('recalls')
  const room = `/o/${useOperation()}/recalls`
  return (
    <>
      {about}
      <RoomTabs
        label={t('tabs.label')}
        tabs={[
          { to: room, label: t('tabs.recalls') },
          { to: `${room}/alarms`, label: t('tabs.alarms') },
        ]}
      />
    </>
  )
}
