import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { partyKinds } from '#parties/party.ts'
import { countryCodes } from '#standards/countries.ts'
import type { RowOf } from '../api/query.ts'
import { useMay, useOperation } from '../session/me.ts'
import { useAddress } from '../shell/address.ts'
import type { Column } from '../ui/columns.ts'
import { useNamesOf, useOptions } from '../ui/country.tsx'
import { ListPage } from '../ui/list-page.tsx'
import { Empty } from '../ui/page.tsx'
import { NameCell } from './names.tsx'

type Row = RowOf<'listParties'>

/** Parties: who gives, carries and receives. All operations share them. */
export const PartyList = () => {
  const t = useTranslations('parties')
  const operation = useOperation()
  const search = useAddress()
  const may = useMay()
  const countryOf = useNamesOf('region')
  const countries = useOptions(countryCodes, 'region')
  const begin = may('party.record') && (
    <Button component={Link} to={`/o/${operation}/parties/new`} data-begins>
      {t('recordParty')}
    </Button>
  )
  const columns: Column<Row>[] = [
    { key: 'name', head: t('name'), cell: (row) => <NameCell names={row.names} />, phone: 'title' },
    {
      key: 'kind',
      head: t('kind'),
      cell: ({ kind }) => t(`partyKinds.${kind}`),
      width: 180,
      phone: 'detail',
    },
    {
      key: 'country',
      head: t('country'),
      cell: ({ country }) => country && countryOf(country),
      width: 160,
      phone: 'detail',
    },
    { key: 'parent', head: t('partOf'), cell: ({ parent }) => parent?.name, width: 220 },
  ]
  return (
    <ListPage
      name='listParties'
      title={t('parties')}
      below={t('partiesAbout')}
      columns={columns}
      search={search}
      searchable
      filters={[
        {
          kind: 'choice',
          key: 'kind',
          label: t('kind'),
          any: t('anyKind'),
          options: [...partyKinds, 'joint_group' as const].map((value) => ({
            value,
            label: t(`partyKinds.${value}`),
          })),
        },
        {
          kind: 'choice',
          key: 'country',
          label: t('country'),
          any: t('anyCountry'),
          options: countries,
        },
      ]}
      sorts={[
        { value: 'name', label: t('byName') },
        { value: 'newest', label: t('newest') },
      ]}
      rowKey={({ id }) => id}
      rowLink={({ id }) => `/o/${operation}/parties/${id}`}
      acts={begin}
      empty={
        <Empty title={t('noParties')} act={begin}>
          {t('noPartiesHelp')}
        </Empty>
      }
    />
  )
}
