import { NumberInput, Select, Textarea, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { useTranslations } from 'use-intl'
import { type PlaceAnswer, placeKinds } from '#parties/place.ts'
import { CountryPicker } from '../ui/country.tsx'
import { EnvelopeFields } from '../ui/envelope-fields.tsx'
import { RecordPicker } from '../ui/record-picker.tsx'
import { emptyName, NameFields, namesOf, type NameValues } from './name-fields.tsx'

/** A place as a form holds it. */
export interface PlaceValues extends Record<string, unknown> {
  kind: (typeof placeKinds)[number] | null
  names: NameValues[]
  country: string | null
  latitude: number | ''
  longitude: number | ''
  timeZone: string | null
  unlocode: string
  iata: string
  gln: string
  parent: string | null
  operatedBy: string | null
  note: string
}

export const emptyPlace = (): PlaceValues => ({
  kind: null,
  names: [emptyName],
  country: null,
  latitude: '',
  longitude: '',
  timeZone: null,
  unlocode: '',
  iata: '',
  gln: '',
  parent: null,
  operatedBy: null,
  note: '',
})

export const placeValues = (place: PlaceAnswer): PlaceValues => ({
  kind: place.kind,
  names: [...place.names],
  country: place.country,
  latitude: place.coordinates?.latitude ?? '',
  longitude: place.coordinates?.longitude ?? '',
  timeZone: place.timeZone,
  unlocode: place.unlocode ?? '',
  iata: place.iata ?? '',
  gln: place.gln ?? '',
  parent: place.parent?.id ?? null,
  operatedBy: place.operatedBy?.id ?? null,
  note: place.note ?? '',
})

export const placeBody = ({ latitude, longitude, ...values }: PlaceValues) => ({
  ...values,
  names: namesOf(values.names),
  // One without the other is no point on the earth: the rules then ask for both.
  coordinates:
    latitude === '' && longitude === ''
      ? null
      : {
          latitude: latitude === '' ? undefined : latitude,
          longitude: longitude === '' ? undefined : longitude,
        },
  unlocode: values.unlocode || null,
  iata: values.iata || null,
  gln: values.gln || null,
  note: values.note || null,
})

const zones = Intl.supportedValuesOf('timeZone')

export const PlaceFields = ({ fields }: { fields: unknown }) => {
  const t = useTranslations('parties')
  const form = fields as UseFormReturnType<PlaceValues>
  const { parent, operatedBy } = form.getValues()
  const degree = (name: 'latitude' | 'longitude') => ({
    ...form.getInputProps(name),
    error: form.errors[`coordinates.${name}`],
  })
  return (
    <>
      <Select
        label={t('kind')}
        data={placeKinds.map((value) => ({ value, label: t(`placeKinds.${value}`) }))}
        {...form.getInputProps('kind')}
      />
      <NameFields fields={fields} />
      <CountryPicker label={t('country')} {...form.getInputProps('country')} />
      <RecordPicker
        kind='place'
        label={t('liesIn')}
        description={t('liesInHelp')}
        {...form.getInputProps('parent')}
        value={parent}
        onChange={(id) => form.setFieldValue('parent', id)}
      />
      <RecordPicker
        kind='party'
        label={t('runBy')}
        {...form.getInputProps('operatedBy')}
        value={operatedBy}
        onChange={(id) => form.setFieldValue('operatedBy', id)}
      />
      <div className='wb-form-row'>
        <TextInput
          label={t('unlocode')}
          description={t('unlocodeHelp')}
          {...form.getInputProps('unlocode')}
        />
        <TextInput label={t('iata')} description={t('iataHelp')} {...form.getInputProps('iata')} />
        <TextInput label={t('schemes.gln')} {...form.getInputProps('gln')} />
      </div>
      <Select
        label={t('timeZone')}
        description={t('timeZoneHelp')}
        data={zones}
        searchable
        clearable
        {...form.getInputProps('timeZone')}
      />
      <div className='wb-form-row'>
        <NumberInput
          label={t('latitude')}
          description={t('degrees')}
          min={-90}
          max={90}
          decimalScale={6}
          {...degree('latitude')}
        />
        <NumberInput
          label={t('longitude')}
          description={t('degrees')}
          min={-180}
          max={180}
          decimalScale={6}
          {...degree('longitude')}
        />
      </div>
      <Textarea label={t('note')} autosize minRows={2} {...form.getInputProps('note')} />
      <EnvelopeFields fields={fields} />
    </>
  )
}
