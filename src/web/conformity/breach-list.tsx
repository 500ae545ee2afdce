import '../stock/stock.css'
import { Button, Modal, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { closingInput, rules } from '#conformity/breach.ts'
import type { RowOf } from '../api/query.ts'
import { useMay, useOperation } from '../session/me.ts'
import { useAddress } from '../shell/address.ts'
import { Held } from '../stock/goods-state.tsx'
import { ActForm, useActForm } from '../ui/act-form.tsx'
import type { Column } from '../ui/columns.ts'
import { EnvelopeFields } from '../ui/envelope-fields.tsx'
import { Figure } from '../ui/figure.tsx'
import { ListPage } from '../ui/list-page.tsx'
import { Empty } from '../ui/page.tsx'
import { useActWords } from '../ui/act-words.ts'
import { When } from '../ui/when.tsx'
import { ConformityTabs } from './conformity-tabs.tsx'

type Breach = RowOf<'listBreaches'>

/** What went past the gate, the oldest first; each is closed with what came of it. */
export const BreachList = () => {
  const t = useTranslations('conformity')
  const operation = useOperation()
  const [closing, setClosing] = useState<Breach>()
  return (
    <>
      <ListPage
        name='listBreaches'
        params={{ operation }}
        title={t('tabs.breaches')}
        below={<ConformityTabs about={t('breachesAbout')} />}
        columns={useColumns(setClosing)}
        search={useAddress()}
        searchable
        filters={[
          {
            kind: 'choice',
            key: 'open',
            label: t('state'),
            any: t('allBreaches'),
            options: [
              { value: 'true', label: t('openOnes') },
              { value: 'false', label: t('closedOnes') },
            ],
          },
          {
            kind: 'choice',
            key: 'rule',
            label: t('rule'),
            any: t('anyRule'),
            options: rules.map((value) => ({ value, label: t(`rules.${value}`) })),
          },
          { kind: 'party', key: 'facility', label: t('facility'), any: t('anyFacility') },
        ]}
        sorts={(['oldest', 'newest'] as const).map((value) => ({
          value,
          label: t(`sorts.${value}`),
        }))}
        rowKey={({ id }) => id}
        rowLink={({ lot }) => `/o/${operation}/stock/lots/${lot}`}
        empty={<Empty title={t('breachesEmpty')}>{t('breachesEmptyHelp')}</Empty>}
      />
      {closing && (
        <Modal opened onClose={() => setClosing(undefined)} title={t('closeBreach')} size='lg'>
          <Closing breach={closing} close={() => setClosing(undefined)} />
        </Modal>
      )}
    </>
  )
}

const useColumns = (begin: (breach: Breach) => void): Column<Breach>[] => {
  const t = useTranslations('conformity')
  const kind = useActWords()
  const may = useMay()
  return [
    { key: 'item', head: t('item'), cell: ({ itemName }) => itemName, phone: 'title' },
    {
      key: 'quantity',
      head: t('quantity'),
      cell: ({ quantity, unit, lot }) => <Figure value={quantity} unit={unit} why={`lot:${lot}`} />,
      align: 'end',
      width: 120,
      phone: 'end',
    },
    {
      key: 'rule',
      head: t('rule'),
      cell: ({ rule }) => <Held>{t(`rules.${rule}`)}</Held>,
      width: 210,
      phone: 'detail',
    },
    {
      key: 'kind',
      head: t('byAct'),
      cell: (breach) => kind(breach.kind),
      width: 150,
      optional: true,
    },
    {
      key: 'facility',
      head: t('facility'),
      cell: ({ facility }) => facility?.name,
      phone: 'detail',
    },
    { key: 'lot', head: t('lot'), cell: ({ lotNumber }) => lotNumber || t('unstated'), width: 130 },
    {
      key: 'opened',
      head: t('openedAt'),
      cell: ({ openedAt }) => <When at={openedAt} />,
      width: 172,
      phone: 'detail',
    },
    {
      key: 'acts',
      head: t('acts'),
      cell: (breach) =>
        breach.closedAt ? (
          <span title={breach.note ?? undefined}>{t('closed')}</span>
        ) : (
          may('breach.close') && (
            <Button size='compact-sm' variant='default' onClick={() => begin(breach)}>
              {t('close')}
            </Button>
          )
        ),
      align: 'end',
      width: 90,
      phone: 'act',
    },
  ]
}

const Closing = ({ breach, close }: { breach: Breach; close: () => void }) => {
  const t = useTranslations('conformity')
  const operation = useOperation()
  const form = useActForm({
    name: 'closeBreach',
    params: { operation, breach: breach.id },
    schema: closingInput,
    draft: breach.id,
    start: { note: '' },
    done: t('breachClosed'),
    onDone: close,
  })
  return (
    <ActForm form={form} submit={t('closeBreach')} cancel={close}>
      <p className='wb-hint'>{t('closeHelp')}</p>
      <Textarea label={t('cameOfIt')} autosize minRows={3} {...form.fields.getInputProps('note')} />
      <EnvelopeFields fields={form.fields} />
    </ActForm>
  )
}
