import { useTranslations } from 'use-intl'
import type { PlaceData } from '../outbox/place-data.ts'
import { type StrangerDraft, unitsOf } from './drafts.ts'
import { PhotographsField } from './photographs-field.tsx'
import { ItemField, LotFields, Units, Why } from './unit-fields.tsx'

/** Goods that nobody announced: what they are, how many, why they are here if anyone knows. */
export const StrangerFields = ({
  stranger,
  items,
  change,
  remove,
}: {
  stranger: StrangerDraft
  items: PlaceData['items']
  change: (part: Partial<StrangerDraft>) => void
  remove: () => void
}) => {
  const t = useTranslations('receipts.count')
  return (
    <fieldset className='wb-fieldset wb-part wb-card'>
      <legend className='wb-visually-hidden'>{t('stranger')}</legend>
      <ItemField value={stranger.item} change={(item) => change({ item })} items={items} />
      <Units label={t('sound')} value={stranger.sound} change={(sound) => change({ sound })} />
      <div className='wb-pair'>
        <Units
          label={t('damaged')}
          value={stranger.damaged}
          change={(damaged) => change({ damaged })}
        />
        <Why
          label={t('damagedWhy')}
          value={stranger.damagedWhy}
          change={(damagedWhy) => change({ damagedWhy })}
          isNeeded={unitsOf(stranger.damaged) > 0}
        />
      </div>
      <PhotographsField
        ids={stranger.photographs}
        change={(photographs) => change({ photographs })}
      />
      <LotFields lot={stranger} change={change} />
      <Why
        label={t('strangerWhy')}
        value={stranger.reason}
        change={(reason) => change({ reason })}
        isNeeded={false}
      />
      <button type='button' className='wb-link' onClick={remove}>
        {t('removePart')}
      </button>
    </fieldset>
  )
}
