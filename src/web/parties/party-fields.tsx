import { Button, NativeSelect, Select, Textarea, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { useTranslations } from 'use-intl'
import { type PartyAnswer, type PartyCode, partyKinds } from '#parties/party.ts'
import { CountryPicker } from '../ui/country.tsx'
import { EnvelopeFields } from '../ui/envelope-fields.tsx'
import { RecordPicker } from '../ui/record-picker.tsx'
import { emptyName, NameFields, namesOf, type NameValues } from './name-fields.tsx'

const schemes = [
  'gln',
  'lei',
  'uscc',
  'tax',
  'iati',
  'duns',
  'airline',
  'other',
] as const satisfies readonly PartyCode['scheme'][]

/** A party as a form holds it. */
export interface PartyValues extends Record<string, unknown> {
  kind: (typeof partyKinds)[number] | null
  names: NameValues[]
  country: string | null
  parent: string | null
  eori: string
  codes: { scheme: PartyCode['scheme']; code: string }[]
  note: string
}

export const emptyParty = (): PartyValues => ({
  kind: null,
  names: [emptyName],
  country: null,
  parent: null,
  eori: '',
  codes: [],
  note: '',
})

export const partyValues = (party: PartyAnswer): PartyValues => ({
  kind: party.kind === 'joint_group' ? null : party.kind,
  names: [...party.names],
  country: party.country,
  parent: party.parent?.id ?? null,
  eori: party.eori ?? '',
  codes: party.codes.map(({ scheme, code }) => ({ scheme, code })),
  note: party.note ?? '',
})

export const partyBody = (values: PartyValues) => ({
  ...values,
  names: namesOf(values.names),
  eori: values.eori || null,
  note: values.note || null,
})

export const PartyFields = ({ fields }: { fields: unknown }) => {
  const t = useTranslations('parties')
  const form = fields as UseFormReturnType<PartyValues>
  const { codes, parent } = form.getValues()
  return (
    <>
      <Select
        label={t('kind')}
        data={partyKinds.map((value) => ({ value, label: t(`partyKinds.${value}`) }))}
        {...form.getInputProps('kind')}
      />
      <NameFields fields={fields} />
      <CountryPicker label={t('country')} {...form.getInputProps('country')} />
      <RecordPicker
        kind='party'
        label={t('partOf')}
        description={t('partOfHelp')}
        {...form.getInputProps('parent')}
        value={parent}
        onChange={(id) => form.setFieldValue('parent', id)}
      />
      <TextInput label={t('eori')} description={t('eoriHelp')} {...form.getInputProps('eori')} />
      <fieldset className='wb-fieldset'>
        <legend>{t('codes')}</legend>
        <div className='wb-lines'>
          {codes.map((_, at) => (
            // oxlint-disable-next-line react/no-array-index-key
            <div key={at} className='wb-line'>
              <NativeSelect
                label={t('register')}
                data={schemes.map((value) => ({ value, label: t(`schemes.${value}`) }))}
                {...form.getInputProps(`codes.${at}.scheme`)}
              />
              <TextInput label={t('code')} {...form.getInputProps(`codes.${at}.code`)} />
              <Button
                variant='subtle'
                color='gray'
                size='xs'
                mt={24}
                onClick={() => form.removeListItem('codes', at)}
              >
                {t('removeCode')}
              </Button>
            </div>
          ))}
        </div>
        <Button
          variant='default'
          size='xs'
          mt={8}
          onClick={() => form.insertListItem('codes', { scheme: 'gln', code: '' })}
        >
          {t('addCode')}
        </Button>
      </fieldset>
      <Textarea label={t('note')} autosize minRows={2} {...form.getInputProps('note')} />
      <EnvelopeFields fields={fields} />
    </>
  )
}
