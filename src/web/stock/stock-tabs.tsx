import { useTranslations } from 'use-intl'
import { useOperation } from '../session/me.ts'
import { RoomTabs } from '../ui/room-tabs.tsx'

/** The lists of the room: what lies where, what is on the move, devices, kits, what is missing. */
export const StockTabs = ({ about }: { about: string }) => {
  const t = useTranslations('stock')
  const room = `/o/${useOperation()}/stock`
  return (
    <>
      {about}
      <RoomTabs
        label={t('tabs.label')}
        tabs={[
          { to: room, label: t('tabs.lying') },
          { to: `${room}/moves`, label: t('tabs.moves') },
          { to: `${room}/devices`, label: t('tabs.devices') },
          { to: `${room}/kits`, label: t('tabs.kits') },
          { to: `${room}/hand-overs`, label: t('tabs.handOvers') },
          { to: `${room}/unexplained`, label: t('tabs.unexplained') },
        ]}
      />
    </>
  )
}
