import { TextInput } from '@mantine/core'
import { Link, useNavigate } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { admission } from '#operations/member.ts'
import type { Role } from '#acts/permission.ts'
import { Refusal } from '#platform/refusal.ts'
import { useMe, useOperation } from '../session/me.ts'
import { ActForm, useActForm } from '../ui/act-form.tsx'
import { Back, Page } from '../ui/page.tsx'
import { RecordPicker } from '../ui/record-picker.tsx'
import { RoleFields } from './role-fields.tsx'

/** Makes a person a member, by their e-mail address. */
export const MemberNew = () => {
  const t = useTranslations('operations')
  const operation = useOperation()
  const navigate = useNavigate()
  const { data: me } = useMe()
  const form = useActForm({
    name: 'admitMember',
    params: { operation },
    schema: admission,
    draft: 'new',
    start: { email: '', roles: [] as Role[], party: null as string | null },
    toBody: ({ email, ...rest }) => ({ ...rest, person: { email: email.trim() } }),
    done: t('admitted'),
    onDone: () => void navigate({ to: `/o/${operation}/members` }),
  })
  const { fields, error } = form
  const values = fields.getValues()
  const isUnknown = isRefusal(error) && error.code === 'person_unknown'
  return (
    <Page
      title={t('admit')}
      above={<Back to={`/o/${operation}/members`}>{t('members')}</Back>}
      below={t('admitHelp')}
    >
      <ActForm form={form} submit={t('admit')}>
        <TextInput
          type='email'
          label={t('email')}
          description={t('admitEmailHelp')}
          {...fields.getInputProps('email')}
          error={fields.errors['person'] ?? fields.errors['person.email']}
        />
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
        {isUnknown && me?.owner && (
          <p>
            <Link to='/people/new' search={{ email: values.email }}>
              {t('recordPersonFirst')}
            </Link>
          </p>
        )}
      </ActForm>
    </Page>
  )
}

const isRefusal = (error: Error | null): error is Refusal => error instanceof Refusal
