import { Tooltip } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { createContext, use } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import type { Basis } from '#acts/act.ts'
import type { Qualifier } from '#pledges/pledge.ts'

/**
 * What a figure's side panel is asked: `pledge:<id>`, `consignment:<id>`, `lot:<id>` …; of an item
 * or a class of items its column, `item:<id>:arrived`; `need:<item's id>`.
 */
export type Why = `${
  | 'pledge'
  | 'consignment'
  | 'lot'
  | 'delivery'
  | 'item'
  | 'class'
  | 'need'}:${string}`

export interface FigureOf {
  /** Base units; null is unknown, and never shown as 0. */
  readonly value: number | null
  readonly unit?: string | undefined
  readonly qualifier?: Qualifier | undefined
  /** The words as they were stated: on hover, to screen readers, and in place of a number. */
  readonly stated?: string | null | undefined
  readonly basis?: Basis | undefined
  /** Opens the postings and sources behind it. */
  readonly why?: Why | undefined
}

const signs: Partial<Readonly<Record<Qualifier, string>>> = {
  about: '≈ ',
  at_least: '≥ ',
  up_to: '≤ ',
}

/** Within a link a figure is no second one: what it leads to can be asked why there. */
export const WithinLink = createContext(false)

/** A number that says how solid it is, and can be asked why. */
export const Figure = ({ value, unit, qualifier = 'exact', stated, basis, why }: FigureOf) => {
  const format = useFormatter()
  const t = useTranslations('ui')
  const isWithinLink = use(WithinLink)
  if (value === null) return <Unknown stated={stated} />
  const text = `${signs[qualifier] ?? ''}${format.number(value)}`
  const inside = (
    <>
      {text}
      {unit && <span className='wb-unit'>{t('unit', { unit, count: value })}</span>}
      {basis === 'reported' && <span className='wb-visually-hidden'>{t('reported')}</span>}
    </>
  )
  const shown =
    why && !isWithinLink ? (
      <Link
        to='.'
        search={(now: object) => ({ ...now, why })}
        className='wb-figure'
        data-basis={basis}
      >
        {inside}
      </Link>
    ) : (
      <span className='wb-figure' data-basis={basis}>
        {inside}
      </span>
    )
  if (!stated || stated === text) return shown
  return <Tooltip label={t('asStated', { words: stated })}>{shown}</Tooltip>
}

/** Unknown is a value: a dash in a dotted box, with the words as stated. */
export const Unknown = ({ stated }: { stated?: string | null | undefined }) => {
  const t = useTranslations('ui')
  return (
    <span className='wb-unknown' title={stated ?? t('unknown')}>
      <span aria-hidden='true'>—</span>
      <span className={stated ? undefined : 'wb-visually-hidden'}>{stated ?? t('unknown')}</span>
    </span>
  )
}
