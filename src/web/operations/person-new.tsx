import { PasswordInput, TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { z } from 'zod'
import { useAddress } from '../shell/address.ts'
import { ActForm, useActForm } from '../ui/act-form.tsx'
import { Back, Page } from '../ui/page.tsx'
import { OutsideFrame } from './frame.tsx'

// As sign-in has it, which the browser cannot import: the server checks the same again.
const person = z.object({
  email: z.email(),
  name: z.string().trim().min(1).max(200),
  password: z.string().min(12).max(256).optional(),
})

/** Lets a person sign in. */
export const PersonNew = () => (
  <OutsideFrame>
    <Recording />
  </OutsideFrame>
)

const Recording = () => {
  const t = useTranslations('operations')
  const navigate = useNavigate()
  const { email } = useAddress()
  const form = useActForm({
    name: 'recordPerson',
    schema: person,
    draft: 'new',
    start: { email: email ?? '', name: '', password: '' },
    // A password is kept in no draft of a browser that others use too.
    forget: ['password'],
    toBody: ({ password, ...rest }) => ({ ...rest, ...(password && { password }) }),
    done: t('personRecorded'),
    onDone: () => void navigate({ to: '/people' }),
  })
  const { fields } = form
  return (
    <Page
      title={t('recordPerson')}
      above={<Back to='/people'>{t('people')}</Back>}
      below={t('recordPersonHelp')}
    >
      <ActForm form={form} submit={t('recordPerson')}>
        <TextInput label={t('name')} autoComplete='off' {...fields.getInputProps('name')} />
        <TextInput
          type='email'
          label={t('email')}
          autoComplete='off'
          {...fields.getInputProps('email')}
        />
        <PasswordInput
          label={t('password')}
          description={t('passwordHelp')}
          autoComplete='new-password'
          visibilityToggleButtonProps={{ 'aria-label': t('showPassword') }}
          {...fields.getInputProps('password')}
        />
      </ActForm>
    </Page>
  )
}
