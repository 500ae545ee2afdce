import { Button, FileButton } from '@mantine/core'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { newId } from '#platform/ids.ts'
import { useAct, useRead } from '../api/query.ts'
import { useOperation } from '../session/me.ts'
import { Refused } from '../ui/refused.tsx'
import { Photo } from './signatures.tsx'

/** The photographed proof of delivery: recorded as a source, with its picture, as it is taken. */
export const ProofPhoto = ({
  code,
  source,
  onDone,
}: {
  code: string
  source: string | null
  onDone: (source: string | null) => void
}) => {
  const t = useTranslations('deliveries')
  const operation = useOperation()
  const params = { operation }
  const paper = useAct('recordSource')
  const file = useAct('recordFile')
  // The same ids however often it is tried: sent twice, they are recorded once.
  const [ids, setIds] = useState(() => ({ paper: newId(), file: newId() }))
  const taken = useRead(
    'listFiles',
    { params, query: { subject: source ?? '' } },
    { enabled: source !== null },
  )
  const send = async (photo: File | null) => {
    if (!photo) return
    const now = { paper: source ?? ids.paper, file: newId() }
    setIds(now)
    const title = t('proofTitle', { code })
    try {
      if (!source)
        await paper.mutateAsync({ params, body: { id: now.paper, kind: 'photograph', title } })
      await file.mutateAsync({
        params,
        query: { id: now.file, name: photo.name, subject: now.paper },
        file: photo,
      })
      onDone(now.paper)
    } catch {
      // Shown below; what was recorded of it is found again by its ids.
    }
  }
  const isBusy = paper.isPending || file.isPending
  const error = paper.error ?? file.error
  return (
    <div className='wb-proof'>
      <FileButton
        onChange={(photo) => void send(photo)}
        accept='image/*,application/pdf'
        capture='environment'
      >
        {(props) => (
          <Button {...props} variant={source ? 'default' : 'light'} loading={isBusy}>
            {t(source ? 'anotherPhoto' : 'takePhoto')}
          </Button>
        )}
      </FileButton>
      {error && <Refused error={error} />}
      <div className='wb-photos'>
        {taken.data?.items.map(({ id, name }) => (
          <Photo key={id} operation={operation} id={id} name={name} />
        ))}
      </div>
      {!source && <p className='wb-hint'>{t('photoHelp')}</p>}
    </div>
  )
}
