import './consignments.css'
import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { consignmentInput, stands } from '#consignments/consignment.ts'
import { documentKinds } from '#consignments/transport.ts'
import type { Answered } from '#http/calling.ts'
import { useRead } from '../api/query.ts'
import { useOperation } from '../session/me.ts'
import { useAddress } from '../shell/address.ts'
import { ActForm, type ActFormState, useActForm } from '../ui/act-form.tsx'
import { EnvelopeFields } from '../ui/envelope-fields.tsx'
import { Back, Loaded, Page } from '../ui/page.tsx'
import { ContentsFields } from './contents-fields.tsx'
import { documentOf, type DocumentValues, emptyDocument } from './document-form.tsx'
import { contentsOf, type ContentsValues, emptyGoods } from './goods-values.ts'
import { HeaderFields } from './header-fields.tsx'
import { emptyHeader, headerOf, type HeaderValues } from './header-values.ts'
import { emptyLeg, LegFields, legOf, type LegValues } from './leg-form.tsx'
import { openLines } from './pledge-line-picker.tsx'

type Pledge = Answered<'getPledge'>

interface Values extends HeaderValues, ContentsValues, Record<string, unknown> {
  readonly stands: (typeof stands.options)[number]
  readonly legs: readonly LegValues[]
  readonly documents: readonly DocumentValues[]
}

/** Records a consignment with all that is known of it; from a pledge, with its open lines. */
export const ConsignmentNew = () => {
  const t = useTranslations('consignments')
  const operation = useOperation()
  const pledge = useAddress()['pledge']
  const found = useRead(
    'getPledge',
    { params: { operation, pledge: pledge ?? '' } },
    { enabled: pledge !== undefined },
  )
  return (
    <Page
      title={t('record')}
      above={<Back to={`/o/${operation}/consignments`}>{t('title')}</Back>}
      below={found.data ? t('recordFrom', { pledge: found.data.code }) : t('recordHelp')}
    >
      {pledge === undefined ? (
        <Recording />
      ) : (
        <Loaded of={found}>{(from) => <Recording pledge={from} />}</Loaded>
      )}
    </Page>
  )
}

const startOf = (pledge: Pledge | undefined): Values => ({
  ...emptyHeader(),
  donors: pledge?.donors.map(({ id }) => id) ?? [],
  consignee: pledge?.recipients.length === 1 ? (pledge.recipients[0]?.id ?? null) : null,
  stands: 'packed',
  legs: [],
  documents: [],
  packages: [],
  // Which lines, never how many of them: nothing is filled in from what was promised.
  lines: openLines(pledge?.lines ?? []).map((line) => ({
    ...emptyGoods(true),
    pledge: pledge?.id ?? null,
    pledgeLine: line.id,
    item: line.item,
    qualifier: line.quantity === null ? 'unquantified' : 'exact',
    stated: line.quantity === null ? line.stated : '',
  })),
})

const Recording = ({ pledge }: { pledge?: Pledge }) => {
  const t = useTranslations('consignments')
  const operation = useOperation()
  const navigate = useNavigate()
  const form = useActForm({
    name: 'recordConsignment',
    params: { operation },
    schema: consignmentInput,
    draft: pledge?.id ?? 'new',
    start: startOf(pledge),
    toBody: (values) => ({
      ...headerOf(values),
      ...contentsOf(values),
      stands: values.stands,
      legs: values.legs.map(legOf),
      documents: values.documents.map(documentOf),
    }),
    done: t('recordedNow'),
    onDone: ({ id }) => void navigate({ to: `/o/${operation}/consignments/${id}` }),
  })
  const { fields } = form
  return (
    <div className='wb-wide'>
      <ActForm form={form} submit={t('record')}>
        <div className='wb-form-column'>
          <HeaderFields fields={fields} />
        </div>
        <ContentsFields fields={fields} />
        <Transport form={form} />
        <div className='wb-form-column'>
          <NativeSelect
            label={t('stands')}
            description={t('standsHelp')}
            data={stands.options.map((value) => ({ value, label: t(`standsAt.${value}`) }))}
            {...fields.getInputProps('stands')}
          />
          <EnvelopeFields fields={fields} basis />
        </div>
      </ActForm>
    </div>
  )
}

const Transport = ({ form: { fields } }: { form: ActFormState<Values> }) => {
  const t = useTranslations('consignments')
  const { legs, documents, origin, destination } = fields.getValues()
  const remove = (list: 'legs' | 'documents', at: number) => (
    <Button variant='subtle' color='gray' size='xs' onClick={() => fields.removeListItem(list, at)}>
      {t('goods.removeLine')}
    </Button>
  )
  return (
    <fieldset className='wb-fieldset'>
      <legend>{t('transport')}</legend>
      <div className='wb-lines'>
        {documents.map((each, at) => (
          <div key={each.id} className='wb-line'>
            <NativeSelect
              label={t('document.kind')}
              data={documentKinds.map((value) => ({ value, label: t(`document.kinds.${value}`) }))}
              {...fields.getInputProps(`documents.${at}.kind`)}
            />
            <TextInput
              label={t('document.number')}
              {...fields.getInputProps(`documents.${at}.number`)}
            />
            <div className='wb-line-end'>{remove('documents', at)}</div>
          </div>
        ))}
        {legs.map((leg, at) => (
          <div key={leg.id} className='wb-package-card'>
            <LegFields fields={fields} path={`legs.${at}`} />
            <div>{remove('legs', at)}</div>
          </div>
        ))}
      </div>
      <div className='wb-line-acts wb-after-lines'>
        <Button
          variant='default'
          size='xs'
          onClick={() => fields.insertListItem('documents', emptyDocument())}
        >
          {t('acts.document.title')}
        </Button>
        <Button
          variant='default'
          size='xs'
          onClick={() =>
            fields.insertListItem('legs', emptyLeg(legs.at(-1)?.to ?? origin, destination))
          }
        >
          {t('acts.leg.title')}
        </Button>
      </div>
    </fieldset>
  )
}
