import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { placeKinds } from '#parties/place.ts'
import { countryCodes } from '#standards/countries.ts'
import type { RowOf } from '../api/query.ts'
import { useMay, useOperation } from '../session/me.ts'
import { useAddress } from '../shell/address.ts'
import type { Column } from '../ui/columns.ts'
import { useNamesOf, useOptions } from '../ui/country.tsx'
import { ListPage } from '../ui/list-page.tsx'
import { Empty } from '../ui/page.tsx'
import { NameCell } from './names.tsx'

type Row = RowOf<'listPlaces'>

/** Places: where goods land, lie and are used. All operations share them. */
export const PlaceList = () => {
  const t = useTranslations('parties')
  const operation = useOperation()
  const search = useAddress()
  const may = useMay()
  const countryOf = useNamesOf('region')
  const countries = useOptions(countryCodes, 'region')
  const begin = may('place.record') && (
    <Button component={Link} to={`/o/${operation}/places/new`} data-begins>
      {t('recordPlace')}
    </Button>
  )
  const columns: Column<Row>[] = [
    { key: 'name', head: t('name'), cell: (row) => <NameCell names={row.names} />, phone: 'title' },
    {
      key: 'kind',
      head: t('kind'),
      cell: ({ kind }) => t(`placeKinds.${kind}`),
      width: 130,
      phone: 'detail',
    },
    {
      key: 'country',
      head: t('country'),
      cell: ({ country }) => country && countryOf(country),
      width: 120,
      phone: 'detail',
    },
    {
      key: 'codes',
      head: t('codes'),
      cell: ({ unlocode, iata }) => [iata, unlocode].filter(Boolean).join(' · '),
      width: 130,
      phone: 'end',
    },
    { key: 'parent', head: t('liesIn'), cell: ({ parent }) => parent?.name, width: 140 },
    { key: 'operator', head: t('runBy'), cell: (row) => row.operatedBy?.name, width: 180 },
  ]
  return (
    <ListPage
      name='listPlaces'
      title={t('places')}
      below={t('placesAbout')}
      columns={columns}
      search={search}
      searchable
      filters={[
        {
          kind: 'choice',
          key: 'kind',
          label: t('kind'),
          any: t('anyKind'),
          options: placeKinds.map((value) => ({ value, label: t(`placeKinds.${value}`) })),
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
      rowLink={({ id }) => `/o/${operation}/places/${id}`}
      acts={begin}
      empty={
        <Empty title={t('noPlaces')} act={begin}>
          {t('noPlacesHelp')}
        </Empty>
      }
    />
  )
}
