import { Button, Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useTranslations } from 'use-intl'
import type { Named } from '#parties/party.ts'
import { type HeadDraft, type LoggerDraft, noLogger } from './drafts.ts'

/** What a receipt says besides the goods: reservations, loggers, a note, who received. */
export const HeadFields = ({
  head,
  holders,
  needsHolder,
  change,
}: {
  head: HeadDraft
  holders: readonly Named[]
  /** Where the papers name no consignee, whoever received must be named. */
  needsHolder: boolean
  change: (part: Partial<HeadDraft>) => void
}) => {
  const t = useTranslations('receipts.head')
  const holder = (
    <NativeSelect
      label={t('holder')}
      data={[
        { value: '', label: needsHolder ? t('chooseHolder') : t('consignee') },
        ...holders.map(({ id, name }) => ({ value: id, label: name })),
      ]}
      value={head.holder ?? ''}
      onChange={(event) => change({ holder: event.currentTarget.value || null })}
    />
  )
  return (
    <>
      {needsHolder && holder}
      <details className='wb-more-fields'>
        <summary>{t('more')}</summary>
        <Textarea
          label={t('reservation')}
          description={t('reservationHelp')}
          autosize
          minRows={2}
          value={head.reservation}
          onChange={(event) => change({ reservation: event.currentTarget.value })}
        />
        {head.temperatures.map((logger, at) => (
          <LoggerFields
            // Loggers have no name of their own until one is typed.
            // eslint-disable-next-line react/no-array-index-key
            key={at}
            logger={logger}
            change={(part) =>
              change({
                temperatures: head.temperatures.map((each, index) =>
                  index === at ? { ...each, ...part } : each,
                ),
              })
            }
            remove={() =>
              change({ temperatures: head.temperatures.filter((_, index) => index !== at) })
            }
          />
        ))}
        <Button
          variant='default'
          onClick={() => change({ temperatures: [...head.temperatures, noLogger] })}
        >
          {t('addLogger')}
        </Button>
        <Textarea
          label={t('note')}
          autosize
          value={head.note}
          onChange={(event) => change({ note: event.currentTarget.value })}
        />
        {!needsHolder && holders.length > 0 && holder}
      </details>
    </>
  )
}

export const LoggerFields = ({
  logger,
  change,
  remove,
}: {
  logger: LoggerDraft
  change: (part: Partial<LoggerDraft>) => void
  remove?: () => void
}) => {
  const t = useTranslations('receipts.head')
  const field = (key: 'min' | 'max' | 'minutes' | 'logger', mode: 'decimal' | 'text') => (
    <TextInput
      label={t(key)}
      inputMode={mode}
      value={logger[key]}
      onChange={(event) => change({ [key]: event.currentTarget.value })}
    />
  )
  return (
    <fieldset className='wb-fieldset wb-line'>
      <legend>{t('loggerTitle')}</legend>
      {field('logger', 'text')}
      {field('min', 'text')}
      {field('max', 'text')}
      {field('minutes', 'decimal')}
      <Checkbox
        label={t('excursion')}
        checked={logger.excursion}
        onChange={(event) => change({ excursion: event.currentTarget.checked })}
      />
      {remove && (
        <button type='button' className='wb-link' onClick={remove}>
          {t('removeLogger')}
        </button>
      )}
    </fieldset>
  )
}
