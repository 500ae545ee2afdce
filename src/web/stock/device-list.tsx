import './stock.css'
import { Button, Modal } from '@mantine/core'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { RowOf } from '../api/query.ts'
import { InstallForm } from '../deliveries/install-form.tsx'
import { useMay, useOperation } from '../session/me.ts'
import { useAddress } from '../shell/address.ts'
import type { Column } from '../ui/columns.ts'
import { ListPage } from '../ui/list-page.tsx'
import { Empty } from '../ui/page.tsx'
import { When } from '../ui/when.tsx'
import { StageWord } from './goods-state.tsx'
import { StockTabs } from './stock-tabs.tsx'

type Device = RowOf<'listDevices'>

/** Serialised devices where they are; a delivered one is installed from here. */
export const DeviceList = () => {
  const t = useTranslations('stock')
  const operation = useOperation()
  const may = useMay()
  const [installing, setInstalling] = useState<Device>()
  const columns: Column<Device>[] = [
    { key: 'serial', head: t('serial'), cell: ({ serial }) => serial, width: 130, phone: 'title' },
    { key: 'item', head: t('item'), cell: ({ item }) => item.name, phone: 'detail' },
    { key: 'maker', head: t('maker'), cell: ({ maker }) => maker?.name },
    {
      key: 'stage',
      head: t('stage'),
      cell: ({ stage }) => <StageWord stage={stage as 'in_stock'} />,
      width: 150,
      phone: 'detail',
    },
    {
      key: 'place',
      head: t('place'),
      cell: ({ place, holder }) => place?.name ?? holder?.name,
      phone: 'detail',
    },
    { key: 'since', head: t('sinceHead'), cell: ({ since }) => <When at={since} />, width: 172 },
    {
      key: 'acts',
      head: t('acts'),
      cell: (device) =>
        may('device.install') &&
        ['delivered', 'issued'].includes(device.stage) && (
          <Button size='compact-sm' variant='default' onClick={() => setInstalling(device)}>
            {t('install')}
          </Button>
        ),
      align: 'end',
      width: 120,
      phone: 'act',
    },
  ]
  return (
    <>
      <ListPage
        name='listDevices'
        params={{ operation }}
        title={t('tabs.devices')}
        below={<StockTabs about={t('devicesAbout')} />}
        columns={columns}
        search={useAddress()}
        searchable
        filters={[
          { kind: 'item', key: 'item', label: t('item'), any: t('anyItem') },
          { kind: 'party', key: 'holder', label: t('holder'), any: t('anyHolder') },
        ]}
        sorts={(['longest', 'newest', 'serial'] as const).map((value) => ({
          value,
          label: t(`sorts.${value}`),
        }))}
        rowKey={({ account }) => String(account)}
        rowLink={({ lot }) => `/o/${operation}/stock/lots/${lot}`}
        empty={<Empty title={t('devicesEmpty')}>{t('devicesEmptyHelp')}</Empty>}
      />
      {installing?.holder && (
        <Modal opened onClose={() => setInstalling(undefined)} title={t('install')} size='lg'>
          <InstallForm
            facility={installing.holder.id}
            device={{ ...installing, place: installing.place?.id ?? null }}
            close={() => setInstalling(undefined)}
          />
        </Modal>
      )}
    </>
  )
}
