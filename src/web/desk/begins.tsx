import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import type { ActKind, Role } from '#acts/permission.ts'
import { useMay, useOperation, useRoles } from '../session/me.ts'

type Begin = readonly [name: keyof typeof addresses, kind?: ActKind]

const addresses = {
  need_record: 'needs/new',
  alarm_record: 'recalls/alarms/new',
  at: 'deliveries/at',
  pledge_record: 'pledges/new',
  pledges: 'pledges',
  arrivals: 'arrivals',
  delivery_dispatch: 'deliveries/new',
  recall_record: 'recalls/new',
  urgent_release_record: 'conformity/urgent/new',
  overview: 'overview',
  allocation: 'allocation',
  situation: 'situation',
} as const

/** What each role comes for when nothing waits: its first questions, and what it begins. */
const begins: Partial<Readonly<Record<Role, readonly Begin[]>>> = {
  coordinator: [['overview'], ['allocation']],
  donor_desk: [['pledges'], ['pledge_record', 'pledge.record']],
  logistician: [['arrivals'], ['delivery_dispatch', 'delivery.dispatch']],
  conformity_officer: [
    ['recall_record', 'recall.record'],
    ['urgent_release_record', 'urgent_release.record'],
  ],
  pharmacist: [
    ['recall_record', 'recall.record'],
    ['urgent_release_record', 'urgent_release.record'],
  ],
  facility: [['at'], ['need_record', 'need.record'], ['alarm_record', 'alarm.record']],
  team_coordinator: [['arrivals'], ['situation']],
  auditor: [['situation'], ['pledges']],
}

export const Begins = () => {
  const t = useTranslations('desk.begins')
  const operation = useOperation()
  const roles = useRoles()
  const may = useMay()
  const offered = new Map<Begin[0], Begin>(
    roles.flatMap((role) => begins[role] ?? []).map((begin) => [begin[0], begin]),
  )
  return [...offered.values()]
    .filter(([, kind]) => kind === undefined || may(kind))
    .slice(0, 4)
    .map(([name]) => (
      <Button
        key={name}
        component={Link}
        to={`/o/${operation}/${addresses[name]}`}
        variant='default'
      >
        {t(name)}
      </Button>
    ))
}
