import { NativeSelect, UnstyledButton, useMantineColorScheme } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { Suspense, useState } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import type { Answered } from '#http/calling.ts'
import { useRead } from '../api/query.ts'
import { countsOf } from '../desk/waits.ts'
import { OutboxChip } from '../outbox/chip.tsx'
import { useRoles } from '../session/me.ts'
import { SignOut } from '../session/sign-out.tsx'
import { languageNames, languages } from '../words/language.ts'
import { useLanguage } from '../words/provider.tsx'
import { openPalette } from './palette-opening.ts'
import { navigation } from './navigation.ts'
import { part } from '../ui/part.tsx'

type Me = Answered<'whoAmI'>

const isApple = /Mac|iP(hone|ad)/.test(navigator.userAgent)

const OperationMenu = part(async () => (await import('./operation-menu.tsx')).OperationMenu)

/** The navigation at the side: the operation, the places in it, and who one is. */
export const Side = ({ me, operation }: { me: Me; operation: string }) => {
  const t = useTranslations('shell')
  return (
    <nav className='wb-side wb-no-print' aria-label={t('navigation')}>
      <OperationSwitch me={me} operation={operation} />
      <UnstyledButton className='wb-jump' onClick={openPalette}>
        <span>{t('jump')}</span>
        <kbd>{isApple ? '⌘K' : 'Ctrl K'}</kbd>
      </UnstyledButton>
      <div className='wb-side-places'>
        <Places operation={operation} />
      </div>
      <div className='wb-side-end'>
        <OutboxChip operation={operation} />
        <Oneself me={me} />
      </div>
    </nav>
  )
}

export const Places = ({ operation }: { operation: string }) => {
  const t = useTranslations('shell')
  const roles = useRoles()
  const desk = useRead('getDesk', { params: { operation } })
  const counts = countsOf(desk.data?.items ?? [])
  return navigation.map(({ key, places }) => (
    <div key={key} className='wb-places'>
      <p>{t(`groups.${key}` as 'groups.day')}</p>
      <ul>
        {places
          .filter((place) => !place.roles || place.roles.some((role) => roles.includes(role)))
          .map((place) => (
            <li key={place.key}>
              <Link to={`/o/${operation}/${place.key}`} activeProps={{ 'aria-current': 'page' }}>
                {t(`places.${place.key}`)}
                <ToDo count={counts.get(place.key) ?? 0} />
              </Link>
            </li>
          ))}
      </ul>
    </div>
  ))
}

/** Counts in the navigation are things to do, never totals. */
const ToDo = ({ count }: { count: number }) => {
  const t = useTranslations('desk')
  const format = useFormatter()
  if (count === 0) return null
  return (
    <span className='wb-to-do'>
      <span aria-hidden='true'>{format.number(count)}</span>
      <span className='wb-visually-hidden'>, {t('toDo', { count })}</span>
    </span>
  )
}

const OperationSwitch = ({ me, operation }: { me: Me; operation: string }) => {
  const t = useTranslations('shell')
  const here = me.memberships.find((each) => each.operation === operation)
  const [wanted, setWanted] = useState(false)
  const button = (
    <UnstyledButton className='wb-switch' aria-haspopup='menu' onClick={() => setWanted(true)}>
      <span className='wb-brand'>Waybill</span>
      <span className='wb-visually-hidden'>{t('switchOperation')}</span>
      <span className='wb-switch-name'>{here?.name ?? operation}</span>
    </UnstyledButton>
  )
  if (!wanted) return button
  return (
    <Suspense fallback={button}>
      <OperationMenu me={me}>{button}</OperationMenu>
    </Suspense>
  )
}

/** Who one is, the language, the theme, the way out. */
export const Oneself = ({ me }: { me: Me }) => {
  const t = useTranslations('shell')
  const role = useTranslations('roles')
  const roles = useRoles()
  const { language, speak } = useLanguage()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return (
    <div className='wb-oneself'>
      <p>
        <b>{me.name}</b>
        <span>{roles.map((each) => role(each)).join(', ')}</span>
      </p>
      <div className='wb-oneself-choices'>
        <NativeSelect
          size='xs'
          aria-label={t('language')}
          value={language}
          data={languages.map((value) => ({ value, label: languageNames[value] }))}
          onChange={(event) => speak(event.currentTarget.value as typeof language)}
        />
        <NativeSelect
          size='xs'
          aria-label={t('theme')}
          value={colorScheme}
          data={(['auto', 'light', 'dark'] as const).map((value) => ({
            value,
            label: t(`themes.${value}`),
          }))}
          onChange={(event) => setColorScheme(event.currentTarget.value as typeof colorScheme)}
        />
      </div>
      <Link to='/account' className='wb-link'>
        {t('account')}
      </Link>
      <SignOut />
    </div>
  )
}
