import { useTranslations } from 'use-intl'
import { useOperation } from '../session/me.ts'
import { RoomTabs } from '../ui/room-tabs.tsx'

/** The two sides of the last mile: what was sent, and what facilities have. */
export const DeliveryTabs = ({ about }: { about: string }) => {
  const t = useTranslations('deliveries')
  const room = `/o/${useOperation()}/deliveries`
  return (
    <>
      {about}
      <RoomTabs
        label={t('tabs.label')}
        tabs={[
          { to: room, label: t('tabs.deliveries') },
          { to: `${room}/at`, label: t('tabs.at') },
        ]}
      />
    </>
  )
}
