import { Alert, Button, NativeSelect, PasswordInput, TextInput, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type SyntheticEvent, useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Persona } from '#http/services.ts'
import { useAddress } from '../shell/address.ts'
import { languageNames, languages } from '../words/language.ts'
import { useLanguage } from '../words/provider.tsx'
import { signIn, type SignInTold, useMe } from './me.ts'

/** The way in: by password, by an organisation's provider, or as somebody of the demonstration. */
export const SignIn = () => {
  const t = useTranslations('session')
  const navigate = useNavigate()
  const { to } = useAddress()
  const { language, speak } = useLanguage()
  const { data: me } = useMe()
  const [told, setTold] = useState<SignInTold>()
  const [busy, setBusy] = useState(false)
  const next = to?.startsWith('/') && !to.startsWith('//') ? to : '/'
  useEffect(() => {
    document.title = `${t('title')} · Waybill`
    if (me && !busy) void navigate({ to: next, replace: true })
  }, [me, busy, next, navigate, t])
  const enter = async (email: string, password: string, lands = next) => {
    setBusy(true)
    const answer = await signIn(email, password).catch((): SignInTold => 'fault')
    setTold(answer)
    if (answer === 'done') await navigate({ to: lands, replace: true })
    else setBusy(false)
  }
  const submit = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const [email, password] = [form.get('email'), form.get('password')]
    if (typeof email === 'string' && typeof password === 'string') void enter(email, password)
  }
  return (
    <main className='wb-door'>
      <div className='wb-door-in'>
        <p className='wb-brand'>Waybill</p>
        <Title order={1}>{t('title')}</Title>
        <p className='wb-door-promise'>{t('promise')}</p>
        {told && told !== 'done' && (
          <Alert color='warn' variant='light' role='alert' title={t(`told.${key(told)}`)}>
            {t(`remedy.${key(told)}`)}
          </Alert>
        )}
        <form onSubmit={submit} className='wb-form'>
          <TextInput
            name='email'
            type='email'
            label={t('email')}
            autoComplete='username'
            required
            withAsterisk={false}
          />
          <PasswordInput
            name='password'
            label={t('password')}
            autoComplete='current-password'
            required
            withAsterisk={false}
            visibilityToggleButtonProps={{ 'aria-label': t('showPassword') }}
          />
          <Button type='submit' loading={busy}>
            {t('enter')}
          </Button>
        </form>
        <Personas
          enter={({ email, password, operation }) =>
            void enter(email, password, to ? next : `/o/${operation}/desk`)
          }
        />
        <div className='wb-door-foot'>
          <NativeSelect
            aria-label={t('language')}
            value={language}
            data={languages.map((value) => ({ value, label: languageNames[value] }))}
            onChange={(event) => speak(event.currentTarget.value as typeof language)}
          />
          <a href='/public'>{t('publicFigures')}</a>
        </div>
      </div>
    </main>
  )
}

const key = (told: Exclude<SignInTold, 'done'>) =>
  told === 'too many' ? ('tooMany' as const) : told

/** The demonstration has one person for each role, and their passwords are no secret. */
const Personas = ({ enter }: { enter: (person: Persona) => void }) => {
  const t = useTranslations('session')
  const role = useTranslations('roles')
  const { data } = useQuery({
    queryKey: ['personas'],
    queryFn: async () => {
      const answer = await fetch('/api/public/personas')
      return ((await answer.json()) as { items: Persona[] }).items
    },
    staleTime: Infinity,
  })
  if (!data?.length) return null
  return (
    <section className='wb-personas' aria-label={t('personas')}>
      <h2>{t('personas')}</h2>
      <p>{t('personasHelp')}</p>
      <ul>
        {data.map((person) => (
          <li key={person.email}>
            <button type='button' onClick={() => enter(person)}>
              <b>{person.roles.map((each) => role(each)).join(', ')}</b>
              <span>{person.name}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
