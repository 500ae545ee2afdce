import { NativeSelect, Select, TextInput } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import { z } from 'zod'
import { valueBases, valueInput } from '#consignments/value.ts'
import { useOperation } from '../session/me.ts'
import { ActForm, useActForm } from '../ui/act-form.tsx'
import { CountrySelect } from '../ui/country-select.tsx'
import { EnvelopeFields } from '../ui/envelope-fields.tsx'
import type { FormOf } from './doing.ts'

const rules = z.object({ values: z.array(valueInput).min(1).max(5000) })

/** What lines are worth to customs: a realistic unit value, its basis, where it was made. */
export const ValuesForm = ({ consignment, close }: FormOf) => {
  const t = useTranslations('consignments')
  const operation = useOperation()
  const said = new Map(consignment.values.map((value) => [value.line, value]))
  const { lines } = consignment
  const form = useActForm({
    name: 'recordValues',
    params: { operation, consignment: consignment.id },
    schema: rules,
    draft: 'values',
    start: {
      currency: consignment.values[0]?.currency ?? 'CNY',
      basis: consignment.values[0]?.basis ?? '',
      words: consignment.values[0]?.words ?? '',
      origin: consignment.values[0]?.origin ?? null,
      amounts: Object.fromEntries(lines.map(({ id }) => [id, said.get(id)?.amount ?? ''])),
    },
    toBody: ({ amounts, currency, basis, words, origin }) => ({
      values: lines.flatMap(({ id, quantity }) =>
        amounts[id]
          ? [
              {
                line: id,
                amount: amounts[id].replace(',', '.'),
                per: quantity === null ? 'line' : 'unit',
                currency,
                basis,
                words: words || null,
                origin,
              },
            ]
          : [],
      ),
    }),
    done: t('acts.values.done'),
    onDone: close,
  })
  const { fields } = form
  const currencies = useMemo(() => Intl.supportedValuesOf('currency'), [])
  const wrong = Object.entries(fields.errors).find(([path]) => path.startsWith('values'))?.[1]
  return (
    <ActForm form={form} submit={t('acts.values.submit')} cancel={close}>
      <p className='wb-hint'>{t('values.help')}</p>
      <div className='wb-two'>
        <Select
          label={t('values.currency')}
          searchable
          allowDeselect={false}
          data={currencies}
          {...fields.getInputProps('currency')}
        />
        <NativeSelect
          label={t('values.basis')}
          data={[
            { value: '', label: t('goods.choose') },
            ...valueBases.map((value) => ({ value, label: t(`values.bases.${value}`) })),
          ]}
          {...fields.getInputProps('basis')}
        />
        <TextInput
          label={t('values.words')}
          description={t('values.wordsHelp')}
          {...fields.getInputProps('words')}
        />
        <CountrySelect label={t('values.origin')} {...fields.getInputProps('origin')} />
      </div>
      {lines.map((line) => (
        <TextInput
          key={line.id}
          inputMode='decimal'
          label={
            line.quantity === null
              ? t('values.ofLine', { item: line.item.name, stated: line.stated })
              : t('values.ofUnit', { item: line.item.name, quantity: line.quantity })
          }
          {...fields.getInputProps(`amounts.${line.id}`)}
        />
      ))}
      {wrong && (
        <p className='wb-wrong' role='alert'>
          {wrong}
        </p>
      )}
      <EnvelopeFields fields={fields} />
    </ActForm>
  )
}
