import { Button, PasswordInput, TextInput, Title } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Client } from '#http/calling.ts'
import { newId } from '#platform/ids.ts'
import { Refusal } from '#platform/refusal.ts'
import { bearing } from '../api/client.ts'
import { useRead } from '../api/query.ts'
import { signIn } from '../session/me.ts'
import { Refused } from '../ui/refused.tsx'

/** The shortest password that sign-in takes. */
const shortest = 12

/** A new installation: whoever bears the address that the server printed becomes its owner. */
export const SetUp = () => {
  const t = useTranslations('operations')
  const installation = useRead('getInstallation', {})
  // Behind the #, so that it is in no request's address and in no log.
  const [token] = useState(() => window.location.hash.slice(1))
  useEffect(() => {
    document.title = `${t('setUp.title')} · Waybill`
  }, [t])
  if (installation.isPending) return null
  return (
    <main className='wb-door'>
      <div className='wb-door-in'>
        <p className='wb-brand'>Waybill</p>
        <Title order={1}>{t('setUp.title')}</Title>
        {installation.data?.isNew === false ? (
          <>
            <p>{t('setUp.isDone')}</p>
            <Button component='a' href='/sign-in'>
              {t('setUp.signIn')}
            </Button>
          </>
        ) : token ? (
          <FirstPerson token={token} />
        ) : (
          <p>{t('setUp.noToken')}</p>
        )}
      </div>
    </main>
  )
}

const FirstPerson = ({ token }: { token: string }) => {
  const t = useTranslations('operations')
  const navigate = useNavigate()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<Error>()
  const ids = useRef({ person: newId(), owner: newId() })
  const form = useForm({
    initialValues: { name: '', email: '', password: '' },
    validateInputOnBlur: true,
    validate: {
      name: (name) => (name.trim() ? null : t('setUp.needed')),
      email: (email) => (/^\S+@\S+\.\S+$/.test(email.trim()) ? null : t('setUp.needed')),
      password: (password) => (password.length >= shortest ? null : t('setUp.passwordHelp')),
    },
  })
  const begin = async (values: typeof form.values) => {
    setBusy(true)
    setError(undefined)
    try {
      const person = { ...values, name: values.name.trim(), email: values.email.trim() }
      await makeOwner(bearing(token), ids.current, person)
      const told = await signIn(person.email, person.password)
      await navigate({ to: told === 'done' ? '/operations/new' : '/sign-in', replace: true })
    } catch (caught) {
      // With what is typed next it is another act.
      ids.current = { person: newId(), owner: newId() }
      setError(caught as Error)
    } finally {
      setBusy(false)
    }
  }
  return (
    <>
      <p className='wb-door-promise'>{t('setUp.help')}</p>
      <form className='wb-form' noValidate onSubmit={form.onSubmit((values) => void begin(values))}>
        <TextInput label={t('setUp.name')} autoComplete='name' {...form.getInputProps('name')} />
        <TextInput
          type='email'
          label={t('email')}
          autoComplete='username'
          {...form.getInputProps('email')}
        />
        <PasswordInput
          label={t('password')}
          description={t('setUp.passwordHelp')}
          autoComplete='new-password'
          visibilityToggleButtonProps={{ 'aria-label': t('showPassword') }}
          {...form.getInputProps('password')}
        />
        {error && <Refused error={error} />}
        <Button type='submit' loading={busy}>
          {t('setUp.begin')}
        </Button>
      </form>
    </>
  )
}

/** Lets the person sign in and makes them the owner. Found again, they are not made twice. */
const makeOwner = async (
  call: Client,
  ids: { readonly person: string; readonly owner: string },
  person: { readonly name: string; readonly email: string; readonly password: string },
): Promise<void> => {
  const user = await personOf(call, ids.person, person)
  await call('recordOwner', { body: { id: ids.owner, user } })
}

const personOf = async (
  call: Client,
  id: string,
  person: { readonly name: string; readonly email: string; readonly password: string },
): Promise<string> => {
  try {
    return (await call('recordPerson', { body: { id, ...person } })).user
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'email_taken') throw error
    const { items } = await call('listPeople', { query: { email: person.email } })
    const [found] = items
    if (!found) throw error
    return found.user
  }
}
