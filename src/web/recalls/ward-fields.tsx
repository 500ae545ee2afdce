import { NumberInput, TextInput } from '@mantine/core'
import { useTranslations } from 'use-intl'

/** What a ward says; empty is not said, and 0 is none. */
export interface WardSaid {
  readonly found: number | ''
  readonly setAside: number | ''
  readonly used: number | ''
  readonly note: string
}

const nothing: WardSaid = { found: '', setAside: '', used: '', note: '' }
const counts = ['found', 'setAside', 'used'] as const

/** The answer as it is sent: a ward of which nothing was said is not in it. */
export const wardsOf = (said: Readonly<Record<string, WardSaid>>) =>
  Object.entries(said).flatMap(([ward, { note, ...given }]) =>
    counts.every((key) => given[key] === '') && note.trim() === ''
      ? []
      : [
          {
            ward: ward === '' ? null : ward,
            found: given.found === '' ? null : given.found,
            setAside: given.setAside === '' ? null : given.setAside,
            used: given.used === '' ? null : given.used,
            note: note.trim() || null,
          },
        ],
  )

/** The same as it was typed. */
export const saidOf = (
  wards: readonly ReturnType<typeof wardsOf>[number][],
): Readonly<Record<string, WardSaid>> =>
  Object.fromEntries(
    wards.map(({ ward, found, setAside, used, note }) => [
      ward ?? '',
      { found: found ?? '', setAside: setAside ?? '', used: used ?? '', note: note ?? '' },
    ]),
  )

/** One ward: how many were found, set aside, used before; what the books say stands beside. */
export const WardFields = ({
  ward,
  said = nothing,
  change,
}: {
  ward: { readonly id: string; readonly name: string; readonly there: number }
  said: WardSaid | undefined
  change: (said: WardSaid) => void
}) => {
  const t = useTranslations('recalls')
  return (
    <section className='wb-card wb-ward' aria-label={ward.name}>
      <header>
        <b>{ward.name}</b>
        {ward.there > 0 && (
          <span className='wb-quiet'>{t('own.booksThere', { units: ward.there })}</span>
        )}
      </header>
      {counts.map((key) => (
        <NumberInput
          key={key}
          label={t(`own.${key}`)}
          min={0}
          allowDecimal={false}
          allowNegative={false}
          thousandSeparator=' '
          hideControls
          inputMode='numeric'
          value={said[key]}
          onChange={(units) => change({ ...said, [key]: units === '' ? '' : Number(units) })}
        />
      ))}
      <TextInput
        className='wb-ward-note'
        label={t('note')}
        value={said.note}
        onChange={({ currentTarget }) => change({ ...said, note: currentTarget.value })}
      />
    </section>
  )
}
