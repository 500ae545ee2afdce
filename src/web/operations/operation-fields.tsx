import { Checkbox, NumberInput, Select, TagsInput, Textarea, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { useTranslations } from 'use-intl'
import type { OperationAnswer } from '#operations/operation.ts'
import { CountriesPicker } from '../ui/country.tsx'

/** An operation as a form holds it. */
export interface OperationValues extends Record<string, unknown> {
  name: string
  glide: string
  beginsOn: string
  endsOn: string
  recipientCountries: string[]
  summary: string
  public: boolean
  publicDelayHours: number | ''
  situationHours: string[]
  situationTimeZone: string
}

export const emptyOperation: OperationValues = {
  name: '',
  glide: '',
  beginsOn: '',
  endsOn: '',
  recipientCountries: [],
  summary: '',
  public: false,
  publicDelayHours: 24,
  situationHours: [],
  situationTimeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
}

export const operationValues = (operation: OperationAnswer): OperationValues => ({
  name: operation.name,
  glide: operation.glide ?? '',
  beginsOn: operation.beginsOn ?? '',
  endsOn: operation.endsOn ?? '',
  recipientCountries: [...operation.recipientCountries],
  summary: operation.summary ?? '',
  public: operation.public,
  publicDelayHours: operation.publicDelayHours,
  situationHours: operation.situationHours.toSorted(),
  situationTimeZone: operation.situationTimeZone,
})

export const operationBody = (values: OperationValues) => ({
  ...values,
  glide: values.glide || null,
  beginsOn: values.beginsOn || null,
  endsOn: values.endsOn || null,
  summary: values.summary || null,
  publicDelayHours: values.publicDelayHours || 0,
})

const hours = Array.from({ length: 24 }, (_, hour) => `${String(hour).padStart(2, '0')}:00`)
const zones = [...new Set(['UTC', ...Intl.supportedValuesOf('timeZone')])]

export const OperationFields = ({ fields }: { fields: unknown }) => {
  const t = useTranslations('operations')
  const form = fields as UseFormReturnType<OperationValues>
  return (
    <>
      <CountriesPicker
        label={t('countries')}
        description={t('countriesHelp')}
        {...form.getInputProps('recipientCountries')}
      />
      <div className='wb-form-row'>
        <TextInput type='date' label={t('beginsOn')} {...form.getInputProps('beginsOn')} />
        <TextInput
          type='date'
          label={t('endsOn')}
          description={t('endsOnHelp')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          {...form.getInputProps('endsOn')}
        />
      </div>
      <TextInput label={t('glide')} description={t('glideHelp')} {...form.getInputProps('glide')} />
      <Textarea
        label={t('summary')}
        description={t('summaryHelp')}
        autosize
        minRows={2}
        {...form.getInputProps('summary')}
      />
      <Checkbox
        label={t('isPublic')}
        description={t('isPublicHelp')}
        {...form.getInputProps('public', { type: 'checkbox' })}
      />
      {form.getValues().public && (
        <NumberInput
          label={t('delay')}
          description={t('delayHelp')}
          min={0}
          max={8760}
          allowDecimal={false}
          {...form.getInputProps('publicDelayHours')}
        />
      )}
      <TagsInput
        label={t('situationHours')}
        description={t('situationHoursHelp')}
        placeholder='08:00'
        data={hours}
        splitChars={[',', ' ', ';']}
        clearable
        {...form.getInputProps('situationHours')}
      />
      {form.getValues().situationHours.length > 0 && (
        <Select
          label={t('situationTimeZone')}
          data={zones}
          searchable
          {...form.getInputProps('situationTimeZone')}
        />
      )}
    </>
  )
}
