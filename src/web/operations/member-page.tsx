import { Button, Modal, Textarea } from '@mantine/core'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { z } from 'zod'
import { admission, type MemberAnswer } from '#operations/member.ts'
import { rowsOf, useList } from '../api/query.ts'
import { useMay, useOperation } from '../session/me.ts'
import { useParam } from '../shell/address.ts'
import { ActForm, useActForm } from '../ui/act-form.tsx'
import { Back, Facts, Loaded, Page, Section } from '../ui/page.tsx'
import { RecordPicker } from '../ui/record-picker.tsx'
import { Timeline } from '../ui/timeline.tsx'
import { When } from '../ui/when.tsx'
import { NotFound } from '../shell/root.tsx'
import { RoleFields, useRoleSentence } from './role-fields.tsx'

/** One member: what they may do, and how that came to be. */
export const MemberPage = () => {
  const operation = useOperation()
  const user = useParam('user')
  const found = useList('listMembers', { params: { operation }, query: { limit: 200 } })
  const member = rowsOf<'listMembers'>(found.data).find((row) => row.user === user)
  if (found.data && !member)
    return found.hasNextPage ? <More read={() => void found.fetchNextPage()} /> : <NotFound />
  return (
    <Loaded of={{ data: member, error: found.error }}>{(one) => <Whole member={one} />}</Loaded>
  )
}

const More = ({ read }: { read: () => void }) => {
  const t = useTranslations('operations')
  return (
    <Page title={t('members')}>
      <Button variant='default' onClick={read}>
        {t('more')}
      </Button>
    </Page>
  )
}

const Whole = ({ member }: { member: MemberAnswer }) => {
  const t = useTranslations('operations')
  const role = useTranslations('roles')
  const operation = useOperation()
  const may = useMay()
  const sentence = useRoleSentence()
  const [doing, setDoing] = useState<'change' | 'remove'>()
  const close = () => setDoing(undefined)
  return (
    <Page
      title={member.name}
      above={<Back to={`/o/${operation}/members`}>{t('members')}</Back>}
      below={member.email}
      acts={
        <>
          {may('member.admit') && (
            <Button variant='default' onClick={() => setDoing('change')}>
              {t('changeRoles')}
            </Button>
          )}
          {may('member.remove') && (
            <Button variant='default' color='warn' onClick={() => setDoing('remove')}>
              {t('remove')}
            </Button>
          )}
        </>
      }
    >
      <dl className='wb-role-list'>
        {member.roles.map((each) => (
          <div key={each}>
            <dt>{role(each)}</dt>
            <dd>{sentence(each)}</dd>
          </div>
        ))}
      </dl>
      <Section title={t('about')}>
        <Facts
          facts={[
            [
              t('actsFor'),
              member.party && (
                <Link to={`/o/${operation}/parties/${member.party.id}`}>{member.party.name}</Link>
              ),
            ],
            [t('since'), <When key='s' at={member.since} />],
          ]}
        />
      </Section>
      <Section title={t('done')}>
        <Timeline operation={operation} subject={member.user} />
      </Section>
      <Modal
        opened={doing !== undefined}
        onClose={close}
        title={doing === 'remove' ? t('remove') : t('changeRoles')}
        size='lg'
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        {doing === 'change' && <ChangeRoles member={member} close={close} />}
        {doing === 'remove' && <Remove member={member} close={close} />}
      </Modal>
    </Page>
  )
}

const ChangeRoles = ({ member, close }: { member: MemberAnswer; close: () => void }) => {
  const t = useTranslations('operations')
  const operation = useOperation()
  const form = useActForm({
    name: 'admitMember',
    params: { operation },
    schema: admission,
    draft: member.user,
    start: { roles: [...member.roles], party: member.party?.id ?? null },
    toBody: (values) => ({ ...values, person: { user: member.user } }),
    done: t('rolesChanged'),
    onDone: close,
  })
  const { fields } = form
  const values = fields.getValues()
  return (
    <ActForm form={form} submit={t('changeRoles')} cancel={close}>
      <RoleFields
        label={t('roles')}
        value={values.roles}
        onChange={(roles) => fields.setFieldValue('roles', roles)}
        error={fields.errors['roles']}
      />
      <RecordPicker
        kind='party'
        label={t('actsFor')}
        description={t('actsForHelp')}
        value={values.party}
        onChange={(id) => fields.setFieldValue('party', id)}
      />
    </ActForm>
  )
}

const Remove = ({ member, close }: { member: MemberAnswer; close: () => void }) => {
  const t = useTranslations('operations')
  const operation = useOperation()
  const navigate = useNavigate()
  const form = useActForm({
    name: 'removeMember',
    params: { operation, user: member.user },
    schema: z.object({ reason: z.string().max(2000).optional() }),
    draft: 'remove',
    start: { reason: '' },
    toBody: ({ reason }) => (reason ? { reason } : {}),
    done: t('removed'),
    onDone: () => void navigate({ to: `/o/${operation}/members` }),
  })
  return (
    <ActForm form={form} submit={t('removeNow', { name: member.name })} cancel={close}>
      <p className='wb-hint'>{t('removeHelp')}</p>
      <Textarea label={t('reason')} autosize {...form.fields.getInputProps('reason')} />
    </ActForm>
  )
}
