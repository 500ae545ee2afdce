import { TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import type { Role } from '#acts/permission.ts'
import { operationInput } from '#operations/operation.ts'
import { newId } from '#platform/ids.ts'
import { call } from '../api/client.ts'
import { useMe } from '../session/me.ts'
import { ActForm, useActForm } from '../ui/act-form.tsx'
import { Back, Page } from '../ui/page.tsx'
import { OutsideFrame } from './frame.tsx'
import { emptyOperation, OperationFields, operationBody } from './operation-fields.tsx'
import { RoleFields } from './role-fields.tsx'

/** Opens an operation, and makes whoever opens it a member with the roles they choose. */
export const OperationNew = () => (
  <OutsideFrame>
    <Opening />
  </OutsideFrame>
)

const Opening = () => {
  const t = useTranslations('operations')
  const navigate = useNavigate()
  const client = useQueryClient()
  const { data: me } = useMe()
  const form = useActForm({
    name: 'recordOperation',
    schema: operationInput,
    draft: 'new',
    start: { ...emptyOperation, slug: '', own: ['coordinator'] as Role[] },
    toBody: ({ own: _own, slug, ...values }) => ({
      ...operationBody(values),
      slug: slug || slugOf(values.name, values.beginsOn),
    }),
    done: t('opened'),
    onDone: ({ slug }) => void enter(slug),
  })
  const { fields } = form
  const values = fields.getValues()
  const enter = async (operation: string) => {
    if (me && values.own.length > 0) {
      const body = { id: newId(), person: { user: me.user }, roles: values.own }
      await call('admitMember', { params: { operation }, body })
    }
    await client.invalidateQueries()
    await navigate({ to: `/o/${operation}/start` })
  }
  return (
    <Page title={t('open')} above={<Back to='/'>{t('yours')}</Back>} below={t('openHelp')}>
      <ActForm form={form} submit={t('open')}>
        <TextInput
          label={t('name')}
          description={t('nameHelp')}
          {...fields.getInputProps('name')}
        />
        <TextInput
          label={t('slug')}
          description={t('slugHelp')}
          placeholder={slugOf(values.name, values.beginsOn)}
          {...fields.getInputProps('slug')}
        />
        <OperationFields fields={fields} />
        <RoleFields
          label={t('ownRoles')}
          value={values.own}
          onChange={(own) => fields.setFieldValue('own', own)}
        />
      </ActForm>
    </Page>
  )
}

/** A short name out of the name, with its year: `Italy and Belgium` → `italy-and-belgium-2020`. */
const slugOf = (name: string, beginsOn: string): string => {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 48)
  const year = beginsOn.slice(0, 4)
  return [plain || 'operation', plain.includes(year) ? '' : year].filter(Boolean).join('-')
}
