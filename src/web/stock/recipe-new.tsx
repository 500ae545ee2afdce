import './stock.css'
import { Button, NumberInput, TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { recipeInput } from '#stock/makeover.ts'
import { useOperation } from '../session/me.ts'
import { ActForm, type ActFormState, useActForm } from '../ui/act-form.tsx'
import { Back, Page } from '../ui/page.tsx'
import { RecordPicker } from '../ui/record-picker.tsx'
import { said } from '../ui/said.ts'

interface Part {
  item: string | null
  quantity: number | ''
}
interface Values extends Record<string, unknown> {
  name: string
  parts: Part[]
  kits: Part[]
}

const emptyPart = (quantity: number | '' = ''): Part => ({ item: null, quantity })

/** What a kit is made of. */
export const RecipeNew = () => {
  const t = useTranslations('stock')
  const operation = useOperation()
  const navigate = useNavigate()
  const start: Values = { name: '', parts: [emptyPart(), emptyPart()], kits: [emptyPart(1)] }
  const form = useActForm({
    name: 'recordRecipe',
    params: { operation },
    schema: recipeInput,
    draft: 'new',
    start,
    toBody: said,
    done: t('recipeRecorded'),
    onDone: ({ id }) => void navigate({ to: `/o/${operation}/stock/kits/${id}` }),
  })
  return (
    <Page
      title={t('recordRecipe')}
      above={<Back to={`/o/${operation}/stock/kits`}>{t('tabs.kits')}</Back>}
    >
      <ActForm form={form} submit={t('recordRecipe')}>
        <TextInput label={t('recipeName')} {...form.fields.getInputProps('name')} />
        <Parts form={form} side='parts' />
        <Parts form={form} side='kits' />
      </ActForm>
    </Page>
  )
}

const Parts = ({ form, side }: { form: ActFormState<Values>; side: 'parts' | 'kits' }) => {
  const t = useTranslations('stock')
  const { fields } = form
  const all = fields.getValues()[side]
  return (
    <fieldset className='wb-fieldset'>
      <legend>{t(side === 'parts' ? 'parts' : 'makes')}</legend>
      <div className='wb-lines'>
        {all.map((part, at) => (
          <div key={at} className='wb-line'>
            <RecordPicker
              kind='item'
              label={t('item')}
              {...fields.getInputProps(`${side}.${at}.item`)}
              value={part.item}
            />
            <NumberInput
              label={t('quantity')}
              min={1}
              allowDecimal={false}
              thousandSeparator=' '
              {...fields.getInputProps(`${side}.${at}.quantity`)}
            />
            {all.length > 1 && (
              <Button
                variant='subtle'
                color='gray'
                size='xs'
                mt={24}
                onClick={() => fields.removeListItem(side, at)}
              >
                {t('remove')}
              </Button>
            )}
          </div>
        ))}
      </div>
      <Button
        variant='default'
        size='xs'
        mt={8}
        onClick={() => fields.insertListItem(side, emptyPart() as never)}
      >
        {t('addItem')}
      </Button>
    </fieldset>
  )
}
