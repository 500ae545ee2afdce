import { Button, NativeSelect, NumberInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { useTranslations } from 'use-intl'
import { packLevels, type PackLevel } from '#catalogue/pack.ts'

/** A level of packing as a form holds it. */
export interface PackValues {
  readonly level: PackLevel
  readonly quantity: number | ''
  readonly weightGrams: number | ''
  readonly lengthMm: number | ''
  readonly widthMm: number | ''
  readonly heightMm: number | ''
}

const numbers = ['quantity', 'weightGrams', 'lengthMm', 'widthMm', 'heightMm'] as const

export const packBody = ({ level, quantity, ...sizes }: PackValues) => ({
  level,
  quantity: quantity === '' ? undefined : quantity,
  weightGrams: sizes.weightGrams || null,
  lengthMm: sizes.lengthMm || null,
  widthMm: sizes.widthMm || null,
  heightMm: sizes.heightMm || null,
})

/** Piece, box, carton, pallet: each holds a whole number of the one before. */
export const PackFields = ({ fields }: { fields: unknown }) => {
  const t = useTranslations('catalogue')
  const form = fields as UseFormReturnType<{ packs: PackValues[] }>
  const { packs } = form.getValues()
  const next = packLevels.find((level) => !packs.some((pack) => pack.level === level))
  return (
    <fieldset className='wb-fieldset'>
      <legend>{t('packs')}</legend>
      <p className='wb-hint'>{t('packsHelp')}</p>
      <div className='wb-lines'>
        {packs.map((_, at) => (
          // oxlint-disable-next-line react/no-array-index-key
          <div key={at} className='wb-line'>
            <NativeSelect
              label={t('level')}
              data={packLevels.map((value) => ({ value, label: t(`levels.${value}`) }))}
              {...form.getInputProps(`packs.${at}.level`)}
            />
            {numbers.map((name) => (
              <NumberInput
                key={name}
                label={t(`packNumbers.${name}`)}
                min={1}
                allowDecimal={false}
                thousandSeparator=' '
                {...form.getInputProps(`packs.${at}.${name}`)}
              />
            ))}
            <Button
              variant='subtle'
              color='gray'
              size='xs'
              mt={24}
              onClick={() => form.removeListItem('packs', at)}
            >
              {t('removePack')}
            </Button>
          </div>
        ))}
      </div>
      {next && (
        <Button
          variant='default'
          size='xs'
          mt={8}
          onClick={() =>
            form.insertListItem('packs', {
              level: next,
              quantity: '',
              weightGrams: '',
              lengthMm: '',
              widthMm: '',
              heightMm: '',
            } satisfies PackValues)
          }
        >
          {t('addPack')}
        </Button>
      )}
    </fieldset>
  )
}
