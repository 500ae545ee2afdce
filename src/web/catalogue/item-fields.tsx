import { Checkbox, NumberInput, Select, Textarea, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { useTranslations } from 'use-intl'
import { itemClasses, regimes, units } from '#catalogue/item.ts'
import { NameFields } from '../parties/name-fields.tsx'
import { EnvelopeFields } from '../ui/envelope-fields.tsx'
import { RecordPicker } from '../ui/record-picker.tsx'
import { CodeFields } from './code-fields.tsx'
import type { ItemValues } from './item-values.ts'
import { PackFields } from './pack-fields.tsx'

export const ItemFields = ({
  fields,
  unitFixed = false,
}: {
  fields: unknown
  /** Every quantity counts in it, so it never changes. */
  unitFixed?: boolean
}) => {
  const t = useTranslations('catalogue')
  const form = fields as UseFormReturnType<ItemValues>
  const { maker, parent } = form.getValues()
  return (
    <>
      <NameFields fields={fields} />
      <Select
        label={t('class')}
        searchable
        data={itemClasses.map((value) => ({ value, label: t(`classes.${value}`) }))}
        {...form.getInputProps('class')}
      />
      <Select
        label={t('unit')}
        description={t('unitHelp')}
        disabled={unitFixed}
        data={units.map((value) => ({ value, label: t(`units.${value}`) }))}
        {...form.getInputProps('unit')}
      />
      <div className='wb-form-row'>
        <TextInput label={t('model')} {...form.getInputProps('model')} />
        <TextInput label={t('size')} {...form.getInputProps('size')} />
      </div>
      <RecordPicker
        kind='party'
        label={t('maker')}
        description={t('makerHelp')}
        {...form.getInputProps('maker')}
        value={maker}
        onChange={(id) => form.setFieldValue('maker', id)}
      />
      <RecordPicker
        kind='item'
        label={t('parent')}
        description={t('parentHelp')}
        {...form.getInputProps('parent')}
        value={parent}
        onChange={(id) => form.setFieldValue('parent', id)}
      />
      <Select
        label={t('regime')}
        description={t('regimeHelp')}
        allowDeselect={false}
        data={regimes.map((value) => ({ value, label: t(`regimes.${value}`) }))}
        {...form.getInputProps('regime')}
      />
      <Checkbox
        label={t('serialised')}
        description={t('serialisedHelp')}
        {...form.getInputProps('serialised', { type: 'checkbox' })}
      />
      <fieldset className='wb-fieldset'>
        <legend>{t('storage')}</legend>
        <div className='wb-form-row'>
          <NumberInput
            label={t('minCelsius')}
            suffix=' °C'
            allowDecimal={false}
            {...form.getInputProps('minCelsius')}
            error={form.errors['storage.minCelsius']}
          />
          <NumberInput
            label={t('maxCelsius')}
            suffix=' °C'
            allowDecimal={false}
            {...form.getInputProps('maxCelsius')}
            error={form.errors['storage.maxCelsius']}
          />
          <TextInput
            label={t('unNumber')}
            description={t('unNumberHelp')}
            {...form.getInputProps('unNumber')}
          />
        </div>
      </fieldset>
      <PackFields fields={fields} />
      <CodeFields fields={fields} />
      <Textarea label={t('note')} autosize minRows={2} {...form.getInputProps('note')} />
      <EnvelopeFields fields={fields} />
    </>
  )
}
