import { Alert, Button, NativeSelect, PasswordInput, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useQueryClient } from '@tanstack/react-query'
import { type SyntheticEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { OutsideFrame } from '../operations/frame.tsx'
import { Facts, Page, Section } from '../ui/page.tsx'
import { languageNames, languages } from '../words/language.ts'
import { useLanguage } from '../words/provider.tsx'
import { type AccountTold, changePassword, rename } from './account.ts'
import { useMe } from './me.ts'

/** One's own account: the name that others read, the language, the password. */
export const Account = () => (
  <OutsideFrame>
    <Own />
  </OutsideFrame>
)

const Own = () => {
  const t = useTranslations('session.account')
  const { language, speak } = useLanguage()
  const { data: me } = useMe()
  if (!me) return null
  return (
    <Page title={t('title')}>
      <div className='wb-account'>
        <Facts facts={[[t('email'), me.email]]} />
        <Section title={t('name')}>
          <Name name={me.name} />
        </Section>
        <Section title={t('language')}>
          <div className='wb-form'>
            <NativeSelect
              aria-label={t('language')}
              description={t('languageHelp')}
              value={language}
              data={languages.map((value) => ({ value, label: languageNames[value] }))}
              onChange={(event) => speak(event.currentTarget.value as typeof language)}
            />
          </div>
        </Section>
        <Section title={t('password')}>
          <Password />
        </Section>
      </div>
    </Page>
  )
}

const Name = ({ name }: { name: string }) => {
  const t = useTranslations('session.account')
  const client = useQueryClient()
  const [said, setSaid] = useState(name)
  const { send, told, busy } = useTelling(t('nameChanged'))
  const submit = async () => {
    if ((await send(() => rename(said.trim()))) === 'done') await client.invalidateQueries()
  }
  return (
    <form className='wb-form' onSubmit={(event) => void prevented(event, submit)}>
      <TextInput
        label={t('nameShown')}
        description={t('nameHelp')}
        value={said}
        maxLength={200}
        required
        withAsterisk={false}
        autoComplete='name'
        onChange={(event) => setSaid(event.currentTarget.value)}
      />
      <Told told={told} />
      <div>
        <Button type='submit' loading={busy} disabled={said.trim() === '' || said.trim() === name}>
          {t('changeName')}
        </Button>
      </div>
    </form>
  )
}

/** As sign-in has it; the server checks the same again. */
const least = 12

const Password = () => {
  const t = useTranslations('session.account')
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState('')
  const [isShort, setShort] = useState(false)
  const { send, told, busy } = useTelling(t('passwordChanged'))
  const submit = async () => {
    setShort(next.length < least)
    if (next.length < least) return
    if ((await send(() => changePassword(current, next))) !== 'done') return
    setCurrent('')
    setNext('')
  }
  const toggle = { 'aria-label': t('showPassword') }
  return (
    <form className='wb-form' onSubmit={(event) => void prevented(event, submit)}>
      <PasswordInput
        label={t('current')}
        value={current}
        required
        withAsterisk={false}
        autoComplete='current-password'
        error={told === 'wrong' && t('told.wrong')}
        visibilityToggleButtonProps={toggle}
        onChange={(event) => setCurrent(event.currentTarget.value)}
      />
      <PasswordInput
        label={t('next')}
        description={t('nextHelp', { least })}
        value={next}
        required
        withAsterisk={false}
        maxLength={256}
        autoComplete='new-password'
        error={isShort && t('nextHelp', { least })}
        visibilityToggleButtonProps={toggle}
        onChange={(event) => setNext(event.currentTarget.value)}
      />
      <Told told={told === 'wrong' ? undefined : told} />
      <div>
        <Button type='submit' loading={busy}>
          {t('changePassword')}
        </Button>
      </div>
    </form>
  )
}

const prevented = (event: SyntheticEvent, submit: () => Promise<void>): Promise<void> => {
  event.preventDefault()
  return submit()
}

/** Sends, and keeps what came of it; where it is done, says so. */
const useTelling = (done: string) => {
  const [told, setTold] = useState<AccountTold>()
  const [busy, setBusy] = useState(false)
  const send = async (what: () => Promise<AccountTold>): Promise<AccountTold> => {
    setBusy(true)
    const answer = await what().catch((): AccountTold => 'fault')
    setBusy(false)
    setTold(answer)
    if (answer === 'done') notifications.show({ message: done, color: 'accent' })
    return answer
  }
  return { send, told, busy }
}

const Told = ({ told }: { told: AccountTold | undefined }) => {
  const t = useTranslations('session.account.told')
  if (!told || told === 'done') return null
  return <Alert color='warn' variant='light' role='alert' title={t(told)} />
}
