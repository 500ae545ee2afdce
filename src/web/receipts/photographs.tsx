import { Button } from '@mantine/core'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { newId } from '#platform/ids.ts'
import { useKeeping } from '../outbox/outboxes.tsx'
import type { Store } from '../outbox/store.ts'
import { preparing } from './preparing.ts'
import { scaled } from './scaled.ts'

/** Photographs of one thing: taken or chosen, kept on this device at once, taken away again. */
export const Photographs = ({
  ids,
  change,
}: {
  ids: readonly string[]
  change: (ids: readonly string[]) => void
}) => {
  const t = useTranslations('receipts.photographs')
  const { kept } = useKeeping()
  const [trouble, setTrouble] = useState<'full' | 'tooLarge'>()
  const latest = useRef({ ids, change })
  useEffect(() => {
    latest.current = { ids, change }
  })
  const keep = async (pictures: readonly File[]): Promise<void> => {
    if (!kept) return setTrouble('full')
    setTrouble(undefined)
    try {
      for (const picture of pictures) {
        const id = await keepOne(kept.store, picture)
        if (id === undefined) setTrouble('tooLarge')
        else {
          const now = latest.current
          latest.current = { ...now, ids: [...now.ids, id] }
          now.change(latest.current.ids)
        }
      }
    } catch {
      setTrouble('full')
    }
  }
  const chooser = (key: 'take' | 'choose', more: object) => (
    <Button component='label' variant='default' className={`wb-${key}`}>
      {t(key)}
      <input
        type='file'
        accept='image/*'
        className='wb-visually-hidden'
        {...more}
        onChange={({ currentTarget }) => {
          const pictures = [...(currentTarget.files ?? [])]
          // So that the same one can be chosen again after it was taken away.
          currentTarget.value = ''
          void preparing(keep(pictures))
        }}
      />
    </Button>
  )
  return (
    <>
      <Thumbs ids={ids}>
        {(id, number) => (
          <button
            type='button'
            aria-label={t('remove', { number })}
            onClick={() => change(ids.filter((each) => each !== id))}
          >
            <span aria-hidden='true'>×</span>
          </button>
        )}
      </Thumbs>
      <div className='wb-photographs-choices'>
        {chooser('take', { capture: 'environment' })}
        {chooser('choose', { multiple: true })}
      </div>
      {trouble && (
        <p role='alert' className='wb-problem'>
          {t(trouble)}
        </p>
      )}
    </>
  )
}

/** Undefined where it can be neither made smaller nor sent as it is. */
const keepOne = async (store: Store, picture: File): Promise<string | undefined> => {
  const pictures = await scaled(picture)
  if (!pictures) return undefined
  const id = newId()
  await store.keepPhotograph({ ...pictures, id, takenAt: new Date().toISOString() })
  return id
}

/** Small pictures of what this device keeps, each with what can be done about it. */
export const Thumbs = ({
  ids,
  children,
}: {
  ids: readonly string[]
  children?: (id: string, number: number) => ReactNode
}) => {
  const t = useTranslations('receipts.photographs')
  if (ids.length === 0) return null
  return (
    <ul className='wb-photographs' aria-label={t('title')}>
      {ids.map((id, at) => (
        <li key={id}>
          <Thumb id={id} alt={t('one', { number: at + 1 })} />
          {children?.(id, at + 1)}
        </li>
      ))}
    </ul>
  )
}

const Thumb = ({ id, alt }: { id: string; alt: string }) => {
  const { kept } = useKeeping()
  const [address, setAddress] = useState<string>()
  useEffect(() => {
    let ended = false
    let made: string | undefined
    const show = async () => {
      const found = await kept?.store.photograph(id)
      if (ended || !found?.small) return
      made = URL.createObjectURL(found.small)
      setAddress(made)
    }
    // Without its picture it is still there, by its number.
    show().catch(() => undefined)
    return () => {
      ended = true
      if (made) URL.revokeObjectURL(made)
    }
  }, [kept, id])
  return address ? <img src={address} alt={alt} /> : <span role='img' aria-label={alt} />
}
