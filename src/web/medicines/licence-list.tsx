import '../stock/stock.css'
import { Button, Modal } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { licenceStates } from '#permits/permit.ts'
import type { RowOf } from '../api/query.ts'
import { useMay, useOperation } from '../session/me.ts'
import { useAddress } from '../shell/address.ts'
import type { Column } from '../ui/columns.ts'
import { ListPage } from '../ui/list-page.tsx'
import { Empty } from '../ui/page.tsx'
import { Day } from '../ui/when.tsx'
import { MedicineTabs } from './medicine-tabs.tsx'
import { StateWord } from './state-word.tsx'
import { Withdrawing } from './withdrawing.tsx'

type Licence = RowOf<'listLicences'>

/** Which parties may hold controlled medicines, on whose authority and until when. */
export const LicenceList = () => {
  const t = useTranslations('medicines')
  const operation = useOperation()
  const may = useMay()
  const [withdrawing, setWithdrawing] = useState<Licence>()
  const close = () => setWithdrawing(undefined)
  const begin = may('licence.record') && (
    <Button component={Link} to={`/o/${operation}/conformity/licences/new`} data-begins>
      {t('licences.record')}
    </Button>
  )
  const columns: Column<Licence>[] = [
    { key: 'party', head: t('licences.party'), cell: ({ party }) => party.name, phone: 'title' },
    { key: 'number', head: t('licences.number'), cell: ({ number }) => number, phone: 'detail' },
    { key: 'by', head: t('licences.authority'), cell: ({ authority }) => authority },
    {
      key: 'until',
      head: t('validUntil'),
      cell: ({ validUntil }) => <Day on={validUntil} weekday={false} />,
      width: 120,
      phone: 'end',
    },
    {
      key: 'state',
      head: t('state'),
      cell: (row) => <StateWord {...row} />,
      width: 140,
      phone: 'detail',
    },
    {
      key: 'acts',
      head: t('acts'),
      cell: (licence) =>
        licence.state === 'valid' &&
        may('licence.withdraw') && (
          <Button size='compact-sm' variant='default' onClick={() => setWithdrawing(licence)}>
            {t('licences.withdraw')}
          </Button>
        ),
      align: 'end',
      width: 130,
      phone: 'act',
    },
  ]
  return (
    <>
      <ListPage
        name='listLicences'
        params={{ operation }}
        title={t('licences.title')}
        below={<MedicineTabs about={t('licences.about')} />}
        columns={columns}
        search={useAddress()}
        searchable
        filters={[
          {
            kind: 'choice',
            key: 'state',
            label: t('state'),
            any: t('anyState'),
            options: licenceStates.map((value) => ({ value, label: t(`states.${value}`) })),
          },
          { kind: 'party', key: 'party', label: t('licences.party'), any: t('licences.anyParty') },
        ]}
        sorts={(['newest', 'ends_first'] as const).map((value) => ({
          value,
          label: t(`sorts.${value}`),
        }))}
        rowKey={({ id }) => id}
        acts={begin}
        empty={
          <Empty title={t('licences.empty')} act={begin}>
            {t('licences.emptyHelp')}
          </Empty>
        }
      />
      {withdrawing && (
        <Modal opened onClose={close} title={t('licences.withdraw')} size='lg'>
          <Withdrawing
            name='withdrawLicence'
            params={{ operation, licence: withdrawing.id }}
            submit={t('licences.withdraw')}
            help={t('licences.withdrawHelp')}
            close={close}
          />
        </Modal>
      )}
    </>
  )
}
