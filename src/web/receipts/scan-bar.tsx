import { Button, TextInput } from '@mantine/core'
import { Suspense, useCallback, useState } from 'react'
import { useTranslations } from 'use-intl'
import { readScan, type Scan } from '#consignments/scan.ts'
import { useWedge } from './use-wedge.ts'
import { part } from '../ui/part.tsx'

const Camera = part(async () => (await import('./camera.tsx')).Camera)

/** Three ways to say which package: the camera, a scanner that types, or one's own fingers. */
export const ScanBar = ({
  heard,
  says,
}: {
  heard: (scan: Scan, text: string) => void
  /** What came of the last scan. */
  says?: string | undefined
}) => {
  const t = useTranslations('receipts.scan')
  const [looks, setLooks] = useState(false)
  const [typed, setTyped] = useState('')
  const hear = useCallback(
    (text: string) => {
      setLooks(false)
      setTyped('')
      navigator.vibrate?.(60)
      heard(readScan(text, new Date().getFullYear()), text)
    },
    [heard],
  )
  useWedge(hear)
  return (
    <section className='wb-scan' aria-label={t('title')}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (typed.trim() !== '') hear(typed)
        }}
      >
        <TextInput
          aria-label={t('typed')}
          placeholder={t('typed')}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          autoCapitalize='characters'
          autoCorrect='off'
          spellCheck={false}
        />
        {typed.trim() === '' ? (
          <Button onClick={() => setLooks(true)}>{t('camera')}</Button>
        ) : (
          <Button type='submit'>{t('find')}</Button>
        )}
      </form>
      <p className='wb-scan-says' role='status'>
        {says}
      </p>
      {looks && (
        <Suspense>
          <Camera heard={hear} close={() => setLooks(false)} />
        </Suspense>
      )}
    </section>
  )
}
