import './stock.css'
import { Checkbox, NumberInput, TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { assembleInput } from '#stock/makeover.ts'
import { useRead } from '../api/query.ts'
import { useMay, useOperation } from '../session/me.ts'
import { useParam } from '../shell/address.ts'
import { ActForm, type ActFormState, useActForm } from '../ui/act-form.tsx'
import { EnvelopeFields } from '../ui/envelope-fields.tsx'
import { Back, Empty, Loaded, Page } from '../ui/page.tsx'
import { RecordPicker } from '../ui/record-picker.tsx'
import { said } from '../ui/said.ts'
import { KitParts, type Taken, useTaken } from './kit-parts.tsx'
import type { Recipe } from './recipe-list.tsx'

export interface AssembleValues extends Record<string, unknown> {
  times: number | ''
  split: boolean
  place: string | null
  holder: string | null
  /** By account, where somebody said another number than what expires first. */
  takes: Record<string, number | ''>
  /** Of each item that comes out: what is printed on it. */
  makes: { lotNumber: string; expiresOn: string }[]
}

/** One recipe, and kits made by it (or taken apart): which lots go in, which lot comes out. */
export const AssemblePage = () => {
  const t = useTranslations('stock')
  const operation = useOperation()
  const may = useMay()
  const id = useParam('recipe')
  const recipes = useRead('listRecipes', { params: { operation }, query: { limit: 200 } })
  return (
    <Loaded of={recipes}>
      {({ items }) => {
        const recipe = items.find((each) => each.id === id)
        return (
          <Page
            title={recipe?.name ?? t('recipeUnknown')}
            above={<Back to={`/o/${operation}/stock/kits`}>{t('tabs.kits')}</Back>}
            below={recipe && <Told recipe={recipe} />}
          >
            {recipe && may('stock.assemble') && <Assembling recipe={recipe} />}
            {!recipe && <Empty title={t('recipeUnknown')} />}
          </Page>
        )
      }}
    </Loaded>
  )
}

const Told = ({ recipe }: { recipe: Recipe }) => {
  const t = useTranslations('stock')
  const list = (side: Recipe['parts']) =>
    side.map(({ quantity, itemName }) => `${quantity} ${itemName}`).join(' + ')
  return t('recipeTold', { parts: list(recipe.parts), kits: list(recipe.kits) })
}

const Assembling = ({ recipe }: { recipe: Recipe }) => {
  const t = useTranslations('stock')
  const operation = useOperation()
  const navigate = useNavigate()
  const start: AssembleValues = {
    times: '',
    split: false,
    place: null,
    holder: null,
    takes: {},
    makes: [...recipe.parts, ...recipe.kits].map(() => ({ lotNumber: '', expiresOn: '' })),
  }
  // What is taken is known once place and number are: it is worked out beside the form.
  const taken: { now: readonly Taken[] } = { now: [] }
  const form = useActForm({
    name: 'assembleKits',
    params: { operation },
    schema: assembleInput,
    draft: recipe.id,
    start,
    toBody: (values) => bodyOf(recipe, values, taken.now),
    done: t('assembled'),
    onDone: () => void navigate({ to: `/o/${operation}/stock` }),
  })
  const values = form.fields.getValues()
  taken.now = useTaken(values.split ? recipe.kits : recipe.parts, values)
  return (
    <ActForm
      form={form}
      submit={t(values.split ? 'splitSubmit' : 'assembleSubmit', { times: Number(values.times) })}
    >
      <Where form={form} />
      <KitParts form={form} taken={taken.now} />
      <Made form={form} recipe={recipe} />
      <EnvelopeFields fields={form.fields} />
    </ActForm>
  )
}

const bodyOf = (recipe: Recipe, values: AssembleValues, taken: readonly Taken[]) => {
  const { place, holder, split, times } = values
  const makes = split ? recipe.parts : recipe.kits
  const shift = split ? 0 : recipe.parts.length
  return {
    recipe: recipe.id,
    split,
    times: said(times),
    place,
    holder,
    takes: taken.flatMap(({ lots }) =>
      lots.flatMap(({ pick, quantity }) => (quantity === 0 ? [] : [{ ...pick, quantity }])),
    ),
    makes: makes.map(({ item, quantity }, at) => ({
      item,
      quantity: quantity * Number(times),
      newLot: {
        lotNumber: values.makes[at + shift]?.lotNumber ?? '',
        expiresOn: values.makes[at + shift]?.expiresOn || null,
      },
    })),
  }
}

const Where = ({ form }: { form: ActFormState<AssembleValues> }) => {
  const t = useTranslations('stock')
  const { fields } = form
  const { place, holder } = fields.getValues()
  return (
    <>
      <NumberInput
        label={t('times')}
        min={1}
        allowDecimal={false}
        thousandSeparator=' '
        {...fields.getInputProps('times')}
      />
      <RecordPicker
        kind='place'
        label={t('store')}
        {...fields.getInputProps('place')}
        value={place}
      />
      <RecordPicker
        kind='party'
        label={t('storeHolder')}
        {...fields.getInputProps('holder')}
        value={holder}
      />
      <Checkbox label={t('split')} {...fields.getInputProps('split', { type: 'checkbox' })} />
    </>
  )
}

/** The lots of what comes out, as they will be printed on it. */
const Made = ({ form, recipe }: { form: ActFormState<AssembleValues>; recipe: Recipe }) => {
  const t = useTranslations('stock')
  const { fields } = form
  const { split } = fields.getValues()
  const shift = split ? 0 : recipe.parts.length
  return (split ? recipe.parts : recipe.kits).map(({ item, itemName }, at) => (
    <fieldset key={item} className='wb-fieldset'>
      <legend>{t('comesOut', { item: itemName })}</legend>
      <div className='wb-line'>
        <TextInput
          label={t('lotNumber')}
          {...fields.getInputProps(`makes.${at + shift}.lotNumber`)}
          error={fields.errors[`makes.${at}.newLot.lotNumber`]}
        />
        <TextInput
          type='date'
          label={t('expires')}
          {...fields.getInputProps(`makes.${at + shift}.expiresOn`)}
        />
      </div>
    </fieldset>
  ))
}
