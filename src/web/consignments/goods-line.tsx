import { Button, NativeSelect, NumberInput, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { useFormatter, useTranslations } from 'use-intl'
import { provenances, qualifiers } from '#pledges/pledge.ts'
import { useRead } from '../api/query.ts'
import { useOperation } from '../session/me.ts'
import { RecordPicker } from '../ui/record-picker.tsx'
import type { ContentsValues, GoodsValues } from './goods-values.ts'
import { PledgeLinePicker } from './pledge-line-picker.tsx'

export type ContentsForm = UseFormReturnType<ContentsValues & Record<string, unknown>>

/** A package that goods may be put into: one that is there already. */
export interface Existing {
  readonly id: string
  readonly label: string
}

/** What is packed of one item and lot: from which promise, how many, what the pack says. */
export const GoodsLine = ({
  form,
  path,
  line,
  existing = [],
}: {
  form: ContentsForm
  /** `lines.0`, `packages.2.lines.0` */
  path: string
  line: GoodsValues
  existing?: readonly Existing[]
}) => {
  const t = useTranslations('consignments.goods')
  const said = useTranslations('pledges')
  const input = (name: keyof GoodsValues) => form.getInputProps(`${path}.${name}`)
  const set = (name: keyof GoodsValues, value: unknown) =>
    form.setFieldValue(`${path}.${name}`, value)
  const [list, at] = [path.slice(0, path.lastIndexOf('.')), path.split('.').at(-1)]
  return (
    <div className='wb-line wb-goods-line'>
      {line.promised && (
        <PledgeLinePicker
          pledge={line.pledge}
          line={line.pledgeLine}
          error={form.errors[`${path}.pledgeLine`]}
          onPledge={(pledge) => {
            set('pledge', pledge)
            set('pledgeLine', null)
          }}
          onLine={(chosen) => {
            set('pledgeLine', chosen?.id ?? null)
            set('item', chosen?.item ?? null)
          }}
        />
      )}
      <RecordPicker
        kind='item'
        label={line.promised ? t('itemAsPacked') : t('item')}
        {...input('item')}
        value={line.item}
        onChange={(id) => set('item', id)}
      />
      <NativeSelect
        label={said('howExact')}
        data={qualifiers.map((value) => ({ value, label: said(`qualifiers.${value}`) }))}
        {...input('qualifier')}
      />
      {line.qualifier !== 'unquantified' && (
        <div>
          <NumberInput
            label={t('quantity')}
            min={1}
            allowDecimal={false}
            thousandSeparator=' '
            {...input('quantity')}
          />
          <Open line={line} take={(open) => set('quantity', open)} />
        </div>
      )}
      {line.qualifier !== 'exact' && (
        <TextInput label={said('stated')} description={said('statedHelp')} {...input('stated')} />
      )}
      {!line.promised && (
        <NativeSelect
          label={said('provenanceLabel')}
          data={provenances.map((value) => ({ value, label: said(`provenance.${value}`) }))}
          {...input('provenance')}
        />
      )}
      {existing.length > 0 && (
        <NativeSelect
          label={t('into')}
          data={[
            { value: '', label: t('noPackage') },
            ...existing.map(({ id, label }) => ({ value: id, label })),
          ]}
          value={line.package ?? ''}
          onChange={({ currentTarget: { value } }) => set('package', value || null)}
        />
      )}
      <TextInput label={t('lotNumber')} {...input('lotNumber')} />
      <TextInput type='date' label={t('expiresOn')} {...input('expiresOn')} />
      <details className='wb-line-more'>
        <summary>{t('moreOfLot')}</summary>
        <div className='wb-line-inner'>
          <TextInput label={t('serial')} {...input('serial')} />
          <TextInput label={t('packaging')} {...input('packaging')} />
          <TextInput type='date' label={t('madeOn')} {...input('madeOn')} />
        </div>
      </details>
      <div className='wb-line-acts'>
        <Button
          variant='subtle'
          color='gray'
          size='compact-sm'
          onClick={() => form.removeListItem(list as 'lines', Number(at))}
        >
          {t('removeLine')}
        </Button>
      </div>
    </div>
  )
}

/** What of the pledge line is still open: taken whole on purpose, or passed with a word. */
const Open = ({ line, take }: { line: GoodsValues; take: (open: number) => void }) => {
  const t = useTranslations('consignments.goods')
  const format = useFormatter()
  const operation = useOperation()
  const pledge = useRead(
    'getPledge',
    { params: { operation, pledge: line.pledge ?? '' } },
    { enabled: line.pledge !== null },
  )
  const open = pledge.data?.lines.find(({ id }) => id === line.pledgeLine)?.open
  if (!open) return null
  if (line.quantity !== '' && line.quantity > open)
    return <p className='wb-hint'>{t('beyond', { beyond: line.quantity - open })}</p>
  if (line.quantity === open) return null
  return (
    <button type='button' className='wb-link' onClick={() => take(open)}>
      {t('takeOpen', { open: format.number(open) })}
    </button>
  )
}
