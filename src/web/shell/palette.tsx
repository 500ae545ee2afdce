import { Spotlight, type SpotlightActionGroupData } from '@mantine/spotlight'
import '@mantine/spotlight/styles.layer.css'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { ActKind } from '#acts/permission.ts'
import { useMay } from '../session/me.ts'
import { navigation } from './navigation.ts'
import { paletteStore } from './palette-opening.ts'
import { useRecords } from './palette-records.ts'

/** Acts that are begun on a page of their own, and the address of that page. */
const begun = [
  ['pledge.record', 'pledges/new'],
  ['need.record', 'needs/new'],
  ['consignment.record', 'consignments/new'],
  ['delivery.dispatch', 'deliveries/new'],
  ['receipt.record', 'receiving/unannounced'],
  ['party.record', 'parties/new'],
  ['item.record', 'items/new'],
] as const satisfies readonly (readonly [ActKind, string])[]

/** Everywhere one can go, all one can begin and every record, by a few letters. */
export const Palette = ({ operation }: { operation: string }) => {
  const t = useTranslations('shell')
  const navigate = useNavigate()
  const may = useMay()
  const [typed, setTyped] = useState('')
  const records = useRecords(operation, typed)
  const go = (path: string) => () => void navigate({ to: `/o/${operation}/${path}` })
  const actions: SpotlightActionGroupData[] = [
    {
      group: t('begin'),
      actions: begun
        .filter(([kind]) => may(kind))
        .map(([kind, path]) => ({
          id: path,
          label: t(`begins.${kind.replace('.', '_')}` as 'begins.pledge_record'),
          onClick: go(path),
        })),
    },
    ...navigation.map(({ key, places }) => ({
      group: t(`groups.${key}` as 'groups.day'),
      actions: places.map((place) => ({
        id: place.key,
        label: t(`places.${place.key}`),
        ...(place.shortcut && { rightSection: <kbd>{`g ${place.shortcut}`}</kbd> }),
        onClick: go(place.key),
      })),
    })),
    {
      group: t('records'),
      // They were found by what was typed, whether or not it stands in their names.
      actions: records.map(({ id, label, description, path }) => ({
        id,
        label,
        description,
        keywords: typed,
        onClick: go(path),
      })),
    },
  ]
  return (
    <Spotlight
      store={paletteStore}
      actions={actions}
      query={typed}
      onQueryChange={setTyped}
      shortcut={null}
      nothingFound={t('nothingFound')}
      highlightQuery
      overlayProps={{ blur: 0 }}
      scrollable
      maxHeight={480}
      searchProps={{ placeholder: t('jump'), 'aria-label': t('jump') }}
    />
  )
}
