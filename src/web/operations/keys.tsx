import { Button, CopyButton, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Answered } from '#http/calling.ts'
import { newId } from '#platform/ids.ts'
import { useAct, useRead } from '../api/query.ts'
import { useMe } from '../session/me.ts'
import { Empty, Loaded, Page } from '../ui/page.tsx'
import { Refused } from '../ui/refused.tsx'
import { OutsideFrame } from './frame.tsx'

type Key = Answered<'getOwnKeys'>['items'][number]

/** One's own API keys. */
export const OwnKeys = () => {
  const t = useTranslations('operations')
  const found = useRead('getOwnKeys', {})
  const { data: me } = useMe()
  return (
    <OutsideFrame>
      <Page title={t('ownKeys')} below={t('keysAbout')}>
        {me && <KeyMaker user={me.user} />}
        <Loaded of={found}>
          {({ items }) =>
            items.length === 0 ? (
              <Empty title={t('noKeys')} />
            ) : (
              <KeyList user={me?.user ?? ''} keys={items} />
            )
          }
        </Loaded>
      </Page>
    </OutsideFrame>
  )
}

/** Makes a key; its secret is shown this once, to be copied. */
export const KeyMaker = ({ user }: { user: string }) => {
  const t = useTranslations('operations')
  const [name, setName] = useState('')
  const [secret, setSecret] = useState<string | null>(null)
  const id = useRef(newId())
  const act = useAct('recordKey')
  const make = () =>
    act.mutate(
      { params: { user }, body: { id: id.current, name } },
      {
        onSuccess: (made) => {
          id.current = newId()
          setName('')
          setSecret(made.secret)
        },
      },
    )
  return (
    <form
      className='wb-form'
      onSubmit={(event) => {
        event.preventDefault()
        make()
      }}
    >
      <TextInput
        label={t('keyName')}
        description={t('keyNameHelp')}
        value={name}
        maxLength={80}
        required
        withAsterisk={false}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      {act.error && <Refused error={act.error} />}
      <div className='wb-form-acts'>
        <Button type='submit' loading={act.isPending}>
          {t('makeKey')}
        </Button>
      </div>
      {secret && (
        <div className='wb-secret' role='status'>
          <b>{t('secretOnce')}</b>
          <code>{secret}</code>
          <CopyButton value={secret}>
            {({ copied, copy }) => (
              <Button variant='default' onClick={copy}>
                {copied ? t('copied') : t('copy')}
              </Button>
            )}
          </CopyButton>
        </div>
      )}
    </form>
  )
}

/** Keys by their first letters; a revoked one stays to be read. */
export const KeyList = ({ user, keys }: { user: string; keys: readonly Key[] }) => {
  const t = useTranslations('operations')
  const client = useQueryClient()
  const act = useAct('revokeKey')
  const revoke = (key: string) =>
    act.mutate(
      { params: { user, key }, body: { id: newId() } },
      { onSuccess: () => void client.invalidateQueries() },
    )
  return (
    <>
      {act.error && <Refused error={act.error} />}
      <table className='wb-small-table'>
        <thead>
          <tr>
            <th scope='col'>{t('keyName')}</th>
            <th scope='col'>{t('keyStart')}</th>
            <th scope='col'>{t('keyState')}</th>
          </tr>
        </thead>
        <tbody>
          {keys.map(({ id, name, start, revoked }) => (
            <tr key={id}>
              <td>{name}</td>
              <td>
                <code>{start}…</code>
              </td>
              <td>
                {revoked ? (
                  t('revoked')
                ) : (
                  <Button
                    size='compact-sm'
                    variant='default'
                    aria-label={t('revokeNamed', { name: name ?? '' })}
                    onClick={() => revoke(id)}
                  >
                    {t('revoke')}
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
