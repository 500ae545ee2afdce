import { Button, Modal, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { z } from 'zod'
import { type ActKind, may as kinds } from '#acts/permission.ts'
import { id } from '#platform/id-input.ts'
import { useMay, useOperation, useRoles } from '../session/me.ts'
import { ActForm, useActForm } from './act-form.tsx'
import { useActWords } from './act-words.ts'

interface Taken {
  readonly id: string
  readonly kind: string
}

/** What another operation has in its books by now is for that operation to hand back. */
const stays: ReadonlySet<string> = new Set(['stock.hand_over'])

const isKind = (kind: string): kind is ActKind => kind in kinds

/** Takes back an act that moved goods, from wherever it is shown; for whoever may. */
export const TakeBack = ({ act, main = false }: { act: Taken; main?: boolean }) => {
  const t = useTranslations('ui.takeBack')
  const name = useActWords()(act.kind)
  const may = useMay()
  const isCoordinator = useRoles().includes('coordinator')
  const [opened, setOpened] = useState(false)
  const isTheirs = isCoordinator || !isKind(act.kind) || may(act.kind)
  if (stays.has(act.kind) || !may('act.reverse') || !isTheirs) return null
  const open = () => setOpened(true)
  return (
    <>
      {main ? (
        <Button variant='default' onClick={open}>
          {t('begin')}
        </Button>
      ) : (
        <button
          type='button'
          className='wb-link wb-no-print'
          aria-label={t('title', { act: name })}
          onClick={open}
        >
          {t('begin')}
        </button>
      )}
      {opened && (
        <Modal
          opened
          onClose={() => setOpened(false)}
          title={t('title', { act: name })}
          closeButtonProps={{ 'aria-label': t('close') }}
        >
          <TakingBack act={act} close={() => setOpened(false)} />
        </Modal>
      )}
    </>
  )
}

const TakingBack = ({ act, close }: { act: Taken; close: () => void }) => {
  const t = useTranslations('ui')
  const form = useActForm({
    name: 'reverseAct',
    params: { operation: useOperation() },
    schema: z.object({ act: id, reason: z.string().trim().min(1).max(2000) }),
    draft: act.id,
    start: { act: act.id, reason: '' },
    done: t('takeBack.done'),
    onDone: close,
  })
  return (
    <ActForm form={form} submit={t('takeBack.submit')} cancel={close}>
      <p className='wb-hint'>
        {t(act.kind === 'act.reverse' ? 'takeBack.helpAgain' : 'takeBack.help')}
      </p>
      <Textarea label={t('reason')} autosize minRows={2} {...form.fields.getInputProps('reason')} />
    </ActForm>
  )
}
