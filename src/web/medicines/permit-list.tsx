import '../stock/stock.css'
import { Button, Modal, TextInput } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import { permitStates, signatureInput } from '#permits/permit.ts'
import type { RowOf } from '../api/query.ts'
import { useMay, useOperation } from '../session/me.ts'
import { useAddress } from '../shell/address.ts'
import { ActForm, useActForm } from '../ui/act-form.tsx'
import type { Column } from '../ui/columns.ts'
import { EnvelopeFields } from '../ui/envelope-fields.tsx'
import { ListPage } from '../ui/list-page.tsx'
import { Empty } from '../ui/page.tsx'
import { Day } from '../ui/when.tsx'
import { MedicineTabs } from './medicine-tabs.tsx'
import { StateWord } from './state-word.tsx'
import { Withdrawing } from './withdrawing.tsx'

type Permit = RowOf<'listPermits'>
type Doing = { readonly act: 'sign' | 'withdraw'; readonly permit: Permit }

/** Permits of two countries for controlled medicines: what is left of each, and who signed it. */
export const PermitList = () => {
  const t = useTranslations('medicines')
  const operation = useOperation()
  const may = useMay()
  const [doing, setDoing] = useState<Doing>()
  const close = () => setDoing(undefined)
  const begin = may('permit.record') && (
    <Button component={Link} to={`/o/${operation}/conformity/permits/new`} data-begins>
      {t('permits.record')}
    </Button>
  )
  return (
    <>
      <ListPage
        name='listPermits'
        params={{ operation }}
        title={t('permits.title')}
        below={<MedicineTabs about={t('permits.about')} />}
        columns={useColumns(setDoing)}
        search={useAddress()}
        searchable
        filters={[
          {
            kind: 'choice',
            key: 'state',
            label: t('state'),
            any: t('anyState'),
            options: permitStates.map((value) => ({ value, label: t(`states.${value}`) })),
          },
        ]}
        sorts={(['newest', 'ends_first'] as const).map((value) => ({
          value,
          label: t(`sorts.${value}`),
        }))}
        rowKey={({ id }) => id}
        acts={begin}
        empty={
          <Empty title={t('permits.empty')} act={begin}>
            {t('permits.emptyHelp')}
          </Empty>
        }
      />
      {doing && (
        <Modal
          opened
          onClose={close}
          title={t(doing.act === 'sign' ? 'permits.sign' : 'permits.withdraw')}
          size='lg'
        >
          {doing.act === 'sign' ? (
            <Signing permit={doing.permit} close={close} />
          ) : (
            <Withdrawing
              name='withdrawPermit'
              params={{ operation, permit: doing.permit.id }}
              submit={t('permits.withdraw')}
              help={t('permits.withdrawHelp')}
              close={close}
            />
          )}
        </Modal>
      )}
    </>
  )
}

const useColumns = (begin: (doing: Doing) => void): Column<Permit>[] => {
  const t = useTranslations('medicines')
  const format = useFormatter()
  const may = useMay()
  return [
    { key: 'item', head: t('item'), cell: ({ item }) => item.name, phone: 'title' },
    {
      key: 'left',
      head: t('permits.left'),
      cell: ({ used, quantity }) =>
        t('permits.leftOf', {
          left: format.number(Math.max(0, quantity - used)),
          quantity: format.number(quantity),
        }),
      align: 'end',
      width: 140,
      phone: 'end',
    },
    {
      key: 'way',
      head: t('permits.way'),
      cell: ({ exportCountry, exportNumber, importCountry, importNumber }) =>
        `${exportCountry} ${exportNumber} → ${importCountry} ${importNumber}`,
      phone: 'detail',
    },
    {
      key: 'until',
      head: t('validUntil'),
      cell: ({ validUntil }) => <Day on={validUntil} weekday={false} />,
      width: 120,
      phone: 'detail',
    },
    {
      key: 'state',
      head: t('state'),
      cell: (row) => <StateWord {...row} />,
      width: 195,
      phone: 'detail',
    },
    {
      key: 'signatures',
      head: t('permits.signatures'),
      cell: ({ signatures }) =>
        signatures.length === 0
          ? t('permits.nobody')
          : signatures.map(({ name, office }) => `${name}, ${office}`).join('; '),
      phone: 'detail',
    },
    {
      key: 'acts',
      head: t('acts'),
      cell: (permit) => (
        <span className='wb-line-acts'>
          {permit.state === 'unsigned' && may('permit.sign') && !permit.signedByMe && (
            <Button size='compact-sm' onClick={() => begin({ act: 'sign', permit })}>
              {t('permits.sign')}
            </Button>
          )}
          {permit.state !== 'withdrawn' && may('permit.withdraw') && (
            <Button
              size='compact-sm'
              variant='default'
              onClick={() => begin({ act: 'withdraw', permit })}
            >
              {t('permits.withdraw')}
            </Button>
          )}
        </span>
      ),
      align: 'end',
      width: 184,
      phone: 'act',
    },
  ]
}

const Signing = ({ permit, close }: { permit: Permit; close: () => void }) => {
  const t = useTranslations('medicines')
  const form = useActForm({
    name: 'signPermit',
    params: { operation: useOperation(), permit: permit.id },
    schema: signatureInput,
    draft: permit.id,
    start: { office: '' },
    done: t('permits.signed'),
    onDone: close,
  })
  return (
    <ActForm form={form} submit={t('permits.sign')} cancel={close}>
      <p className='wb-hint'>
        {t('permits.signHelp', { count: permit.signatures.length, item: permit.item.name })}
      </p>
      <TextInput
        label={t('permits.office')}
        description={t('permits.officeHelp')}
        {...form.fields.getInputProps('office')}
      />
      <EnvelopeFields fields={form.fields} />
    </ActForm>
  )
}
