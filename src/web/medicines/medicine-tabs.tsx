import { useTranslations } from 'use-intl'
import { ConformityTabs } from '../conformity/conformity-tabs.tsx'
import { useOperation } from '../session/me.ts'
import { RoomTabs } from '../ui/room-tabs.tsx'

/** Permits beside licences, under the lists of conformity. */
export const MedicineTabs = ({ about }: { about: string }) => {
  const t = useTranslations('medicines')
  const room = `/o/${useOperation()}/conformity`
  return (
    <>
      <ConformityTabs about={about} />
      <RoomTabs
        label={t('lists')}
        tabs={[
          { to: `${room}/permits`, label: t('permits.tab') },
          { to: `${room}/licences`, label: t('licences.tab') },
        ]}
      />
    </>
  )
}
