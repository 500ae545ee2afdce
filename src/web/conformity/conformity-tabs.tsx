import { useTranslations } from 'use-intl'
import { useOperation } from '../session/me.ts'
import { RoomTabs } from '../ui/room-tabs.tsx'

/** The lists of the room: what waits, what was decided, let go, or went past the gate. */
export const ConformityTabs = ({ about }: { about: string }) => {
  const t = useTranslations('conformity')
  const room = `/o/${useOperation()}/conformity`
  return (
    <>
      {about}
      <RoomTabs
        label={t('tabs.label')}
        tabs={[
          { to: room, label: t('tabs.desk') },
          { to: `${room}/waiting`, label: t('tabs.waiting') },
          { to: `${room}/evidence`, label: t('tabs.evidence') },
          { to: `${room}/inspections`, label: t('tabs.inspections') },
          { to: `${room}/verdicts`, label: t('tabs.verdicts') },
          { to: `${room}/urgent`, label: t('tabs.urgent') },
          { to: `${room}/breaches`, label: t('tabs.breaches') },
          {
            to: `${room}/permits`,
            label: t('tabs.controlled'),
            also: [`${room}/licences`],
          },
          { to: `${room}/settings`, label: t('tabs.settings') },
        ]}
      />
    </>
  )
}
