import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { roles } from '#acts/permission.ts'
import type { RowOf } from '../api/query.ts'
import { useMay, useOperation } from '../session/me.ts'
import { useAddress } from '../shell/address.ts'
import type { Column } from '../ui/columns.ts'
import { ListPage } from '../ui/list-page.tsx'
import { Empty } from '../ui/page.tsx'
import { When } from '../ui/when.tsx'

type Row = RowOf<'listMembers'>

/** Who is what in the operation. */
export const MemberList = () => {
  const t = useTranslations('operations')
  const role = useTranslations('roles')
  const operation = useOperation()
  const search = useAddress()
  const may = useMay()
  const columns: Column<Row>[] = [
    { key: 'name', head: t('name'), cell: ({ name }) => name, width: 220, phone: 'title' },
    {
      key: 'roles',
      head: t('roles'),
      cell: (row) => row.roles.map((each) => role(each)).join(', '),
      phone: 'detail',
    },
    { key: 'party', head: t('actsFor'), cell: ({ party }) => party?.name, width: 200 },
    { key: 'email', head: t('email'), cell: ({ email }) => email, width: 240 },
    { key: 'since', head: t('since'), cell: ({ since }) => <When at={since} />, width: 172 },
  ]
  return (
    <ListPage
      name='listMembers'
      params={{ operation }}
      title={t('members')}
      below={t('membersAbout')}
      columns={columns}
      search={search}
      searchable
      filters={[
        {
          kind: 'choice',
          key: 'role',
          label: t('roles'),
          any: t('anyRole'),
          options: roles.map((value) => ({ value, label: role(value) })),
        },
        { kind: 'party', key: 'party', label: t('actsFor'), any: t('anyParty') },
      ]}
      sorts={[
        { value: 'name', label: t('byName') },
        { value: 'newest', label: t('newest') },
      ]}
      rowKey={({ user }) => user}
      rowLink={({ user }) => `/o/${operation}/members/${user}`}
      acts={
        <>
          {may('member.admit') && (
            <Button component={Link} to={`/o/${operation}/members/new`} data-begins>
              {t('admit')}
            </Button>
          )}
          <Button component={Link} to={`/o/${operation}/members/may`} variant='default'>
            {t('whoMay')}
          </Button>
        </>
      }
      empty={<Empty title={t('noMembers')}>{t('noMembersHelp')}</Empty>}
    />
  )
}
