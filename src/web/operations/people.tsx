import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { newId } from '#platform/ids.ts'
import { type RowOf, rowsOf, useAct, useList } from '../api/query.ts'
import { Loaded, Page } from '../ui/page.tsx'
import { Refused } from '../ui/refused.tsx'
import { useMe } from '../session/me.ts'
import { OutsideFrame } from './frame.tsx'
import { KeyList, KeyMaker } from './keys.tsx'

type Person = RowOf<'listPeople'>

/** Everyone who can sign in here, and their keys: for the owner of the installation. */
export const People = () => {
  const t = useTranslations('operations')
  const { data: me } = useMe()
  return (
    <OutsideFrame>
      <Page
        title={t('people')}
        below={t('peopleAbout')}
        acts={
          me?.owner && (
            <Button component={Link} to='/people/new' data-begins>
              {t('recordPerson')}
            </Button>
          )
        }
      >
        <Everyone />
      </Page>
    </OutsideFrame>
  )
}

/**
 * Read here and not by the page: the frame draws nothing until it knows who is signed in, and what
 * was answered before that would be seen by nobody.
 */
const Everyone = () => {
  const t = useTranslations('operations')
  const found = useList('listPeople', { query: { sort: 'name' } })
  return (
    <>
      <Loaded of={found}>
        {(data) => (
          <ul className='wb-part-list wb-people'>
            {rowsOf<'listPeople'>(data).map((person) => (
              <PersonLine key={person.user} person={person} />
            ))}
          </ul>
        )}
      </Loaded>
      {found.hasNextPage && (
        <Button variant='default' mt={16} onClick={() => void found.fetchNextPage()}>
          {t('more')}
        </Button>
      )}
    </>
  )
}

const PersonLine = ({ person }: { person: Person }) => {
  const t = useTranslations('operations')
  const [making, setMaking] = useState(false)
  const { user, name, email, keys } = person
  return (
    <li className='wb-card'>
      <header className='wb-section-head'>
        <span>
          <b>{name}</b> <span className='wb-name-other'>{email}</span>
        </span>
        <span className='wb-people-acts'>
          <Ownership person={person} />
          <Button size='xs' variant='default' onClick={() => setMaking(!making)}>
            {making ? t('close') : t('makeKeyFor')}
          </Button>
        </span>
      </header>
      {making && <KeyMaker user={user} />}
      {keys.length > 0 && <KeyList user={user} keys={keys} />}
    </li>
  )
}

/** Makes a person an owner of the installation, or no owner any more. */
const Ownership = ({ person: { user, name, owner } }: { person: Person }) => {
  const t = useTranslations('operations')
  const client = useQueryClient()
  const [make, remove] = [useAct('recordOwner'), useAct('removeOwner')]
  const told = (message: string) => ({
    onSuccess: () => {
      notifications.show({ message, color: 'accent' })
      void client.invalidateQueries()
    },
  })
  const turn = () =>
    owner
      ? remove.mutate(
          { params: { user }, body: { id: newId() } },
          told(t('ownerRemoved', { name })),
        )
      : make.mutate({ body: { id: newId(), user } }, told(t('ownerMade', { name })))
  const error = make.error ?? remove.error
  return (
    <>
      {owner && <b>{t('ownerOf')}</b>}
      <Button
        size='xs'
        variant='default'
        loading={make.isPending || remove.isPending}
        aria-label={`${t(owner ? 'removeOwner' : 'makeOwner')}: ${name}`}
        onClick={turn}
      >
        {t(owner ? 'removeOwner' : 'makeOwner')}
      </Button>
      {error && <Refused error={error} />}
    </>
  )
}
