import { Alert, Button, Group } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import { Refusal } from '#platform/refusal.ts'

interface Versioned {
  readonly version: number
}

/**
 * What a form amends: the version it began with. `newer` is what somebody else made of it since;
 * `take` goes on from there.
 */
export const useBase = <T extends Versioned>(found: T) => {
  const [base, setBase] = useState(found)
  const newer = found.version > base.version ? found : undefined
  return { base, newer, take: () => setBase(found) }
}

/**
 * Somebody else amended the same thing while one was typing: says what they changed, and lets one
 * choose between both, without anything typed being lost.
 */
export const ChangedMeanwhile = <T extends Versioned>({
  base,
  newer,
  labels,
  error,
  readAgain,
  keepMine,
  takeTheirs,
}: {
  base: T
  newer: T | undefined
  /** The fields as the form calls them. */
  labels: Partial<Readonly<Record<keyof T, string>>>
  error: Error | null
  readAgain: () => unknown
  keepMine: () => void
  takeTheirs: () => void
}) => {
  const t = useTranslations('ui')
  const stale = isStale(error)
  useEffect(() => {
    if (stale) void readAgain()
    // Once for each refusal: the reading is another at every drawing.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [stale, error])
  if (!newer) return null
  const changed = (Object.keys(labels) as (keyof T)[]).filter(
    (key) => JSON.stringify(base[key]) !== JSON.stringify(newer[key]),
  )
  return (
    <Alert color='warn' variant='light' role='alert' title={t('changedMeanwhile')}>
      <p>{t('changedMeanwhileHelp')}</p>
      {changed.length > 0 && (
        <dl className='wb-facts'>
          {changed.map((key) => (
            <div key={String(key)}>
              <dt>{labels[key]}</dt>
              <dd>{said(newer[key]) || t('nothing')}</dd>
            </div>
          ))}
        </dl>
      )}
      <Group gap={8} mt={12}>
        <Button size='xs' onClick={keepMine}>
          {t('keepMine')}
        </Button>
        <Button size='xs' variant='default' onClick={takeTheirs}>
          {t('takeTheirs')}
        </Button>
      </Group>
    </Alert>
  )
}

const isStale = (error: Error | null): boolean =>
  isRefusal(error) && error.code.endsWith('_version_stale')

const isRefusal = (error: Error | null): error is Refusal => error instanceof Refusal

/** A value in words: a list by its parts, a thing by its name or its code. */
const said = (value: unknown): string => {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value)) return value.map(said).join(', ')
  if (typeof value !== 'object') return typeof value === 'string' ? value : JSON.stringify(value)
  const { name, code } = value as { name?: string; code?: string }
  return name ?? code ?? Object.values(value).map(said).filter(Boolean).join(' ')
}
