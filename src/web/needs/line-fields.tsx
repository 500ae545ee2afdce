import { Button, NativeSelect, NumberInput, TagsInput, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { useTranslations } from 'use-intl'
import { type LineInput, priorities, type Priority, purposes, wearers } from '#needs/need.ts'
import { newId } from '#platform/ids.ts'
import { useRead } from '../api/query.ts'
import { RecordPicker } from '../ui/record-picker.tsx'

/** A line of a need as a form holds it; what was not chosen yet is empty. */
export interface LineValues {
  readonly id: string
  readonly item: string | null
  readonly quantity: number | ''
  readonly byWhen: string
  readonly priority: Priority
  readonly usedBy: LineInput['usedBy'] | ''
  readonly purpose: LineInput['purpose'] | ''
  readonly standards: string[]
  readonly useWords: string
}

/** A new line is for the same use as the one above it: a ward asks for many things at once. */
export const lineAfter = (above?: LineValues): LineValues => ({
  id: newId(),
  item: null,
  quantity: '',
  byWhen: above?.byWhen ?? '',
  priority: above?.priority ?? 'urgent',
  usedBy: above?.usedBy ?? '',
  purpose: above?.purpose ?? '',
  standards: [],
  useWords: '',
})

/** What is sent. */
export const lineOf = (line: LineValues) => ({
  ...line,
  quantity: line.quantity === '' ? undefined : line.quantity,
  byWhen: line.byWhen || null,
  useWords: line.useWords || null,
})

type Fields = UseFormReturnType<{ lines: LineValues[] }>

/** What is asked for: the fields one must fill first, what can be added under them. */
export const LineFields = ({ fields }: { fields: unknown }) => {
  const t = useTranslations('needs')
  const form = fields as Fields
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
        mt={8}
        onClick={() => form.insertListItem('lines', lineAfter(lines.at(-1)))}
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
  form: Fields
  at: number
  remove: (() => void) | undefined
}) => {
  const t = useTranslations('needs')
  const unit = useTranslations('ui')
  const line = form.getValues().lines[at]
  const input = (name: keyof LineValues) => form.getInputProps(`lines.${at}.${name}`)
  const item = useRead(
    'getItem',
    { params: { item: line?.item ?? '' } },
    { enabled: Boolean(line?.item) },
  )
  if (!line) return null
  const choose = { value: '', label: t('choose'), disabled: true }
  return (
    <div className='wb-line wb-need-line'>
      <RecordPicker
        kind='item'
        label={t('item')}
        className='wb-whole'
        {...input('item')}
        value={line.item}
        onChange={(id) => form.setFieldValue(`lines.${at}.item`, id)}
      />
      <NumberInput
        label={t('quantity')}
        inputMode='numeric'
        min={1}
        allowDecimal={false}
        thousandSeparator=' '
        hideControls
        suffix={item.data ? ` ${unit('unit', { unit: item.data.unit, count: 2 })}` : ''}
        {...input('quantity')}
      />
      <TextInput type='date' label={t('byWhen')} {...input('byWhen')} />
      <NativeSelect
        label={t('priority')}
        data={priorities.map((value) => ({ value, label: t(`priorities.${value}`) }))}
        {...input('priority')}
      />
      <NativeSelect
        label={t('usedBy')}
        data={[choose, ...wearers.map((value) => ({ value, label: t(`wearers.${value}`) }))]}
        {...input('usedBy')}
      />
      <NativeSelect
        label={t('purpose')}
        data={[choose, ...purposes.map((value) => ({ value, label: t(`purposes.${value}`) }))]}
        {...input('purpose')}
      />
      <details className='wb-more-fields wb-whole' open={isSaid(line) || undefined}>
        <summary>{t('moreOfLine')}</summary>
        <TagsInput
          label={t('standards')}
          description={t('standardsHelp')}
          {...input('standards')}
        />
        <TextInput label={t('useWords')} {...input('useWords')} />
      </details>
      {remove && (
        <Button variant='subtle' color='gray' className='wb-whole' onClick={remove}>
          {t('removeLine')}
        </Button>
      )}
    </div>
  )
}

const isSaid = ({ standards, useWords }: LineValues): boolean =>
  standards.length > 0 || useWords !== ''
