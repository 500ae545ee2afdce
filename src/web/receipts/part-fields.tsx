import { Button, Checkbox } from '@mantine/core'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { AwaitedLine } from '#receipts/awaited.ts'
import type { PlaceData } from '../outbox/place-data.ts'
import { cameIn, noWrong, type PartDraft, unitsOf, type WrongDraft } from './drafts.ts'
import { PhotographsField } from './photographs-field.tsx'
import { ItemField, LotFields, Units, Why } from './unit-fields.tsx'

/** One part of a line, of one lot: sound, damaged, short, over, another item; why, unit by unit. */
export const PartFields = ({
  part,
  line,
  items,
  before,
  change,
  remove,
}: {
  part: PartDraft
  line: AwaitedLine
  items: PlaceData['items']
  /** Units that other parts of this count say came. */
  before: number
  change: (part: Partial<PartDraft>) => void
  remove: () => void
}) => {
  const t = useTranslations('receipts.count')
  const [opened, setOpened] = useState<readonly string[]>([])
  const open = (key: string) => setOpened((now) => [...now, key])
  const shows = (key: 'damaged' | 'short') => part[key] !== '' || opened.includes(key)
  const over =
    line.announced === null ? 0 : Math.max(0, cameIn(part) + before - (line.toCount ?? 0))
  const wasTallied = (line.toCount ?? 0) > (line.toTally ?? 0)
  return (
    <fieldset className='wb-fieldset wb-part'>
      <legend className='wb-visually-hidden'>{line.item.name}</legend>
      <Units label={t('sound')} value={part.sound} change={(sound) => change({ sound })} />
      {shows('damaged') && (
        <div className='wb-pair'>
          <Units
            label={t('damaged')}
            value={part.damaged}
            change={(damaged) => change({ damaged })}
          />
          <Why
            label={t('damagedWhy')}
            value={part.damagedWhy}
            change={(damagedWhy) => change({ damagedWhy })}
            isNeeded={unitsOf(part.damaged) > 0}
          />
        </div>
      )}
      {shows('short') && (
        <div className='wb-pair'>
          <Units label={t('short')} value={part.short} change={(short) => change({ short })} />
          <Why
            label={t('shortWhy')}
            value={part.shortWhy}
            change={(shortWhy) => change({ shortWhy })}
            isNeeded={unitsOf(part.short) > 0}
          />
        </div>
      )}
      {over > 0 && (
        <Why
          label={t('overWhy', { count: over })}
          value={part.overWhy}
          change={(overWhy) => change({ overWhy })}
          isNeeded={false}
        />
      )}
      {part.wrong.map((wrong, at) => (
        <WrongFields
          // A wrong item has no name before it is chosen.
          // eslint-disable-next-line react/no-array-index-key
          key={at}
          wrong={wrong}
          items={items}
          change={(said) =>
            change({
              wrong: part.wrong.map((each, index) => (index === at ? { ...each, ...said } : each)),
            })
          }
          remove={() => change({ wrong: part.wrong.filter((_, index) => index !== at) })}
        />
      ))}
      <div className='wb-choices-row'>
        {!shows('damaged') && (
          <Button variant='default' onClick={() => open('damaged')}>
            {t('addDamaged')}
          </Button>
        )}
        {!shows('short') && (
          <Button variant='default' onClick={() => open('short')}>
            {t('addShort')}
          </Button>
        )}
        <Button variant='default' onClick={() => change({ wrong: [...part.wrong, noWrong] })}>
          {t('addWrong')}
        </Button>
      </div>
      <PhotographsField ids={part.photographs} change={(photographs) => change({ photographs })} />
      <LotFields lot={part} change={change} />
      {wasTallied && (
        <Checkbox
          label={t('further')}
          checked={part.further}
          onChange={(event) => change({ further: event.currentTarget.checked })}
        />
      )}
      <button type='button' className='wb-link' onClick={remove}>
        {t('removePart')}
      </button>
    </fieldset>
  )
}

const WrongFields = ({
  wrong,
  items,
  change,
  remove,
}: {
  wrong: WrongDraft
  items: PlaceData['items']
  change: (said: Partial<WrongDraft>) => void
  remove: () => void
}) => {
  const t = useTranslations('receipts.count')
  return (
    <fieldset className='wb-fieldset wb-line'>
      <legend>{t('wrong')}</legend>
      <ItemField value={wrong.item} change={(item) => change({ item })} items={items} />
      <Units
        label={t('wrongQuantity')}
        value={wrong.quantity}
        change={(quantity) => change({ quantity })}
      />
      <Units
        label={t('insteadOf')}
        value={wrong.insteadOf}
        change={(insteadOf) => change({ insteadOf })}
      />
      <Why
        label={t('wrongWhy')}
        value={wrong.reason}
        change={(reason) => change({ reason })}
        isNeeded={unitsOf(wrong.quantity) > 0}
      />
      <button type='button' className='wb-link' onClick={remove}>
        {t('removePart')}
      </button>
    </fieldset>
  )
}
