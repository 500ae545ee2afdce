import './pledges.css'
import { Button, NativeSelect, NumberInput, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { useTranslations } from 'use-intl'
import { newId } from '#platform/ids.ts'
import { type Provenance, provenances, type Qualifier, qualifiers } from '#pledges/pledge.ts'
import { RecordPicker } from '../ui/record-picker.tsx'

/** A line of a pledge as a form holds it. */
export interface LineValues {
  readonly id: string
  readonly item: string | null
  readonly quantity: number | ''
  readonly qualifier: Qualifier
  readonly stated: string
  readonly provenance: Provenance
  readonly returnBy: string
  readonly earmark: string
}

export const emptyLine = (): LineValues => ({
  id: newId(),
  item: null,
  quantity: '',
  qualifier: 'exact',
  stated: '',
  provenance: 'gift',
  returnBy: '',
  earmark: '',
})

/** What is sent. Words that nobody typed are the number itself: they say no more and no less. */
export const lineOf = (line: LineValues) => ({
  id: line.id,
  item: line.item,
  quantity:
    line.qualifier === 'unquantified' ? null : line.quantity === '' ? undefined : line.quantity,
  qualifier: line.qualifier,
  stated: line.stated || String(line.quantity),
  provenance: line.provenance,
  returnBy: line.returnBy || null,
  earmark: line.earmark || null,
})

/** The lines of a pledge: what, how many, how exactly that was said. */
export const LineFields = ({ fields }: { fields: unknown }) => {
  const t = useTranslations('pledges')
  const form = fields as UseFormReturnType<{ lines: LineValues[] }>
  const { lines } = form.getValues()
  return (
    <fieldset className='wb-fieldset'>
      <legend>{t('lines')}</legend>
      <div className='wb-lines'>
        {lines.map((line, at) => (
          <LineField
            key={line.id}
            form={form}
            at={at}
            remove={lines.length > 1 ? () => form.removeListItem('lines', at) : undefined}
          />
        ))}
      </div>
      <Button
        variant='default'
        size='xs'
        mt={8}
        onClick={() => form.insertListItem('lines', emptyLine())}
      >
        {t('addLine')}
      </Button>
    </fieldset>
  )
}

const LineField = ({
  form,
  at,
  remove,
}: {
  form: UseFormReturnType<{ lines: LineValues[] }>
  at: number
  remove: (() => void) | undefined
}) => {
  const t = useTranslations('pledges')
  const line = form.getValues().lines[at]
  const input = (name: keyof LineValues) => form.getInputProps(`lines.${at}.${name}`)
  if (!line) return null
  return (
    <div className='wb-line'>
      <RecordPicker
        kind='item'
        label={t('item')}
        {...input('item')}
        value={line.item}
        onChange={(id) => form.setFieldValue(`lines.${at}.item`, id)}
      />
      <NativeSelect
        label={t('howExact')}
        data={qualifiers.map((value) => ({ value, label: t(`qualifiers.${value}`) }))}
        {...input('qualifier')}
      />
      {line.qualifier !== 'unquantified' && (
        <NumberInput
          label={t('quantity')}
          min={1}
          allowDecimal={false}
          thousandSeparator=' '
          {...input('quantity')}
        />
      )}
      <TextInput label={t('stated')} description={t('statedHelp')} {...input('stated')} />
      <NativeSelect
        label={t('provenanceLabel')}
        data={provenances.map((value) => ({ value, label: t(`provenance.${value}`) }))}
        {...input('provenance')}
      />
      {line.provenance === 'loan' && (
        <TextInput type='date' label={t('returnByLabel')} {...input('returnBy')} />
      )}
      <TextInput label={t('earmarkLabel')} {...input('earmark')} />
      {remove && (
        <Button variant='subtle' color='gray' size='xs' mt={24} onClick={remove}>
          {t('removeLine')}
        </Button>
      )}
    </div>
  )
}
