import { Button, NativeSelect, NumberInput, Select, Textarea, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { useTranslations } from 'use-intl'
import { incoterms } from '#consignments/consignment.ts'
import { RecordPicker, type RecordKind } from '../ui/record-picker.tsx'
import { RecordsPicker } from '../ui/records-picker.tsx'
import { type HeaderValues, otherRoles } from './header-values.ts'

type Form = UseFormReturnType<HeaderValues & Record<string, unknown>>
type Picked =
  | 'consignor'
  | 'consignee'
  | 'origin'
  | 'destination'
  | 'freightPayer'
  | 'storagePayer'
  | 'demurragePayer'
  | 'insurer'

/** Who takes part, from where to where, on which terms. */
export const HeaderFields = ({ fields }: { fields: unknown }) => {
  const t = useTranslations('consignments.header')
  const form = fields as Form
  const picked = (kind: RecordKind, name: Picked) => (
    <RecordPicker
      kind={kind}
      label={t(name)}
      {...form.getInputProps(name)}
      value={form.getValues()[name]}
      onChange={(id) => form.setFieldValue(name, id)}
    />
  )
  return (
    <>
      <RecordsPicker
        kind='party'
        label={t('donors')}
        description={t('donorsHelp')}
        {...form.getInputProps('donors')}
      />
      <div className='wb-two'>
        {picked('party', 'consignor')}
        {picked('party', 'consignee')}
        {picked('place', 'origin')}
        {picked('place', 'destination')}
      </div>
      <OtherRoles form={form} />
      <details className='wb-more-fields'>
        <summary>{t('terms')}</summary>
        <div className='wb-two'>
          <NativeSelect
            label={t('incoterm')}
            data={[
              { value: '', label: t('none') },
              ...incoterms.map((value) => ({ value, label: value })),
            ]}
            {...form.getInputProps('incoterm')}
          />
          <TextInput
            label={t('incotermPlace')}
            description={t('incotermPlaceHelp')}
            {...form.getInputProps('incotermPlace')}
          />
          {picked('party', 'freightPayer')}
          {picked('party', 'storagePayer')}
          {picked('party', 'demurragePayer')}
          {picked('party', 'insurer')}
          <NumberInput
            label={t('insuredValue')}
            min={0}
            decimalScale={3}
            thousandSeparator=' '
            {...form.getInputProps('insuredAmount')}
          />
          <Select
            label={t('currency')}
            searchable
            allowDeselect={false}
            data={Intl.supportedValuesOf('currency')}
            {...form.getInputProps('insuredCurrency')}
          />
        </div>
      </details>
      <TextInput
        label={t('message')}
        description={t('messageHelp')}
        {...form.getInputProps('message')}
      />
      <TextInput
        label={t('statedDate')}
        description={t('statedDateHelp')}
        {...form.getInputProps('statedDate')}
      />
      <Textarea label={t('note')} autosize minRows={2} {...form.getInputProps('note')} />
    </>
  )
}

const OtherRoles = ({ form }: { form: Form }) => {
  const t = useTranslations('consignments')
  const { others } = form.getValues()
  const [first = 'carrier'] = otherRoles.filter(
    (role) => !others.some((each) => each.role === role),
  )
  return (
    <div className='wb-lines'>
      {others.map(({ role, party }, at) => (
        <div key={at} className='wb-line wb-role-line'>
          <NativeSelect
            label={t('header.role')}
            data={otherRoles.map((value) => ({ value, label: t(`roles.${value}`) }))}
            value={role}
            onChange={({ currentTarget: { value } }) =>
              form.setFieldValue(`others.${at}.role`, value as never)
            }
          />
          <RecordPicker
            kind='party'
            label={t('header.party')}
            value={party}
            onChange={(id) => form.setFieldValue(`others.${at}.party`, id)}
          />
          <Button
            variant='subtle'
            color='gray'
            size='xs'
            mt={24}
            onClick={() => form.removeListItem('others', at)}
          >
            {t('goods.removeLine')}
          </Button>
        </div>
      ))}
      <div>
        <Button
          variant='default'
          size='xs'
          onClick={() => form.insertListItem('others', { role: first, party: null })}
        >
          {t('header.addRole')}
        </Button>
      </div>
    </div>
  )
}
