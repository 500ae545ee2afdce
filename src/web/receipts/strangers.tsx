import { Button } from '@mantine/core'
import { useTranslations } from 'use-intl'
import type { PlaceData } from '../outbox/place-data.ts'
import { newStranger, type StrangerDraft } from './drafts.ts'
import { StrangerFields } from './stranger-fields.tsx'

/** Goods that nobody announced, one after another, and the way to add to them. */
export const Strangers = ({
  strangers,
  items,
  change,
}: {
  strangers: readonly StrangerDraft[]
  items: PlaceData['items']
  change: (to: (now: readonly StrangerDraft[]) => readonly StrangerDraft[]) => void
}) => {
  const t = useTranslations('receipts.count')
  return (
    <>
      {strangers.map((stranger) => (
        <StrangerFields
          key={stranger.id}
          stranger={stranger}
          items={items}
          change={(said) =>
            change((now) =>
              now.map((each) => (each.id === stranger.id ? { ...each, ...said } : each)),
            )
          }
          remove={() => change((now) => now.filter(({ id }) => id !== stranger.id))}
        />
      ))}
      <Button variant='default' onClick={() => change((now) => [...now, newStranger()])}>
        {t('addStranger')}
      </Button>
    </>
  )
}
